import CSQLite
import PatchworkCore
import PatchworkExchange
import Testing

@testable import PatchworkStore

/// Two records of one person made one, and taken apart again.
@Suite(.timeLimit(.minutes(1)), .atNoon) struct MergingTests {
  @Test func bothComeBackExactlyAsTheyWere() async throws {
    let town = try await TwinTown()
    let before = try await town.everything()
    let receipt = try await town.merge()
    #expect(receipt.words == "Merged two records of one person")
    let apart = try await town.unmerge()
    #expect(apart.words == "Took two records apart")
    #expect(try await town.everything() == before)
    #expect(try await town.directory.integrityProblems() == [])
  }

  @Test func oneRecordKnowsWhatBothKnew() async throws {
    let town = try await TwinTown()
    _ = try await town.merge()
    let network = try await town.network(town.first)
    #expect(network.client.names.map(\.display) == ["Siân Watson", "Sean Watson"])
    #expect(network.client.names.map(\.kind) == [.legal, .alias])
    #expect(network.client.nhsNumber == NHSNumber("999 012 3454"))
    #expect(network.client.addresses.count == 2)
    // The same person in the same role is there once, with the visits of both.
    #expect(network.involvements.map(\.role).sorted() == ["nurse", "worker"])
    let kept = try #require(network.involvements.first { $0.role == "worker" })
    #expect(kept.from == CivilDate(dayNumber: 18_900))
    #expect(kept.lastContact == CivilDate(dayNumber: 19_900))
    #expect(network.involvements.filter(\.isLead).count == 1)
    #expect(network.attentions.count == 1)
    #expect(network.family.map(\.kind) == [.mother])
  }

  @Test func anOldIdentifierLeadsToTheRecordThatStays() async throws {
    let town = try await TwinTown()
    _ = try await town.merge()
    await #expect(throws: DirectoryError.merged(into: town.first)) {
      try await town.directory.open(town.second, reason: .duty)
    }
    await #expect(throws: DirectoryError.merged(into: town.first)) {
      try await town.directory.looks(at: town.second, limit: 5)
    }
    await #expect(throws: DirectoryError.merged(into: town.first)) {
      try await town.directory.apply(
        .act(.raise(AttentionDraft(client: town.second, reason: .callMe))))
    }
    // Over two merges as well.
    let third = try await town.directory.addClient("Shan", "Watson")
    _ = try await town.directory.apply(.rights(.merge(town.first, into: third)))
    await #expect(throws: DirectoryError.merged(into: third)) {
      try await town.directory.network(of: town.second)
    }
    // The last merge is taken apart first.
    await #expect(throws: DirectoryError.self) { try await town.unmerge() }
    _ = try await town.directory.apply(.rights(.unmerge(town.first)))
    _ = try await town.unmerge()
    #expect(try await town.network(town.second).client.name.display == "Sean Watson")
  }

  @Test func theIndexFollows() async throws {
    let town = try await TwinTown()
    #expect(try await town.found("sean watson").contains(town.second))
    _ = try await town.merge()
    let found = try await town.found("sean watson")
    #expect(found.contains(town.first) && !found.contains(town.second))
    _ = try await town.unmerge()
    #expect(try await town.found("sean watson").contains(town.second))
  }

  @Test func whoLookedAtEitherShowsInBoth() async throws {
    let town = try await TwinTown()
    _ = try await town.directory.open(town.second, reason: .safeguarding)
    _ = try await town.merge()
    let looks = try await town.directory.looks(at: town.first, limit: 100)
    #expect(looks.contains { $0.act == .opened })
    let asked = try await town.directory.activity(ActivityQuestion(client: town.first))
    #expect(asked.contains { $0.client == town.second })
  }

  @Test func whatChangedMeanwhileStaysAndIsSaid() async throws {
    let town = try await TwinTown()
    _ = try await town.merge()
    var client = try await town.network(town.first).client
    client.birth = BirthDate("2015-01-01")
    client.names.append(PersonName(kind: .knownAs, given: "Shan", family: "Watson"))
    _ = try await town.directory.apply(.correctClient(client))
    var kept = try #require(
      try await town.network(town.first).involvements.first { $0.role == "worker" })
    kept.until = CivilDate(dayNumber: 20_000)
    _ = try await town.directory.apply(.correctInvolvement(kept))
    _ = try await town.directory.apply(
      .addInvolvement(
        Involvement(
          client: town.first, practitioner: nil, agency: town.agency, role: "befriender",
          from: CivilDate(dayNumber: 20_100))))
    let words = try await town.unmerge().words
    #expect(words.contains("Names changed") && words.contains("Date of birth changed"))
    #expect(words.contains("1 involvement that both records had changed since"))
    #expect(words.contains("1 involvement begun while the records were one"))
    let first = try await town.network(town.first)
    let second = try await town.network(town.second)
    #expect(first.client.birth == BirthDate("2015-01-01"))
    #expect(second.client.birth == BirthDate("2016-03"))
    #expect(first.client.names.map(\.display) == ["Siân Watson", "Shan Watson"])
    #expect(second.client.names.map(\.display) == ["Sean Watson"])
    #expect(first.involvements.first { $0.role == "worker" }?.until == kept.until)
    #expect(second.involvements.first { $0.role == "worker" }?.until == nil)
    #expect(first.involvements.contains { $0.role == "befriender" })
  }

  @Test func undoTakesAMergeBackUnlessSomethingChangedSince() async throws {
    let town = try await TwinTown()
    let before = try await town.everything()
    _ = try await town.merge()
    _ = try await town.directory.undoLastChange()
    #expect(try await town.everything() == before)
    _ = try await town.merge()
    let other = town.directory.asking(as: .practitioner(town.worker))
    var client = try await other.network(of: town.first).client
    client.sex = .male
    _ = try await other.apply(.correctClient(client))
    await #expect(throws: DirectoryError.conflict) {
      try await town.directory.undoLastChange()
    }
    #expect(try await town.network(town.first).client.sex == .male)
  }

  @Test func differentNHSNumbersAndRelativesAreNeverMerged() async throws {
    let town = try await TwinTown()
    var first = try await town.network(town.first).client
    first.nhsNumber = NHSNumber("999 000 0018")
    _ = try await town.directory.apply(.correctClient(first))
    await #expect(throws: DirectoryError.self) { try await town.merge() }
    let preview = try await town.directory.mergePreview(of: town.second, into: town.first)
    #expect(preview.obstacle?.contains("NHS") == true)
    first = try await town.network(town.first).client
    first.nhsNumber = nil
    _ = try await town.directory.apply(.correctClient(first))
    _ = try await town.directory.apply(
      .relate(Relationship(client: town.first, relative: town.second, kind: .sister)))
    let before = try await town.everything()
    await #expect(throws: DirectoryError.self) { try await town.merge() }
    await #expect(throws: DirectoryError.self) {
      try await town.directory.apply(.rights(.merge(town.first, into: town.first)))
    }
    #expect(try await town.everything() == before)
  }

  @Test func onlyAStewardMergesAndTheAttemptIsRecorded() async throws {
    let town = try await TwinTown()
    try await town.directory.give([.practitioner, .manager, .auditor], to: town.worker)
    let worker = town.directory.asking(as: .practitioner(town.worker))
    for act in [RightsAct.merge(town.second, into: town.first), .unmerge(town.second)] {
      await #expect(throws: DirectoryError.self) { try await worker.apply(.rights(act)) }
    }
    await #expect(throws: DirectoryError.self) {
      try await worker.mergePreview(of: town.second, into: town.first)
    }
    let kinds = try await town.directory.activity(ActivityQuestion()).map(\.kind)
    #expect(kinds.filter { $0 == "refusal" }.count == 3)
  }

  @Test func aPreviewChangesNothingAndIsSeenByBothNetworks() async throws {
    let town = try await TwinTown()
    let before = try await town.everything()
    let preview = try await town.directory.mergePreview(of: town.second, into: town.first)
    #expect(preview.obstacle == nil)
    #expect(preview.notes.contains("1 involvement would be kept once: both say the same."))
    #expect(try await town.everything() == before)
    for client in [town.first, town.second] {
      let looks = try await town.directory.looks(at: client, limit: 9)
      #expect(looks.first?.reason == .recordKeeping)
    }
  }

  @Test func anImportKnowsTheMergedRecord() async throws {
    let scratch = try Scratch()
    let directory = try scratch.directory()
    try scratch.write(
      "in/clients.csv", "id,given,family,dob\na,Ann,Pugh,2016\nb,Anne,Pugh,2016\n")
    _ = try await directory.importFolder(scratch.path("in"))
    let ids = try await directory.upkeep.read {
      try $0.rows("SELECT id FROM client ORDER BY id") { $0.id(0) as ClientID }
    }
    _ = try await directory.apply(.rights(.merge(ids[1], into: ids[0])))
    try scratch.write("next/clients.csv", "id,given,family,dob\nb,Anne,Pugh,2016\n")
    let report = try await directory.importFolder(scratch.path("next"))
    #expect(report.badCount == 1 && !report.wasImported)
    #expect(try await directory.summary().clients == 1)
  }

  /// Whoever adds a table that names a client must say what becomes of it.
  @Test func everyTableOfAClientIsMergedAndGivenBack() async throws {
    let town = try await TwinTown()
    let handled: Set = [
      "client_name", "address", "relationship", "involvement", "opened", "opening_reason",
      "archived_client", "client_identifier",
      // Kept in the image of the merge.
      "kept_client",
    ]
    let tables = try await town.directory.upkeep.read { connection in
      let all = try connection.rows(
        """
        SELECT DISTINCT item.name FROM sqlite_schema AS item
        JOIN pragma_foreign_key_list(item.name) AS link
        WHERE item.type = 'table' AND link."table" = 'client'
        """
      ) { $0.text(0) }
      return (all: Set(all), moved: Set(try MergeTable(connection).clientColumns().map(\.table)))
    }
    #expect(tables.all.subtracting(tables.moved) == handled)
  }
}

