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
