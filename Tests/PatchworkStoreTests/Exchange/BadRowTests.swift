import Foundation
import Testing

@testable import PatchworkCore
@testable import PatchworkExchange
@testable import PatchworkStore

/// A row that breaks a rule, and what is said of it.
struct BadCase: Sendable, CustomTestStringConvertible {
  let file: String
  let row: String
  let column: String
  let rule: String

  init(_ file: String, _ row: String, _ column: String, _ rule: String) {
    (self.file, self.row, self.column, self.rule) = (file, row, column, rule)
  }

  var testDescription: String { "\(file): \(row.prefix(60))" }

  static let all = [
    BadCase("clients", "9,9990123456,Ann,,Pugh,,,,,,,,,,,", "nhs", NHSNumber.form),
    BadCase("clients", "9,,Ann,,Pugh,2016-02-30,,,,,,,,,,", "dob", BirthDate.form),
    BadCase("clients", "9,,Ann,,Pugh,2999-01-01,,,,,,,,,,", "dob", "must not lie in the future"),
    BadCase("clients", "9,,Ann,,Pugh,1066,,,,,,,,,,", "dob", "must not lie before 1890"),
    BadCase("clients", "9,,Ann,,Pugh,,female,,,,,,,,,", "sex", "is none of F, M, X"),
    BadCase("clients", "9,,Ann,,Pugh,,,XX1,,,,,,,,", "postcode", Postcode.form),
    BadCase("clients", "9,,,,,,,,,,,,,,,", "given", "must have a given name"),
    BadCase("clients", "9,,Ann,,Pugh,,,,,,2024-13-01,,,,,", "address_from", CivilDate.form),
    BadCase("clients", "9,,Ann,,Pugh,,,,,,,,do not ring,,,", "safe_contact", SafeContact.form),
    BadCase("clients", "9,,Ann,,Pugh,,,,,,,,,,,because", "shielded", "is none of"),
    BadCase("clients", "9,,Ann,,Pugh,,,,,,,,,Romanian,,", "language", SpokenLanguage.form),
    BadCase("clients", "9,,Ann,,Pugh,,,,,,,,,,Ann 2,", "preferred_name", PreferredName.form),
    BadCase(
      "clients", "9,,Ann,,Pugh,2016-03-03,,,,,,2016-03-02,,,,", "died",
      "must not lie before the date of birth"),
    BadCase("clients", "9,,Ann,,Pugh,,,,,,,2999-01-01,,,,", "died", "must not lie in the future"),
    BadCase("clients", "9,,Ann,,Pugh,,,,,,,3 Nov,,,,", "died", CivilDate.form),
    BadCase("clients", ",,Ann,,Pugh,,,,,,,,,,,", "id", "must not be empty"),
    BadCase("clients", "1,,Ann,,Pugh,,,,,,,,,,,", "id", "stands in an earlier row already"),
    BadCase("clients", "9,,Ann,,Pugh,,,,", "", "the row has 9 fields, the header 16"),
    BadCase("clients", "9,,A\"nn,,Pugh,,,,,,,,,,,", "", "a quotation mark stands inside a field"),
    BadCase(
      "clients", "9,,\"An\u{1B}n\",,,,,,,,,,,,,", "given", "must not hold control characters"),
    BadCase("clients", "9,,,,=1+1,,,,,,,,,,,", "family", "must not begin with = + - or @"),
    BadCase("clients", "\u{1B}[2J,,Ann,,,,,,,,,,,,,", "id", "must not hold control characters"),
    BadCase("clients", "9,,Ann,,,,,,\u{7},,,,,,,", "household", "must not hold control characters"),
    BadCase(
      "clients", "9,,\(String(repeating: "Ó", count: 10_000)),,,,,,,,,,,,,", "given",
      "must not be longer than 200 characters"),
    BadCase(
      "clients", "\(String(repeating: "9", count: 101)),,Ann,,,,,,,,,,,,,", "id", "longer than 100"),
    BadCase("aliases", "77,alias,Ann,,Pugh,", "id", "is not an id of clients.csv"),
    BadCase("aliases", "1,nickname,Ann,,Pugh,", "kind", "is none of"),
    BadCase("aliases", "1,alias,,,,", "given", "and family must not both be empty"),
    BadCase("aliases", "1,alias,Ann,,,perhaps", "complete", "must be yes, no or empty"),
    BadCase("addresses", "1,,,,2020-01-01", "address", "and postcode must not both be empty"),
    BadCase("addresses", "3,Mill Bank,,,", "until", "the current address stands in clients.csv"),
    BadCase(
      "addresses", "3,Mill Bank,,2020-01-02,2020-01-01", "address", "must not end before it begins"),
    BadCase("relationships", "1,1,mother,,", "relative", "must be another client"),
    BadCase("relationships", "1,9,mother,,", "relative", "is not an id of clients.csv"),
    BadCase(
      "relationships", "1,3,aunt,2024-05-01,2024-04-01", "until",
      "must not lie before the first day"),
    BadCase("relationships", "1,3,friend,,", "kind", "is none of"),
    BadCase("agencies", "A9,,council,,,,,,,,", "name", "must not be empty"),
    BadCase("agencies", "A9,School,kindergarten,,,,,,,,", "kind", "is none of"),
    BadCase(
      "agencies", "A9,School,school,,call me,,,,,,", "main_line", "must be a telephone number"),
    BadCase("agencies", "A9,School,school,,,always,,,,,", "hours", WorkingPattern.form),
    BadCase("agencies", "A9,School,school,,,,at night,,,,", "duty_desk", DutyDeskText.form),
    BadCase(
      "agencies", "A9,School,school,,,,Mon 09:00-10:00 = x,,,,", "duty_desk",
      "must be a telephone number"),
    BadCase("agencies", "A9,School,school,,,,,wales,,,", "division", "is none of"),
    BadCase(
      "agencies", "A9,School,school,,,,,,Stafford,,", "emergency_areas", EmergencyAreas.form),
    BadCase("agencies", "A9,School,school,,,,,,,,unseen soon", "gap_rules", GapAdjustments.form),
    BadCase("practitioners", "P9,Ann,,Pugh,,A1,,,,", "role", "must not be empty"),
    BadCase("practitioners", "P9,,,,nurse,A1,,,,", "given", "must have a given name"),
    BadCase("practitioners", "P9,Ann,,Pugh,nurse,A7,,,,", "agency", "is not an id of agencies.csv"),
    BadCase("practitioners", "P9,Ann,,Pugh,nurse,A1,,all week,,", "leave", LeaveText.form),
    BadCase(
      "practitioners", "P9,Ann,,Pugh,nurse,A1,,2026-01-01/2026-01-02 cover P7,,", "leave",
      "cover P7 is not an id of practitioners.csv"),
    BadCase(
      "practitioners", "P9,Ann,,Pugh,nurse,A1,,2026-01-01/2026-01-02 cover P9,,", "leave",
      "nobody can cover for themselves"),
    BadCase("practitioners", "P|9,Ann,,Pugh,nurse,A1,,,,", "id", "must not hold |"),
    BadCase("contact_points", "C9,P7,sms,,07700 900412,,,,,", "practitioner", "is not an id of"),
    BadCase("contact_points", "C9,P1,fax,,07700 900412,,,,,", "system", "is none of"),
    BadCase("contact_points", "C9,P1,sms,,soon,,,,,", "value", "must be a telephone number"),
    BadCase("contact_points", "C9,P1,email,,nobody,,,,,", "value", "must look like"),
    BadCase("contact_points", "C9,P1,sms,,07700 900412,first,,,,", "rank", "must be a number"),
    BadCase("contact_points", "C9,P1,sms,,07700 900412,0,,,,", "rank", "from 1 to 99"),
    BadCase(
      "contact_points", "C9,P1,sms,,07700 900412,,,,,2999-01-01", "dead_since",
      "must not lie in the future"),
    BadCase("contact_points", "C1,P1,sms,,07700 900412,,,,,", "id", "stands in an earlier row"),
    BadCase("involvements", "I9,7,P1,A1,nurse,2026-01-01,,,,,,", "client", "is not an id of"),
    BadCase("involvements", "I9,1,P1,A1,nurse,,,,,,,", "from", "must not be empty"),
    BadCase("involvements", "I9,1,,,nurse,2026-01-01,,,,,,", "agency", "is needed where nobody"),
    BadCase(
      "involvements", "I9,1,P1,A1,nurse,2026-01-02,2026-01-01,,,,,", "until",
      "must not lie before the first day"),
    BadCase(
      "involvements", "I8,1,P2,A2,nurse,2026-01-01,,yes,,,,", "lead",
      "the client has another lead professional"),
    BadCase(
      "involvements", "I9,1,P2,A2,nurse,2026-01-01,,,,,secret,", "confidential", "is none of"),
    BadCase(
      "involvements", "I9,1,P1,A1,nurse,2026-01-02,,,,,,2026-01-01", "expected_end",
      "must not lie before the first day"),
    BadCase("involvements", "I9,1,P2,A2,nurse,2026-01-01,,true,,,,", "lead", "must be yes, no"),
    BadCase("involvements", "I1,1,P2,A2,nurse,2026-01-01,,,,,,", "id", "stands in an earlier row"),
  ]
}