/// A town in which one girl was entered twice.
struct TwinTown {
  let scratch: Scratch
  let directory: LocalDirectory
  var agency = AgencyID.unassigned
  var worker = PractitionerID.unassigned
  var nurse = PractitionerID.unassigned
  var first = ClientID.unassigned
  var second = ClientID.unassigned

  init() async throws {
    scratch = try Scratch()
    directory = try scratch.directory(asker: .account(login: "keeper"))
    let here = directory
    func add(_ change: Change) async throws -> Int64 { try await here.apply(change).subject }
    let agency = AgencyID(
      rawValue: try await add(.addAgency(Agency(name: "Here", kind: .health))))
    self.agency = agency
    func person(_ given: String) async throws -> PractitionerID {
      PractitionerID(
        rawValue: try await add(
          .addPractitioner(
            Practitioner(
              name: PersonName(given: given, family: "Okafor"), role: "worker", agency: agency))))
    }
    let keeper = try await person("Kit")
    try await directory.link(login: "keeper", to: keeper)
    (worker, nurse) = (try await person("Amina"), try await person("Bev"))
    let mother = try await directory.addClient("Gwen", "Watson")
    func client(_ given: String, _ birth: String, _ nhs: NHSNumber?, _ line: String) async throws
      -> ClientID
    {
      ClientID(
        rawValue: try await add(
          .addClient(
            Client(
              names: [PersonName(given: given, family: "Watson")], birth: BirthDate(birth),
              nhsNumber: nhs, addresses: [Address(line: line)]))))
    }
    first = try await client("Siân", "2016-03-03", nil, "14 Mill Bank")
    second = try await client("Sean", "2016-03", NHSNumber("999 012 3454"), "2 Old Road")
    func involve(
      _ who: PractitionerID, _ client: ClientID, _ role: String, _ day: Int32, seen: Int32?,
      isLead: Bool
    ) async throws -> InvolvementID {
      InvolvementID(
        rawValue: try await add(
          .addInvolvement(
            Involvement(
              client: client, practitioner: who, agency: agency, role: role,
              from: CivilDate(dayNumber: day), isLead: isLead,
              lastContact: seen.map(CivilDate.init(dayNumber:))))))
    }
    let one = try await involve(worker, first, "worker", 19_000, seen: 19_500, isLead: true)
    let two = try await involve(worker, second, "Worker", 18_900, seen: 19_900, isLead: false)
    _ = try await involve(nurse, second, "nurse", 19_100, seen: nil, isLead: true)
    _ = try await add(
      .relate(Relationship(client: second, relative: mother, kind: .mother)))
    let amina = directory.asking(as: .practitioner(worker))
    _ = try await amina.apply(.act(.raise(AttentionDraft(client: second, reason: .callMe))))
    _ = try await amina.apply(.act(.propose(two, to: nurse)))
    try await directory.upkeep.write { connection in
      for (id, day) in [(one, 19_500), (two, 19_500), (two, 19_900)] as [(InvolvementID, Int32)] {
        try VisitTable(connection).insert(
          Visit(involvement: id, day: CivilDate(dayNumber: day)))
      }
    }
  }

