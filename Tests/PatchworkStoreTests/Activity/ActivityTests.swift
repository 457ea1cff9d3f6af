import PatchworkCore
import PatchworkExchange
import Testing

@testable import PatchworkStore

/// The record of activity: what is in it, and that nobody changes it unseen.
@Suite(.timeLimit(.minutes(1)), .atNoon) struct ActivityTests {
  @Test func everythingThatIsDoneIsThere() async throws {
    let town = try await TrustTown()
    let tom = town.directory.asking(as: .practitioner(town.stranger))
    let before = try await town.kinds().count
    _ = try await tom.search(SearchRequest(text: "ann pugh"))
    _ = try await tom.open(town.mine, reason: .duty)
    _ = try await tom.practitioner(town.asker)
    await #expect(throws: DirectoryError.self) {
      try await tom.exportFolder(town.scratch.path("o"))
    }
    try await town.directory.give([.steward], to: town.stranger)
    _ = try await tom.exportFolder(town.scratch.path("o"))
    var client = try await town.client(town.mine)
    client.sex = .other
    _ = try await tom.apply(.correctClient(client))
    let kinds = try await town.kinds().dropFirst(before)
    #expect(
      Array(kinds) == ["search", "opening", "card", "refusal", "rights", "export", "change"])
  }

  @Test func aSearchIsThereWithEverythingItFound() async throws {
    let town = try await TrustTown()
    let tom = town.directory.asking(as: .practitioner(town.stranger))
    // Typed letter by letter: one entry, with all that was shown on the way.
    var shown: Set<ClientID> = []
    for text in ["a", "an", "ann", "ann p", "ann pugh"] {
      for hit in try await tom.search(SearchRequest(text: text)).hits {
        if case .client(let summary) = hit.subject { shown.insert(summary.id) }
      }
    }
    await tom.settle()
    let details = try await details(of: "search", in: town)
    #expect(details.count == 1)
    #expect(details[0].contains("\"text\":\"ann pugh\""))
    #expect(!shown.isEmpty)
    for id in shown { #expect(details[0].contains(id.description)) }
  }

  @Test func twoPeoplesSearchesAreNeverOne() async throws {
    let town = try await TrustTown()
    for asker in [town.asker, town.stranger, town.asker] {
      _ = try await town.directory.asking(as: .practitioner(asker))
        .search(SearchRequest(text: "ann"))
    }
    await town.directory.settle()
    #expect(try await details(of: "search", in: town).count == 2)
  }

  @Test func aChangeIsThereBeforeAndAfter() async throws {
    let town = try await TrustTown()
    var client = try await town.client(town.mine)
    client.names[0].family = "Watson"
    _ = try await town.directory.apply(.correctClient(client))
    let last = try #require(try await details(of: "change", in: town).last)
    #expect(last.contains("\"before\"") && last.contains("Pugh"))
    #expect(last.contains("\"after\"") && last.contains("Watson"))
  }

  @Test func lookingAgainIsNoNewOpeningUntilAnHourHasPassed() async throws {
    let town = try await TrustTown()
    let tom = town.directory.asking(as: .practitioner(town.stranger))
    _ = try await tom.open(town.strangers, reason: nil)
    for _ in 0..<20 { _ = try await tom.network(of: town.strangers) }
    #expect(try await town.kinds().filter { $0 == "opening" }.count == 1)
    try await town.directory.upkeep.write {
      try $0.run("UPDATE opened SET moment = moment - 3601")
    }
    _ = try await tom.network(of: town.strangers)
    #expect(try await town.kinds().filter { $0 == "opening" }.count == 2)
  }

  @Test func aReasonHoldsForAWorkingDay() async throws {
    let town = try await TrustTown()
    let tom = town.directory.asking(as: .practitioner(town.stranger))
    _ = try await tom.open(town.mine, reason: .duty)
    try await town.directory.upkeep.write {
      try $0.run("UPDATE opening_reason SET moment = moment - 43201")
    }
    await #expect(throws: DirectoryError.reasonNeeded) { try await tom.network(of: town.mine) }
  }

  @Test func theDatabaseRefusesToChangeIt() async throws {
    let town = try await TrustTown()
    for sql in ["UPDATE activity SET details = '{}'", "DELETE FROM activity"] {
      await #expect(throws: DirectoryError.self) {
        try await town.directory.upkeep.write { try $0.execute(sql) }
      }
    }
  }

  @Test func whatIsAsItWasWrittenIsSound() async throws {
    let town = try await TrustTown()
    let head = try await town.directory.activityHead()
    #expect(head.sequence > 5)
    #expect(try await town.directory.verifyActivity() == .sound(head))
    _ = try await town.directory.addClient("Ben", "Pugh")
    // What was published before still agrees.
    guard case .sound(let later) = try await town.directory.verifyActivity(against: [head]) else {
      Issue.record("a sound record was taken for a broken one")
      return
    }
    #expect(later.sequence > head.sequence)
  }

  /// Each way to tamper, with the entry that must be named.
  @Test(arguments: [
    ("UPDATE activity SET details = '{}' WHERE sequence = 3", 3),
    ("UPDATE activity SET moment = moment + 1 WHERE sequence = 4", 4),
    ("UPDATE activity SET practitioner = 7 WHERE sequence = 2", 2),
    ("UPDATE activity SET login = 'somebody' WHERE sequence = 1", 1),
    ("UPDATE activity SET hash = zeroblob(32) WHERE sequence = 5", 5),
    ("UPDATE activity SET kind = 'card' WHERE sequence = 6", 6),
    ("UPDATE activity SET reason = 'duty' WHERE sequence = 6", 6),
    ("UPDATE activity SET client = 7 WHERE sequence = 6", 6),
    ("UPDATE activity SET client = NULL WHERE kind = 'change' AND client IS NOT NULL", 9),
    ("UPDATE activity SET subject = 7 WHERE sequence = 6", 6),
    ("DELETE FROM activity WHERE sequence = 4", 4),
    ("DELETE FROM activity WHERE sequence = 1", 1),
    ("DELETE FROM activity WHERE sequence > 6", 7),
    ("DELETE FROM activity", 1),
    ("UPDATE activity SET sequence = 1000 WHERE sequence = 5", 5),
  ])
  func anyChangeGapOrCutIsFoundAndTheFirstBadEntryNamed(_ sql: String, _ entry: Int64)
    async throws
  {
    let town = try await TrustTown()
    try await tamper(town, sql)
    guard case .broken(let found, _) = try await town.directory.verifyActivity() else {
      Issue.record("not found: \(sql)")
      return
    }
    #expect(found == entry)
  }

  /// Whoever rewrites every hash is still found out by a head that was published.
  @Test func aRecordThatWasComputedAnewDisagreesWithWhatWasPublished() async throws {
    let town = try await TrustTown()
    let head = try await town.directory.activityHead()
    try await tamper(town, "UPDATE activity SET details = '{}' WHERE sequence = 3")
    try await town.directory.upkeep.write { connection in
      var before = ActivityTable.start
      let rows = try connection.rows(
        """
        SELECT sequence, moment, practitioner, login, kind, client, subject, reason, details
        FROM activity ORDER BY sequence
        """
      ) { row in
        ActivityRow(
          sequence: row.int64(0), moment: row.int64(1), practitioner: row.int64(2),
          login: row.isNull(3) ? nil : row.text(3), kind: row.text(4),
          client: row.isNull(5) ? nil : row.int64(5),
          subject: row.isNull(6) ? nil : row.int64(6),
          reason: row.isNull(7) ? nil : row.text(7), details: row.text(8))
      }
      for row in rows {
        before = row.hash(after: before)
        try connection.run(
          "UPDATE activity SET hash = ? WHERE sequence = ?", Blob(bytes: before), row.sequence)
      }
    }
    guard case .sound = try await town.directory.verifyActivity() else {
      Issue.record("the forger made a mistake")
      return
    }
    guard case .broken = try await town.directory.verifyActivity(against: [head]) else {
      Issue.record("a forged record agrees with what was published")
      return
    }
  }

  @Test func rolesChangeByTheKeepersHandAlone() async throws {
    let town = try await TrustTown()
    let asker = town.directory.asking(as: .practitioner(town.asker))
    var me = try await town.directory.practitioner(town.asker).practitioner
    me.role = "administrator"
    _ = try await asker.apply(.correctPractitioner(me))
    #expect(try await asker.roles() == [.practitioner])
    try await town.directory.give([.auditor, .administrator], to: town.asker)
    #expect(try await asker.roles() == [.auditor, .administrator])
    try await town.directory.give([], to: town.asker)
    #expect(try await asker.roles() == [.practitioner])
    try await town.directory.suspend(town.asker)
    #expect(try await asker.roles() == [])
    await #expect(throws: DirectoryError.self) { try await asker.open(town.mine, reason: .duty) }
  }

  @Test func aCoverAndAnAgencyWithoutANameAreInTheNetwork() async throws {
    let town = try await TrustTown()
    let tom = town.directory.asking(as: .practitioner(town.stranger))
    await #expect(throws: DirectoryError.reasonNeeded) {
      try await tom.open(town.mine, reason: nil)
    }
    var away = try await town.directory.practitioner(town.asker).practitioner
    let today = UnitedKingdomTime.moment(WallClock.now()).date
    away.leave = [Leave(from: today, through: today, cover: town.stranger)]
    _ = try await town.directory.apply(.correctPractitioner(away))
    _ = try await tom.open(town.mine, reason: nil)
    let client = try await town.directory.addClient("Cat", "Pugh")
    await #expect(throws: DirectoryError.reasonNeeded) { try await tom.open(client, reason: nil) }
    _ = try await town.directory.apply(
      .addInvolvement(
        Involvement(
          client: client, practitioner: nil, agency: town.there, role: "support",
          from: CivilDate(dayNumber: 19_000))))
    _ = try await tom.open(client, reason: nil)
  }

  @Test func anEndedInvolvementOpensNothing() async throws {
    let town = try await TrustTown()
    let asker = town.directory.asking(as: .practitioner(town.asker))
    _ = try await asker.open(town.mine, reason: nil)
    try await town.directory.upkeep.write {
      try $0.run("UPDATE involvement SET last_day = 19100 WHERE client = ?", town.mine)
    }
    await #expect(throws: DirectoryError.reasonNeeded) { try await asker.network(of: town.mine) }
  }

  private func details(of kind: String, in town: TrustTown) async throws -> [String] {
    try await town.directory.upkeep.read {
      try $0.rows(
        "SELECT details FROM activity WHERE kind = ? ORDER BY sequence", kind
      ) { $0.text(0) }
    }
  }

  /// Changes the record as somebody would who has the file: by taking the triggers away first.
  private func tamper(_ town: TrustTown, _ sql: String) async throws {
    await town.directory.settle()
    try await town.directory.upkeep.write { connection in
      try connection.execute(
        """
        DROP TRIGGER activity_is_never_changed; DROP TRIGGER activity_is_never_taken_out;
        \(sql)
        """)
    }
  }
}
