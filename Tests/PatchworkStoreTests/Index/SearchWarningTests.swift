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
      ("watson 140", "was not used"),
      ("aa b c d e f g h i", "Only the first 8 names"),
      ("watson 99900", "too short"),
      ("watson 99900123456789", "too long"),
    ])
  func whatContradictsItselfOrIsNotUsedIsSaid(text: String, words: String) async throws {
    let scratch = try Scratch()
    let answer = try await scratch.directory().search(SearchRequest(text: text))
    #expect(answer.warnings.contains { $0.contains(words) }, "\(answer.warnings)")
  }

  /// A directory with so many clients called Smith, of whom each hundredth has the first name of a month.
  private func smiths(_ count: Int, _ scratch: Scratch) async throws -> LocalDirectory {
    let months = ["April", "June", "Avril", "Augusta", "Julie"]
    var rows = "id,given,family,dob\n"
    for number in 0..<count {
      let given = number % 100 == 7 ? months[number / 100 % 5] : "Given\(number)"
      rows += "\(number),\(given),Smith,\(1950 + number % 50)-0\(1 + number % 9)-11\n"
    }
    try scratch.write("in/clients.csv", rows)
    let directory = try scratch.directory()
    #expect(try await directory.importFolder(scratch.path("in")).wasImported)
    return directory
  }

  private func names(_ answer: SearchAnswer) -> [String] {
    answer.hits.map { hit in
      switch hit.subject {
      case .client(let client): client.name.display
      case .practitioner(_, let name, _, _), .agency(_, let name, _): name
      }
    }
  }

  @Test(arguments: [40, 200, 900])
  func ofACommonNameAsManyAsAreReadAreShownAndTheOthersCounted(count: Int) async throws {
    let scratch = try Scratch()
    let directory = try await smiths(count, scratch)
    for text in ["smith", "SMITH", "Smith "] {
      let answer = try await directory.search(SearchRequest(text: text))
      #expect(names(answer).count == SearchRequest.fewNamesakes)
      #expect(names(answer) == names(answer).sorted())
      #expect(answer.leftOut?.clients == count - SearchRequest.fewNamesakes)
      #expect(
        answer.warnings == [
          "\(count) clients are called Smith: add a first name, an age or a postcode."
        ])
      #expect(answer.namesakes?.words == answer.warnings.first)
      #expect(answer.otherWarnings.isEmpty)
    }
    let more = try await directory.search(SearchRequest(text: "smith", namesakes: 30))
    #expect(names(more).count == 30)
    #expect(more.leftOut?.clients == count - 30)
  }

  @Test func ofThousandsThatThereAreMoreIsSaid() async throws {
    let scratch = try Scratch()
    let answer = try await smiths(1_200, scratch).search(SearchRequest(text: "smith"))
    #expect(answer.hits.count == SearchRequest.fewNamesakes)
    #expect(answer.leftOut?.isMore == true)
    #expect(answer.warnings.first?.hasPrefix("More than 1,000 clients are called Smith") == true)
  }

  @Test func tooManyIsSaidOfNobodyWhoIsNotThere() async throws {
    let scratch = try Scratch()
    let directory = try await smiths(1, scratch)
    for text in ["jones", "smith jones", "x", "given0 smith", "smith"] {
      let answer = try await directory.search(SearchRequest(text: text))
      #expect(answer.namesakes == nil && answer.leftOut == nil, "\(text)")
      // Of the two names the one that nobody bears is said not to be used.
      #expect(answer.warnings == (text == "smith jones" ? ["Not used: “jones”."] : []), "\(text)")
    }
  }

  @Test(arguments: ["mrs smith", "smith family", "smith deceased"])
  func aWordBesideACommonNameHidesNobody(_ text: String) async throws {
    let directory = try await smiths(60, try Scratch())
    let answer = try await directory.search(SearchRequest(text: text))
    #expect(answer.namesakes?.count == 60, "\(answer.warnings)")
    #expect(
      answer.namesakes?.words.hasPrefix("60 clients are called Smith: add a first name") == true)
    #expect(answer.hits.count == SearchRequest.fewNamesakes)
  }

  @Test func myOwnComeFirstAndColleaguesBehindTheClients() async throws {
    let scratch = try Scratch()
    let directory = try await smiths(60, scratch)
    let agency = Agency(name: "Borough Housing", kind: .housing)
    let smith = Practitioner(
      name: PersonName(given: "Aaron", family: "Smith"), role: "tenancy officer",
      agency: .unassigned)
    _ = try await directory.apply(.introduceMyself(smith, at: agency))
    let me = try #require(try await directory.me())
    let all = try await directory.search(SearchRequest(text: "smith", limit: 90, namesakes: 80))
    let clients = all.hits.compactMap { hit in
      if case .client(let client) = hit.subject { client } else { nil }
    }
    let last = try #require(clients.last)
    _ = try await directory.open(last.id, reason: .newReferral)
    _ = try await directory.apply(
      .addInvolvement(
        Involvement(
          client: last.id, practitioner: me.id, agency: me.agency, role: "tenancy officer",
          from: CivilDate(dayNumber: 20_000))))
    let answer = try await directory.search(SearchRequest(text: "smith"))
    #expect(names(answer).first == last.name.display)
    #expect(answer.hits.map(\.isOwn) == [true] + Array(repeating: nil, count: 10))
    #expect(names(answer).last == "Aaron Smith")
    // What can only be a colleague.
    let colleague = try await directory.search(SearchRequest(text: "aaron smith"))
    #expect(names(colleague).first == "Aaron Smith")
  }

  @Test func wordsThatWereNotUsedAreNamedAndNobodyVanishesForThem() async throws {
    let scratch = try Scratch()
    try scratch.write("in/clients.csv", "id,given,family\n1,Ottilie,Featherstone\n")
    let directory = try scratch.directory()
    #expect(try await directory.importFolder(scratch.path("in")).wasImported)
    let answer = try await directory.search(
      SearchRequest(text: "mrs ottilie featherstone xqzzy"))
    #expect(answer.hits.count == 1)
    #expect(answer.warnings == ["Not used: “mrs”, “xqzzy”."])
    let plain = try await directory.search(SearchRequest(text: "ottilie featherstone"))
    #expect(plain.warnings.isEmpty)
  }

  @Test func aDistrictAloneListsWhoLivesThereAndSaysHowMany() async throws {
    let scratch = try Scratch()
    var rows = "id,given,family,postcode\n"
    for number in 0..<60 { rows += "\(number),Wren,Tudor,ZE9 \(number % 10)AA\n" }
    try scratch.write("in/clients.csv", rows)
    let directory = try scratch.directory()
    #expect(try await directory.importFolder(scratch.path("in")).wasImported)
    let answer = try await directory.search(SearchRequest(text: "ze9", limit: 20))
    #expect(answer.hits.count == 20)
    #expect(answer.warnings.contains { $0.hasPrefix("60 clients live in ZE9") })
  }
}
