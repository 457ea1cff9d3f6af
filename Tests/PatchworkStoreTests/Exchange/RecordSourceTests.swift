import PatchworkCore
import PatchworkExchange
import Testing

@testable import PatchworkStore

/// Two systems that give one identifier to two people.
@Suite(.timeLimit(.minutes(1)), .atNoon) struct RecordSourceTests {
  private let scratch: Scratch
  private let directory: LocalDirectory

  init() throws {
    scratch = try Scratch()
    directory = try scratch.directory()
  }

  private static let header = "id,nhs,given,family,dob\n"
  private static let ruth = "1001,9990120560,Ruth,Begum,1990-03-12\n"
  private static let dan = "1001,,Dan,Cole,1984-11-02\n"

  /// Imports files into the directory, as from a system.
  @discardableResult private func take(
    _ files: [String: String], from source: String? = nil
  ) async throws -> ImportReport {
    let folder = "in-\(source ?? "plain")-\(UInt64.random(in: 0...(.max)))"
    for (name, text) in files { try scratch.write("\(folder)/\(name).csv", text) }
    return try await directory.importFolder(
      scratch.path(folder), options: ImportOptions(source: source.flatMap { RecordSource($0) }))
  }

  private func clients(_ rows: String) -> [String: String] { ["clients": Self.header + rows] }

  /// Names with the NHS number, in the order in which the records came.
  private func everybody() async throws -> [String] {
    try await directory.upkeep.read { connection in
      try connection.rows(
        """
        SELECT given || ' ' || family || coalesce(' ' || nhs_number, '') FROM client
        JOIN client_name ON client_name.client = client.id WHERE position = 0 ORDER BY client.id
        """
      ) { $0.text(0) }
    }
  }

  @Test func somebodyElseUnderTheSameIdentifierIsHeld() async throws {
    try await take(clients(Self.ruth))
    let report = try await take(clients(Self.dan))
    #expect(!report.wasImported)
    #expect(report.badRows.map(\.column) == ["id"])
    #expect(report.badRows.first?.rule.contains("--source NAME") == true)
    #expect(try await everybody() == ["Ruth Begum 9990120560"])
  }

  @Test func aSourceKeepsItsIdentifiersApart() async throws {
    try await take(clients(Self.ruth), from: "liquidlogic")
    try await take(clients(Self.dan), from: "housing")
    #expect(try await everybody() == ["Ruth Begum 9990120560", "Dan Cole"])
    // Each is known again, and in any spelling of the source's name.
    let moved = try await take(
      clients(Self.dan.replacing("Cole", with: "Cole-Hart")), from: "Housing")
    #expect(moved.files.first?.counts.changed == 1)
    #expect(try await take(clients(Self.ruth), from: "liquidlogic").files.first?.counts.added == 0)
    #expect(try await everybody() == ["Ruth Begum 9990120560", "Dan Cole-Hart"])
  }

  @Test(arguments: [
    "1001,9990120560,Dan,Cole,1984-11-02\n",  // the same NHS number
    "1001,,Ruth,Hussain,1990-12-03\n",  // married, and the date of birth put right
    "1001,,Dan,Cole,1990-03-12\n",  // another name altogether, born the same day
    "1001,,Ruthie,Begum,1991-03-12\n",
  ]) func aCorrectionIsTaken(_ row: String) async throws {
    try await take(clients(Self.ruth))
    #expect(try await take(clients(row)).files.first?.counts.changed == 1)
  }

  @Test func nobodyTurnsIntoAnotherWhoseBirthIsUnknown() async throws {
    try await take(clients("1001,,Ruth,Begum,\n"))
    #expect(try await !take(clients(Self.dan)).wasImported)
    #expect(try await take(clients("1001,,Daniela,Begum,1990\n")).wasImported)
  }

  private static let town = [
    "agencies": "id,name,kind\n1,Community Health,health\n",
    "practitioners": "id,given,family,role,agency\n1,Amina,Okafor,health visitor,1\n",
    "contact_points": "id,practitioner,system,use,value\n1,1,phone,work,07700 900111\n",
    "clients": "id,given,family,dob,household\n1,Ruth,Begum,1990-03-12,1\n",
    "involvements": "id,client,practitioner,agency,role,from\n1,1,1,1,health visitor,2026-01-05\n",
  ]
  private static let otherTown = [
    "agencies": "id,name,kind\n1,Harbour Homes,housing\n",
    "practitioners": "id,given,family,role,agency\n1,Joan,Price,housing officer,1\n",
    "contact_points": "id,practitioner,system,use,value\n1,1,phone,work,07700 900222\n",
    "clients": "id,given,family,dob,household\n1,Dan,Cole,1984-11-02,1\n",
    "involvements": "id,client,practitioner,agency,role,from\n1,1,1,1,housing officer,2026-01-05\n",
  ]

  @Test func everyKindOfRecordHasItsSource() async throws {
    try await take(Self.town, from: "health")
    #expect(try await take(Self.otherTown, from: "housing").badRows == [])
    let counts = try await directory.summary()
    #expect(counts.clients == 2 && counts.practitioners == 2)
    let homes = try await directory.upkeep.read {
      try $0.rows("SELECT count(DISTINCT household) FROM client") { $0.int(0) }
    }
    #expect(homes == [2])
    let sources = try await directory.recordSources()
    #expect(sources.map { $0.source?.name } == ["health", "housing"])
    #expect(sources.allSatisfy { $0.clients == 1 && $0.involvements == 1 && $0.agencies == 1 })
  }

  @Test(arguments: ["agencies", "practitioners"])
  func colleaguesAndAgenciesOfAnotherSystemAreHeld(_ file: String) async throws {
    try await take(Self.town)
    let report = try await take(Self.otherTown.filter { $0.key == "agencies" || $0.key == file })
    #expect(report.badRows.contains { $0.file == "\(file).csv" && $0.column == "id" })
    #expect(!report.wasImported)
  }

  @Test func filesWithoutASourceCanBeGivenOne() async throws {
    try await take(Self.town)
    #expect(try await directory.recordSources().map(\.source) == [nil])
    #expect(try await directory.nameSource(try #require(RecordSource("health"))) == 6)
    #expect(try await directory.recordSources().map { $0.source?.name } == ["health"])
    let again = try await take(Self.town, from: "health")
    #expect(again.files.allSatisfy { $0.counts.added == 0 && $0.counts.changed == 0 })
    // What came without one since is not the source's.
    try await take(Self.otherTown)
    await #expect(throws: DirectoryError.self) {
      try await directory.nameSource(RecordSource("health")!)
    }
    #expect(try await directory.recordSources().map { $0.source?.name } == [nil, "health"])
  }

  @Test func anExportNamesTheSourceAndComesBackTheSame() async throws {
    try await take(Self.town, from: "health")
    try await take(Self.otherTown, from: "housing")
    _ = try await directory.exportFolder(scratch.path("out"))
    #expect(try scratch.read("out/clients.csv").contains("\nhousing:1,"))
    let again = try await directory.importFolder(scratch.path("out"))
    #expect(again.files.allSatisfy { $0.counts.added == 0 && $0.counts.changed == 0 })
    let other = try scratch.directory("other.db")
    _ = try await other.importFolder(scratch.path("out"))
    _ = try await other.exportFolder(scratch.path("out-again"))
    #expect(try scratch.files(in: "out") == scratch.files(in: "out-again"))
    // There the source's own files still mean the same records.
    for (name, text) in Self.otherTown { try scratch.write("late/\(name).csv", text) }
    let late = try await other.importFolder(
      scratch.path("late"), options: ImportOptions(source: RecordSource("housing")))
    #expect(late.files.allSatisfy { $0.counts.added == 0 })
  }

  @Test func mergedRecordsAreKnownByTheIdentifiersOfBoth() async throws {
    try await take(clients(Self.ruth), from: "health")
    try await take(clients("77,,Ruth,Begum,1990-03-12\n"), from: "housing")
    let ids: [ClientID] = try await directory.upkeep.read {
      try $0.rows("SELECT id FROM client ORDER BY id") { $0.id(0) }
    }
    _ = try await directory.apply(.rights(.merge(ids[1], into: ids[0])))
    let late = try await take(clients("77,,Ruth,Begum-Shah,1990-03-12\n"), from: "housing")
    #expect(late.badRows == [] && late.files.first?.counts.added == 0)
    #expect(try await everybody() == ["Ruth Begum-Shah 9990120560"])
    _ = try await take(clients(Self.ruth), from: "health")
    _ = try await directory.apply(.rights(.unmerge(ids[1])))
    #expect(try await everybody().count == 2)
    let apart = try await take(clients("77,,Ruth,Shah,1990-03-12\n"), from: "housing")
    #expect(apart.files.first?.counts.changed == 1)
    #expect(try await everybody().contains("Ruth Shah"))
  }

  /// What a merged record was called is still its own, though no client has it any more.
  @Test func anIdentifierOfAMergedRecordIsNotGivenTwice() async throws {
    try await take(clients(Self.ruth + "1002,,Ruth,Begum,1990-03-12\n"))
    let ids: [ClientID] = try await directory.upkeep.read {
      try $0.rows("SELECT id FROM client ORDER BY id") { $0.id(0) }
    }
    _ = try await directory.apply(.rights(.merge(ids[1], into: ids[0])))
    try await take(clients("1002,,Dan,Cole,1984-11-02\n"), from: "health")
    let source = try #require(RecordSource("health"))
    await #expect {
      _ = try await directory.nameSource(source)
    } throws: { error in
      (error as? DirectoryError)?.sentence.contains("both have the identifier 1002") == true
    }
    #expect(try await directory.nameSource(try #require(RecordSource("housing"))) == 1)
    let late = try await take(clients("1002,,Ruth,Begum,1990-03-12\n"), from: "housing")
    #expect(late.badRows.first?.rule.contains("was merged into") == true)
  }

  @Test func anEmptyCellOfASourceTakesNothingAway() async throws {
    try await take(
      [
        "clients":
          "id,given,family,dob,postcode,safe_contact\n1,Ruth,Begum,1990,QM1 2LH,do-not-ring\n"
      ],
      from: "health")
    let bare = ["clients": "id,given,family,dob,postcode,safe_contact\n1,Ruth,Begum,1990,,\n"]
    #expect(try await take(bare, from: "health").files.first?.counts.changed == 0)
    // In a file without a source, which tells all that is known, it does.
    try await take(["clients": bare["clients"]!.replacing("\n1,", with: "\nhealth:1,")])
    let left = try await directory.upkeep.read {
      try $0.rows("SELECT coalesce(safe_contact, '') = '' FROM client") { $0.bool(0) }
    }
    #expect(left == [true])
  }

  @Test func twoOfOneSourceMergedAreNotWrittenOverEachOther() async throws {
    try await take(clients(Self.ruth + "1002,,Ruth,Begum,1990-03-12\n"), from: "health")
    let ids: [ClientID] = try await directory.upkeep.read {
      try $0.rows("SELECT id FROM client ORDER BY id") { $0.id(0) }
    }
    _ = try await directory.apply(.rights(.merge(ids[1], into: ids[0])))
    let report = try await take(clients("1002,,Ruth,Begum,1990-03-12\n"), from: "health")
    #expect(report.badRows.first?.rule.contains("was merged into") == true)
  }

  @Test func aRecordThatIsGoneTakesItsIdentifiersAlong() async throws {
    try await take(clients(Self.ruth), from: "health")
    try await directory.upkeep.write { try $0.execute("DELETE FROM client") }
    try await take(clients(Self.dan), from: "housing")
    // The next record may get the number of the one that went.
    try await take(clients(Self.ruth), from: "health")
    #expect(try await everybody().sorted() == ["Dan Cole", "Ruth Begum 9990120560"])
  }

  @Test func namesOfSources() {
    for name in ["liquidlogic", "System-1", "a"] { #expect(RecordSource(name) != nil, "\(name)") }
    for name in ["", "pw", "PW", "1st", "a:b", "a b", "é", String(repeating: "a", count: 41)] {
      #expect(RecordSource(name) == nil, "\(name)")
    }
  }
}
