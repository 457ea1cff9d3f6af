import PatchworkCore
import Tampering
import Testing

@testable import PatchworkStore

/// Rights that somebody wrote into the file by hand have no entry in the record.
@Suite(.timeLimit(.minutes(1))) struct RightsReconcilingTests {
  private func verdict(
    after sql: String, _ prepare: (TrustTown) async throws -> Void = { _ in }
  ) async throws -> ActivityVerdict {
    let town = try await TrustTown()
    try await prepare(town)
    guard case .sound = try await town.directory.verifyActivity() else {
      Issue.record("not sound before anything was written by hand")
      return .broken(at: 0, "")
    }
    try tamper(with: town.scratch.path("patchwork.db"), sql)
    return try await town.directory.verifyActivity()
  }

  private func found(_ verdict: ActivityVerdict, _ words: String) -> Bool {
    guard case .contradicted(_, let found) = verdict else { return false }
    return found.count == 1 && found[0].hasPrefix(words)
  }

  @Test func aRoleThatNobodyGave() async throws {
    #expect(
      found(
        try await verdict(
          after: """
            INSERT INTO account_role (practitioner, role) SELECT id, 'steward' FROM practitioner ORDER BY id LIMIT 1
            """), "the roles of"))
  }

  @Test func aRoleThatNobodyTookAway() async throws {
    #expect(
      found(
        try await verdict(after: "DELETE FROM account_role") { town in
          try await town.directory.give([.practitioner, .auditor], to: town.asker)
        }, "the roles of"))
  }

  @Test func aSuspensionThatNobodyLifted() async throws {
    #expect(
      found(
        try await verdict(after: "DELETE FROM suspension") { town in
          try await town.directory.suspend(town.asker)
        }, "the suspension of"))
  }

  @Test func aTokenThatNobodyIssuedAndOneThatWasRevoked() async throws {
    #expect(
      found(
        try await verdict(
          after: """
            INSERT INTO access_token (practitioner, issued, code_until, token, last_day)
            SELECT id, unixepoch(), unixepoch(), 'x', 99999 FROM practitioner ORDER BY id LIMIT 1
            """), "a token of"))
    #expect(
      found(
        try await verdict(after: "UPDATE access_token SET revoked = NULL") { town in
          _ = try await town.directory.issueToken(to: town.asker, lastDay: nil)
          _ = try await town.directory.revokeToken(1)
        }, "the number of revoked tokens of"))
  }

  @Test func aShieldThatNobodyEnded() async throws {
    #expect(
      found(
        try await verdict(after: "DELETE FROM shield") { town in try await town.shield(town.mine) },
        "the shield of"))
  }

  /// What somebody who can write the file would write, to open what they may not.
  enum Forgery: CaseIterable {
    case account, movedAccount, accountNumber, workplace, confirmedWorkplace, movedRole, token
    case cover, longerCover, admission, involvement, somebodyElses, ended, revealed, shield
    case earlierShield, unmarked, secondWord, invitation, practice
    case number, somebodyElsesNumber, reported, desk, line, emergencyTeam, override, kept

    func sql(_ town: TrustTown) -> String {
      switch self {
      case .account:
        "INSERT INTO account (login, practitioner) VALUES ('mallory', \(town.asker.rawValue))"
      case .movedAccount:
        "UPDATE account SET practitioner = \(town.asker.rawValue) WHERE login = 'Bev'"
      case .accountNumber: "UPDATE account SET user = 1234 WHERE login = 'Bev'"
      case .workplace:
        "UPDATE practitioner SET agency = \(town.there.rawValue) WHERE id = \(town.asker.rawValue)"
      case .confirmedWorkplace: "UPDATE practitioner SET provisional_since = NULL"
      case .movedRole: "UPDATE account_role SET agency = \(town.there.rawValue)"
      case .token: "UPDATE access_token SET token = 'mine', code = NULL"
      case .cover:
        """
        INSERT INTO leave (practitioner, position, first_day, last_day, cover)
        VALUES (\(town.stranger.rawValue), 0, 19000, 30000, \(town.asker.rawValue));
        INSERT INTO cover (practitioner, cover, first_day, last_day, author, confirmed_by, counts_until)
        VALUES (\(town.stranger.rawValue), \(town.asker.rawValue), 19000, 30000, 0, 0, 30000)
        """
      case .longerCover:
        "UPDATE cover SET confirmed_by = practitioner, counts_until = 30000"
      case .admission:
        """
        INSERT INTO cover_admission (id, client, cover, member, last_day) VALUES (77,
          \(town.strangers.rawValue), \(town.asker.rawValue), \(town.stranger.rawValue), 30000)
        """
      case .involvement:
        """
        INSERT INTO involvement (id, version, client, practitioner, agency, role, first_day, is_lead)
        VALUES (77, 1, \(town.strangers.rawValue), \(town.asker.rawValue), \(town.here.rawValue), 'worker',
          19000, 0)
        """
      case .somebodyElses:
        """
        UPDATE involvement SET practitioner = \(town.asker.rawValue)
        WHERE client = \(town.strangers.rawValue)
        """
      case .ended: "UPDATE involvement SET last_day = 19001"
      case .revealed: "UPDATE involvement SET confidential = 'hidden'"
      case .shield:
        """
        INSERT INTO shield (id, client, reason, moment, author, after_change)
        VALUES (77, \(town.strangers.rawValue), 'placement', unixepoch(), 0, 0)
        """
      case .earlierShield: "UPDATE shield SET author = \(town.asker.rawValue)"
      case .unmarked: "UPDATE agency SET confidential = NULL"
      case .secondWord:
        """
        INSERT INTO guarded_act_word (act, practitioner, voice)
        SELECT id, \(town.asker.rawValue), 'steward' FROM guarded_act
        """
      case .invitation:
        """
        INSERT INTO invitation (id, kind, client, sender, practitioner, agency, role, sent, last_day, state)
        VALUES (77, 'join', \(town.strangers.rawValue), \(town.stranger.rawValue),
          \(town.asker.rawValue), \(town.here.rawValue), 'worker', unixepoch(), 30000, 'pending')
        """
      case .number: "UPDATE contact_point SET value = '07700 900666'"
      case .somebodyElsesNumber:
        "UPDATE contact_point SET practitioner = \(town.stranger.rawValue)"
      case .reported:
        """
        INSERT INTO reported_number (id, practitioner, contact_point, value, author, moment)
        SELECT 77, practitioner, id, '07700 900666', \(town.stranger.rawValue), unixepoch()
        FROM contact_point LIMIT 1
        """
      case .desk:
        """
        INSERT INTO duty_hours (agency, position, hours, phone, on_bank_holidays)
        VALUES (\(town.there.rawValue), 7, '', '07700 900666', 1)
        """
      case .line: "UPDATE agency SET main_line = '07700 900666' WHERE id = \(town.there.rawValue)"
      case .emergencyTeam:
        "UPDATE agency SET emergency_areas = 'ST' WHERE id = \(town.there.rawValue)"
      case .override:
        """
        INSERT INTO shield_override (practitioner, login, client, reason, moment)
        VALUES (\(town.asker.rawValue), '', \(town.mine.rawValue), 'duty', unixepoch())
        """
      case .kept:
        "INSERT INTO kept_client (client, author, moment) VALUES (\(town.mine.rawValue), 0, 1)"
      case .practice: "INSERT INTO setting (key, value) VALUES ('practice', '2026-11-24')"
      }
    }
  }

  @Test(arguments: Forgery.allCases)
  func aRightThatSomebodyWroteIntoTheFile(_ forgery: Forgery) async throws {
    let town = try await TrustTown()
    try await prepare(town)
    let before = try await town.directory.verifyActivity()
    guard case .sound = before else {
      Issue.record("not sound before anything was written by hand: \(before)")
      return
    }
    try tamper(with: town.scratch.path("patchwork.db"), forgery.sql(town))
    let after = try await town.directory.verifyActivity()
    guard case .contradicted(_, let found) = after else {
      Issue.record("\(forgery) was not found")
      return
    }
    // What people do afterwards hides nothing.
    _ = try await town.directory.addClient("Una", "Quill")
    guard case .contradicted(_, let later) = try await town.directory.verifyActivity() else {
      Issue.record("\(forgery) was vouched for by what came later")
      return
    }
    #expect(found == later)
  }

  /// A town in which there is something of every kind to be changed by hand.
  private func prepare(_ town: TrustTown) async throws {
    try await town.directory.give([.manager], to: town.asker)
    _ = try await town.directory.issueToken(to: town.asker, lastDay: nil)
    _ = try await town.sendAway(.agency)
    let amina = town.directory.asking(as: .practitioner(town.asker))
    _ = try await amina.apply(
      .addPractitioner(
        Practitioner(
          name: PersonName(given: "Zoe", family: "Price"), role: "worker", agency: town.there)))
    var entry = try await amina.practitioner(town.asker).practitioner
    entry.contactPoints = [ContactPoint(system: .phone, use: .work, value: "01632 960001", rank: 1)]
    let numbered = entry
    _ = try await amina.apply(.correctPractitioner(numbered))
    var mark = try await amina.agency(town.here).agency
    mark.confidential = .hidden
    _ = try await amina.apply(.correctAgency(mark))
    try await town.shield(town.mine)
    try await town.directory.give([.steward], to: town.stranger)
    let steward = town.directory.asking(as: .practitioner(town.stranger))
    _ = try? await steward.apply(.rights(.endShield(town.mine)))
  }

  @Test func whatOurOwnProgramsDoIsNeverTakenForIt() async throws {
    let town = try await TrustTown()
    try await prepare(town)
    let directory = town.directory
    let twin = try await town.client("Anne", of: town.colleague, at: town.here)
    _ = try await directory.apply(.rights(.merge(twin, into: town.strangers)))
    _ = try await directory.apply(.rights(.unmerge(twin)))
    _ = try await directory.apply(.rights(.merge(twin, into: town.strangers)))
    try town.scratch.write("in/agencies.csv", "id,name,kind\na,Housing,housing\n")
    try town.scratch.write(
      "in/clients.csv", "id,given,family,dob,shielded\nb,Ben,Pugh,2016,placement\n")
    try town.scratch.write(
      "in/involvements.csv", "id,client,agency,role,from\ni,b,a,worker,2024-01-08\n")
    let report = try await directory.importFolder(town.scratch.path("in"))
    #expect(report.wasImported, "\(report)")
    var ended = try await town.held(town.colleagues, notBy: town.asker)
    ended.until = CivilDate(dayNumber: 19_500)
    let amina = directory.asking(as: .practitioner(town.asker))
    _ = try await amina.open(town.colleagues, reason: .duty)
    _ = try await amina.apply(.correctInvolvement(ended))
    _ = try await amina.undoLastChange()
    try await directory.upkeep.recording { connection in
      try connection.run("UPDATE involvement SET last_day = 19001")
      try connection.run("DELETE FROM suspension")
    }
    _ = try await directory.revokeToken(1)
    try await directory.suspend(town.colleague)
    // Rolled back whole.
    struct Stop: Error {}
    try? await directory.upkeep.recording { connection in
      try connection.run("UPDATE involvement SET last_day = NULL")
      throw Stop()
    }
    #expect(try await directory.verifyActivity().isSound)
    try await directory.changing { try Purging($0).purge([town.strangers]) }
    #expect(try await directory.verifyActivity().isSound)
  }

  @Test(arguments: [
    (Schema.ledgerMigration, "ledger"), (Schema.ledgerMigration, "second-ledger"),
    (Schema.secondLedgerMigration, "second-ledger"),
  ])
  func anOlderDatabaseIsTakenOverOnceAsItStands(_ since: String, _ setting: String) async throws {
    let scratch = try Scratch()
    let path = scratch.path("patchwork.db")
    let older = Schema.migrations.prefix { $0 != since }
    try makeDatabase(at: path, older)
    if since == Schema.secondLedgerMigration {
      try tamper(with: path, "INSERT INTO setting (key, value) VALUES ('ledger', 'to begin')")
    }
    let directory = try LocalDirectory(path: path)
    #expect(try await directory.verifyActivity().isSound)
    await directory.end()
    // Whoever writes by hand and has it taken over anew is found by that.
    try tamper(with: path, "INSERT INTO setting (key, value) VALUES ('\(setting)', 'to begin')")
    let again = try LocalDirectory(path: path)
    guard case .contradicted(_, let found) = try await again.verifyActivity() else {
      Issue.record("taken over twice")
      return
    }
    #expect(found.contains { $0.hasPrefix("the rights that were taken over") })
  }

  /// A database as an earlier version made it, with somebody at an agency.
  private func makeDatabase(at path: String, _ migrations: ArraySlice<String>) throws {
    let connection = try Connection(path: path, mode: .readWrite)
    try connection.execute("PRAGMA journal_mode = WAL")
    for script in migrations { try connection.execute(script) }
    try connection.execute(
      """
      PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = \(migrations.count);
      INSERT INTO agency (id, version, name, kind, area, main_line, hours, confidential)
      VALUES (7, 1, 'Refuge', 'voluntary', '', '', '', 'hidden');
      INSERT INTO practitioner (id, version, given, middle, family, role, agency, hours)
      VALUES (8, 1, 'Ruth', '', 'Cole', 'worker', 7, '');
      INSERT INTO account (login, practitioner) VALUES ('ruth', 8)
      """)
  }

  /// As by somebody who knows how the record is kept: emptied, and vouched for by a purge of nobody.
  @Test func aPurgeOfSomebodyWhoIsThere() async throws {
    let town = try await TrustTown()
    _ = try await town.directory.open(town.mine, reason: .duty)
    try await town.directory.upkeep.recording { connection in
      let table = ActivityTable(connection)
      let next = try table.head().sequence + 1
      var digest = PurgeDigest()
      try connection.forEachRow(
        "SELECT \(ActivityRow.columns) FROM activity WHERE client = ? ORDER BY sequence", town.mine
      ) { digest.add(ActivityRow($0), hash: $0.blob(9)) }
      try connection.run(
        "UPDATE activity SET details = ? WHERE client = ?", PurgeDigest.marker(of: next), town.mine)
      let details = PurgeDetails(
        words: "Purged", clients: [], entries: digest.count, digest: digest.text)
      try table.append(
        ActivityEntry(
          author: Author(.unassigned), kind: .purge, details: try json(details), moment: 7))
    }
    #expect(found(try await town.directory.verifyActivity(), "the purge of \(town.mine)"))
  }
}

extension ActivityVerdict {
  fileprivate var isSound: Bool { if case .sound = self { true } else { false } }
}