  func merge() async throws -> ChangeReceipt {
    try await directory.apply(.rights(.merge(second, into: first)))
  }

  func unmerge() async throws -> ChangeReceipt {
    try await directory.apply(.rights(.unmerge(second)))
  }

  func network(_ client: ClientID) async throws -> Network {
    try await directory.open(client, reason: .duty)
  }

  func found(_ text: String) async throws -> [ClientID] {
    try await directory.search(SearchRequest(text: text)).hits.compactMap {
      if case .client(let summary) = $0.subject { summary.id } else { nil }
    }
  }

  /// Every row of every table that is about clients, but for how often each was saved.
  func everything() async throws -> [String] {
    await directory.settle()
    return try await directory.upkeep.read { connection in
      try [
        "SELECT id, source_id, birth, sex, nhs_number, household FROM client",
        "SELECT * FROM client_name", "SELECT * FROM address", "SELECT * FROM relationship",
        """
        SELECT id, client, practitioner, agency, role, first_day, last_day, is_lead, last_contact,
          next_visit FROM involvement
        """,
        "SELECT * FROM visit", "SELECT * FROM attention", "SELECT * FROM invitation",
        "SELECT * FROM opened",
      ].flatMap { sql in
        try connection.rows("\(sql) ORDER BY 1, 2") { row in
          (0..<row.count).map { row.isNull($0) ? "-" : row.text($0) }.joined(separator: "|")
        }
      }
    }
  }
}

extension Row {
  fileprivate var count: Int32 { sqlite3_column_count(statement.handle) }
}
