import Foundation
import PatchworkCore
import Testing

@testable import PatchworkStore

/// Records fold, are archived and purged when their time has come, and not before.
@Suite(.timeLimit(.minutes(1)), .atNoon) struct RetentionTests {
  /// So many days from now, at noon.
  private func moment(inDays days: Int) -> Int64 { WallClock.now() + Int64(days) * 86_400 }

  private func town() async throws -> TrustTown {
    let town = try await TrustTown()
    for kind in [Agency.Kind.voluntary, .other] {
      try await town.directory.setRetention(
        RetentionRule(kind: kind, archiveYears: 2, purgeYears: 5))
    }
    return town
  }

  private func end(_ client: ClientID, in town: TrustTown) async throws {
    for var involvement in try await town.directory.open(client, reason: .duty).involvements {
      involvement.until = UnitedKingdomTime.moment(WallClock.now()).date
      _ = try await town.directory.apply(.correctInvolvement(involvement))
    }
  }

  private func found(_ text: String, _ directory: LocalDirectory, archived: Bool = false)
    async throws -> [ClientID]
  {
    try await directory.search(SearchRequest(text: text, includesArchived: archived)).hits
      .compactMap { if case .client(let summary) = $0.subject { summary.id } else { nil } }
  }

  @Test func whoeverIsSupportedIsNeverTouched() async throws {
    let town = try await town()
    let report = try await town.directory.retain(isPreview: false, at: moment(inDays: 36_500))
    #expect(report.archived.isEmpty && report.purged.isEmpty)
  }

  @Test func nothingHappensBeforeItsTimeAndAPreviewChangesNothing() async throws {
    let town = try await town()
    try await end(town.mine, in: town)
    func items(_ days: Int) async throws -> [ClientID] {
      try await town.directory.retain(isPreview: true, at: moment(inDays: days)).archived
        .map(\.client)
    }
    #expect(try await items(729).isEmpty)
    #expect(try await items(732) == [town.mine])
    #expect(try await items(732) == [town.mine])
    #expect(try await !town.kinds().contains("purge"))
  }

  @Test func anArchivedClientIsOutOfSightButForTheirOwnAndStewards() async throws {
    let town = try await town()
    try await end(town.strangers, in: town)
    _ = try await town.directory.retain(isPreview: false, at: moment(inDays: 800))
    let stranger = town.directory.asking(as: .practitioner(town.asker))
    let own = town.directory.asking(as: .practitioner(town.stranger))
    #expect(try await !found("anne pugh", stranger).contains(town.strangers))
    #expect(try await found("anne pugh", stranger, archived: true).contains(town.strangers))
    #expect(try await found("anne pugh", own).contains(town.strangers))
    #expect(try await found("anne pugh", town.directory).contains(town.strangers))
    #expect(try await stranger.open(town.strangers, reason: .duty).archived != nil)
    let looks = try await town.directory.looks(at: town.strangers, limit: 20)
    #expect(looks.contains { $0.words == "Archived" })
    // Whoever works with them again brings them back.
    let here = try await stranger.practitioner(town.asker).agency.id
    _ = try await stranger.apply(
      .addInvolvement(
        Involvement(
          client: town.strangers, practitioner: town.asker, agency: here, role: "worker",
          from: CivilDate(dayNumber: 19_000))))
    #expect(try await own.open(town.strangers, reason: .duty).archived == nil)
  }

  @Test func aPurgeTakesOutEverythingThatIsToldOfSomebody() async throws {
    let scratch = try Scratch()
    let directory = try scratch.directory()
    try await directory.setRetention(RetentionRule(kind: .other, archiveYears: 1, purgeYears: 3))
    // In whatever case they were typed, and as folded for the search.
    let secret = ["zebedee", "quartermaine", "foxglove", "9990123454", "999 012 3454", "xantippe"]
    let draft = Client(
      names: [PersonName(given: "Zebedee", family: "Quartermaine")],
      nhsNumber: NHSNumber("999 012 3454"), addresses: [Address(line: "1 Foxglove Row")])
    let client = ClientID(rawValue: try await directory.apply(.addClient(draft)).subject)
    let other = try await directory.addClient("Ann", "Pugh")
    // A record that was merged into it, a correction, searches and a family link.
    let twin = try await directory.addClient("Xantippe", "Quartermaine")
    _ = try await directory.apply(.rights(.merge(twin, into: client)))
    var corrected = try await directory.open(client, reason: .duty).client
    corrected.sex = .male
    _ = try await directory.apply(.correctClient(corrected))
    _ = try await directory.apply(
      .relate(Relationship(client: client, relative: other, kind: .cousin)))
    #expect(try await found("zebedee quartermaine", directory) == [client])
    await directory.settle()
    let typed = try await directory.activity(ActivityQuestion()).filter { $0.kind == "search" }
    #expect(typed.contains { $0.details.contains("zebedee quartermaine") })
    let head = try await directory.activityHead()
    func rewind(_ days: Int) async throws {
      let back = Int64(days) * 86_400
      // The other client goes on being supported.
      try await directory.upkeep.write { connection in
        try connection.run("UPDATE change SET moment = moment - ?", back)
      }
    }
    let agency = AgencyID(
      rawValue: try await directory.apply(.addAgency(Agency(name: "Here", kind: .health))).subject)
    _ = try await directory.apply(
      .addInvolvement(
        Involvement(
          client: other, practitioner: nil, agency: agency, role: "worker",
          from: CivilDate(dayNumber: 19_000))))
    try await rewind(4 * 366)
    let first = try await directory.retain(isPreview: false, at: WallClock.now())
    #expect(first.archived.map(\.client) == [client] && first.purged.isEmpty)
    let second = try await directory.retain(isPreview: false, at: WallClock.now() + 86_400)
    #expect(second.purged.map(\.client) == [client])
    await #expect(throws: DirectoryError.notFound) {
      try await directory.open(client, reason: .duty)
    }
    // The record holds, agrees with the head that was published before, and says what was done.
    #expect(
      try await directory.verifyActivity(against: [head])
        == .sound(try await directory.activityHead()))
    let kinds = try await directory.activity(ActivityQuestion()).map(\.kind)
    #expect(kinds.first == "purge")
    #expect(try await directory.integrityProblems().isEmpty)
    #expect(try await directory.open(other, reason: .duty).family.isEmpty)
    for name in try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path) {
      let data = Data(try scratch.data(name).map { (65...90).contains($0) ? $0 + 32 : $0 })
      for word in secret {
        #expect(data.range(of: Data(word.utf8)) == nil, "\(word) in \(name)")
      }
    }
  }

  /// The record of a purge cannot be used to hide anything else.
  @Test func onlyWhatAPurgeVouchesForMayBeEmpty() async throws {
    let town = try await town()
    let directory = town.directory
    await directory.settle()
    func attack(_ sql: String) async throws {
      try await directory.upkeep.write { try $0.execute(sql) }
    }
    // The trigger refuses everything but the marker.
    for sql in [
      "UPDATE activity SET details = '{}'", "UPDATE activity SET moment = moment + 1",
      #"UPDATE activity SET details = '{"purged":9}', reason = 'duty' WHERE sequence = 2"#,
    ] {
      await #expect(throws: DirectoryError.self) { try await attack(sql) }
    }
    try await attack(#"UPDATE activity SET details = '{"purged":99999}' WHERE sequence = 3"#)
    #expect(
      try await directory.verifyActivity() == .broken(at: 3, "entry 3 was emptied by no purge"))
  }

  @Test func anEmptiedEntryStillCannotBeChanged() async throws {
    let town = try await town()
    try await end(town.mine, in: town)
    _ = try await town.directory.retain(isPreview: false, at: moment(inDays: 800))
    _ = try await town.directory.retain(isPreview: false, at: moment(inDays: 2_000))
    #expect(
      try await town.directory.verifyActivity()
        == .sound(try await town.directory.activityHead()))
    let emptied = try await town.directory.upkeep.read {
      try $0.row("SELECT min(sequence) FROM activity WHERE details GLOB '{\"purged\"*'") {
        $0.int64(0)
      }
    }
    let sequence = try #require(emptied)
    try await town.directory.upkeep.write { connection in
      try connection.execute(
        """
        DROP TRIGGER activity_is_never_changed;
        UPDATE activity SET practitioner = practitioner + 1
        WHERE details GLOB '{"purged"*' AND kind = 'change'
        """)
    }
    guard case .broken(let first, let words) = try await town.directory.verifyActivity() else {
      Issue.record("the change went unseen")
      return
    }
    #expect(first == sequence && words.contains("emptied"))
  }

  @Test func endedInvolvementsFoldAfterTheirTime() async throws {
    let town = try await town()
    try await end(town.mine, in: town)
    let id = try #require(
      try await town.directory.open(town.mine, reason: .duty).involvements.first?.id)
    func lately(_ days: Int) async throws -> [InvolvementID] {
      let moment = moment(inDays: days)
      return try await town.directory.asking(at: moment) { session in
        let whole = try WholeNetwork(of: town.mine, from: session.records, now: moment)
        return try whole.map(session.shownToOutsiders)?.endedLately ?? []
      }
    }
    #expect(try await lately(3).isEmpty)
    try await town.directory.setRetention(RetentionRule(kind: .voluntary, foldMonths: 2))
    #expect(try await lately(3) == [id])
    #expect(try await lately(70).isEmpty)
  }

  @Test func rulesThatContradictThemselvesAreRefused() async throws {
    let town = try await town()
    for rule in [
      RetentionRule(kind: .police, purgeYears: 3),
      RetentionRule(kind: .police, archiveYears: 5, purgeYears: 3),
      RetentionRule(kind: .police, archiveYears: 0, purgeYears: 0),
      RetentionRule(kind: .police, archiveYears: -1), RetentionRule(kind: .police, foldMonths: 999),
      RetentionRule(kind: .police, archiveYears: .max), RetentionRule(kind: .police, age: .min),
    ] {
      await #expect(throws: DirectoryError.self) { try await town.directory.setRetention(rule) }
    }
    #expect(try await town.directory.retentionRules().contains(RetentionRule(kind: .police)))
  }
}
