import PatchworkCore
import PatchworkExchange
import Testing

@testable import PatchworkStore

/// What an answer says of the text it was asked for, and of who was not shown.
@Suite(.timeLimit(.minutes(1))) struct SearchWarningTests {
  @Test(
    arguments: [
      ("watson 3/3/2016 4/4/2017", "contradicts the date of birth before it"),
      ("watson ST16 2LH ST17 4AB", "contradicts the postcode before it"),
      ("watson ST16 ST17", "contradicts the district before it"),
      ("9990000018 9990000026", "contradicts the NHS number before it"),
      ("07700 900412 , 07700 900413", "contradicts the telephone number before it"),
      ("a@example.org b@example.org", "contradicts the email address before it"),
      ("watson 31/2/2016", "There is no such day"),
      ("watson 99/99/2016", "looked for the year"), ("watson 11/60/2016", "looked for 11 Jun"),
      ("watson 99/99/16", "is not a day of the calendar"), ("watson 61/3/2016", "16 Mar"),
      ("watson 64/3/2016", "looked for the month"),
      ("watson 14", "was not used"),
      ("a1 b c d e f g h i", "Only the first 5 names"),
      ("watson 99900", "too short"),
      ("watson 99900123456789", "too long"),
    ])
  func whatContradictsItselfOrIsNotUsedIsSaid(text: String, words: String) async throws {
    let scratch = try Scratch()
    let answer = try await scratch.directory().search(SearchRequest(text: text))
    #expect(answer.warnings.contains { $0.contains(words) }, "\(answer.warnings)")
  }

  @Test func tooManyIsOnlySaidWhenNobodyIsShown() async throws {
    let scratch = try Scratch()
    var rows = "id,given,family,dob\n"
    for number in 0..<3_000 {
      rows += "\(number),John,Smith,19\(50 + number % 50)-0\(1 + number % 9)-11\n"
    }
    try scratch.write("in/clients.csv", rows)
    let directory = try scratch.directory()
    #expect(try await directory.importFolder(scratch.path("in")).wasImported)
    let before = try await directory.search(SearchRequest(text: "john smith"))
    #expect(before.hits.isEmpty)
    #expect(before.warnings.contains { $0.hasPrefix("Too many people could be meant") })

    let agency = Agency(name: "Borough Housing", kind: .housing)
    let smith = Practitioner(
      name: PersonName(given: "John", family: "Smith"), role: "tenancy officer",
      agency: .unassigned)
    _ = try await directory.apply(.introduceMyself(smith, at: agency))
    let after = try await directory.search(SearchRequest(text: "john smith"))
    #expect(after.hits.count == 1)
    #expect(after.warnings.isEmpty)
  }
}