@Suite(.timeLimit(.minutes(1)), .atNoon) struct BadRowTests {
  private let scratch: Scratch
  private let directory: LocalDirectory

  init() throws {
    scratch = try Scratch()
    directory = try scratch.directory()
  }

  @Test(arguments: BadCase.all)
  func isNamedAndKeepsEverythingOut(_ bad: BadCase) async throws {
    let name = bad.file + ".csv"
    let text = (sampleFiles[name] ?? "") + bad.row + "\n"
    try scratch.writeSample(changing: [name: text])
    let report = try await directory.importFolder(scratch.path("in"))
    #expect(!report.wasImported)
    #expect(report.badCount == 1)
    let found = try #require(report.badRows.first)
    #expect(found.file == name)
    #expect(found.line == text.split(separator: "\n").count)
    #expect(found.column == bad.column)
    #expect(found.rule.contains(bad.rule))
    #expect(!found.value.unicodeScalars.contains(where: PlainText.isControl))
    #expect(found.value.count <= 103)
    #expect(try await directory.summary().clients == 0)
  }

  /// All of them at once, on a directory that has the sample already: each is skipped whole.
  @Test func areSkippedIntoTheRejectsAndNothingElseChanges() async throws {
    try scratch.writeSample()
    _ = try await directory.importFolder(scratch.path("in"))
    _ = try await directory.exportFolder(scratch.path("before"))
    var files = sampleFiles
    var wanted: [[String]] = []
    for file in ExchangeFile.allCases {
      for bad in BadCase.all where bad.file == file.rawValue {
        files[file.fileName, default: ""] += bad.row + "\n"
        wanted.append([file.fileName, bad.column, bad.rule])
      }
    }
    try scratch.writeSample(changing: files)
    let report = try await directory.importFolder(
      scratch.path("in"),
      options: ImportOptions(skipsBadRows: true, rejects: scratch.path("rejects.csv")))
    #expect(report.wasImported)
    #expect(report.badCount == BadCase.all.count)
    #expect(report.files.allSatisfy { $0.counts.added + $0.counts.changed == 0 })
    let reader = try #require(try CSVReader(path: scratch.path("rejects.csv")))
    var record = CSVRecord()
    #expect(try reader.next(&record))
    #expect(record.fields == ["file", "line", "column", "rule", "row"])
    while try reader.next(&record) {
      #expect(!record[4].isEmpty)
      let found = wanted.firstIndex { bad in
        bad[0] == record[0] && bad[1] == record[2] && record[3].contains(bad[2])
      }
      if let found { wanted.remove(at: found) } else { Issue.record("\(record.fields)") }
    }
    #expect(wanted == [])
    _ = try await directory.exportFolder(scratch.path("after"))
    #expect(try scratch.files(in: "after") == scratch.files(in: "before"))
  }

  @Test(arguments: [
    ("id,given,surname\n", "surname", "is no column of clients.csv"),
    ("given,family\n", "id", "is missing from the header"),
    ("id,given,given\n", "given", "stands twice"),
    ("\"id\"x,given\n", "", "something follows"),
  ])
  func aWrongHeaderIsOneBadRow(_ header: String, _ column: String, _ rule: String) async throws {
    try scratch.write("in/clients.csv", header + "1,Ann,Pugh\n2,Ben,Pugh\n")
    let report = try await directory.importFolder(scratch.path("in"))
    #expect(report.badCount == 1)
    let found = try #require(report.badRows.first)
    #expect(found.line == 1 && found.column == column && found.rule.contains(rule))
    #expect(!report.wasImported)
  }

  @Test func coversInARingAreKeptAndBadOnesTakeTheirRingAlong() async throws {
    let head = "id,given,role,agency,leave\n"
    func row(_ id: String, _ cover: String) -> String {
      "\(id),Ann,nurse,A1,2026-01-01/2026-01-02 cover \(cover)\n"
    }
    let files = [
      "practitioners.csv": head + row("R1", "R2") + row("R2", "R1") + row("R3", "R4")
        + row("R4", "R5") + row("R1", "R2"),
      "contact_points.csv": "id,practitioner,system,value\n",
      "involvements.csv": "id,client,role,from\n",
    ]
    try scratch.writeSample(changing: files)
    let report = try await directory.importFolder(
      scratch.path("in"), options: ImportOptions(skipsBadRows: true))
    #expect(Set(report.badRows.map(\.line)) == [4, 5, 6])
    let second = try #require(
      try await directory.upkeep.read {
        try SourceTable($0).row(of: "R2", in: .practitioner)
      })
    let card = try await directory.practitioner(PractitionerID(rawValue: second))
    #expect(card.covers.count == 1)
    #expect(try await directory.summary().practitioners == 2)
  }

  @Test func onlyTheFirstBadRowsAreKeptToBeShown() async throws {
    let rows = (0..<500).map { "\($0),\n" }.joined()
    try scratch.write("in/clients.csv", "id,given\n" + rows)
    let report = try await directory.importFolder(
      scratch.path("in"),
      options: ImportOptions(skipsBadRows: true, rejects: scratch.path("rejects.csv")))
    #expect(report.badCount == 500)
    #expect(report.badRows.count == ImportReport.badRowsKept)
    #expect(try scratch.read("rejects.csv").split(separator: "\n").count == 501)
  }
}
