import PatchworkCore
import Tampering
import Testing

@testable import PatchworkStore

/// What holds for a time holds for that time: on either side of the end, with the seconds written out.
@Suite(.timeLimit(.minutes(1)), .atNoon) struct ExpiryTests {
  /// A time that has passed, in seconds, and whether what began before it still holds.
  struct Passed: Sendable, CustomStringConvertible {
    var seconds: Int64
    var holds: Bool
    var description: String { "after \(seconds) s it \(holds ? "holds" : "is over")" }
  }

  /// Moves what was noted back, as if so much time had passed.
  private func pass(_ passed: Passed, _ table: String, _ column: String, _ town: TrustTown) throws {
    try tamper(
      with: town.scratch.path("patchwork.db"),
      "UPDATE \(table) SET \(column) = \(column) - \(passed.seconds)")
  }

  @Test(arguments: [Passed(seconds: 43_140, holds: true), Passed(seconds: 43_260, holds: false)])
  func aReasonForOpeningHoldsForTwelveHours(_ passed: Passed) async throws {
    let town = try await TrustTown()
    let tom = town.directory.asking(as: .practitioner(town.stranger))
    _ = try await tom.open(town.mine, reason: .duty)
    try pass(passed, "opening_reason", "moment", town)
    await expect(passed, otherwise: .reasonNeeded) { _ = try await tom.network(of: town.mine) }
  }

  @Test(arguments: [Passed(seconds: 840, holds: true), Passed(seconds: 960, holds: false)])
  func anOverrideHoldsForFifteenMinutes(_ passed: Passed) async throws {
    let town = try await TrustTown()
    try await town.shield(town.mine)
    try await town.directory.give([.practitioner, .override], to: town.stranger)
    let tom = town.directory.asking(as: .practitioner(town.stranger))
    _ = try await tom.open(town.mine, reason: .safeguarding)
    try pass(passed, "shield_override", "moment", town)
    await expect(passed, otherwise: .overrideNeeded) { _ = try await tom.network(of: town.mine) }
  }

  @Test(arguments: [Passed(seconds: 259_140, holds: true), Passed(seconds: 259_260, holds: false)])
  func aCodeIsGoodForThreeDays(_ passed: Passed) async throws {
    let town = try await TrustTown()
    let code = try await town.directory.issueToken(to: town.asker, lastDay: nil)
    try pass(passed, "access_token", "code_until", town)
    #expect(try await town.directory.tokens().first?.state == (passed.holds ? .waiting : .expired))
    #expect(try await (town.directory.exchange(code: code) != nil) == passed.holds)
  }

  @Test(arguments: [Passed(seconds: 3_540, holds: true), Passed(seconds: 3_660, holds: false)])
  func lookingAgainWithinAnHourIsNoNewOpening(_ passed: Passed) async throws {
    let town = try await TrustTown()
    let tom = town.directory.asking(as: .practitioner(town.stranger))
    _ = try await tom.open(town.strangers, reason: nil)
    try pass(passed, "opened", "moment", town)
    let before = try await town.kinds().count { $0 == "opening" }
    _ = try await tom.network(of: town.strangers)
    #expect(try await town.kinds().count { $0 == "opening" } == before + (passed.holds ? 0 : 1))
  }

  /// In summer the day ends an hour before midnight of the world's clock.
  @Test(arguments: [
    // 15 July 2027, 23:59:59 in the United Kingdom; then midnight; then a day before.
    Passed(seconds: 1_815_692_399, holds: true), Passed(seconds: 1_815_692_400, holds: false),
    Passed(seconds: 1_815_605_999, holds: true),
  ])
  func aTokenIsGoodToTheEndOfItsLastDay(_ moment: Passed) async throws {
    let town = try await TrustTown()
    let code = try await town.directory.issueToken(
      to: town.asker, lastDay: CivilDate("2027-07-15"))
    let token = try #require(try await town.directory.exchange(code: code)?.token)
    #expect(
      try await town.directory.standing(ofToken: token, at: moment.seconds)
        == (moment.holds ? .practitioner(town.asker) : .unknown))
    #expect(
      try await town.directory.tokens(at: moment.seconds).first?.state
        == (moment.holds ? .good : .expired))
  }

  private func expect(
    _ passed: Passed, otherwise error: DirectoryError, _ body: () async throws -> Void
  ) async {
    if passed.holds {
      await #expect(throws: Never.self) { try await body() }
    } else {
      await #expect(throws: error) { try await body() }
    }
  }
}
