import PatchworkCore
import Testing

@testable import PatchworkStore

/// A wrong clock revives nothing, ends nothing and purges nobody.
@Suite(.timeLimit(.minutes(1)), .atNoon) struct HostClockTests {
  private static let day: Int64 = 86_400

  /// Does something on a host whose clock says so much more, or less, than now.
  private func later<Value>(
    by seconds: Int64, _ body: () async throws -> Value
  ) async throws -> Value {
    try await WallClock.$fixedMoment.withValue(WallClock.now() + seconds) { try await body() }
  }

  private func refusal(_ body: () async throws -> Void) async -> String? {
    do {
      try await body()
      return nil
    } catch let error as DirectoryError { return error.sentence } catch { return "\(error)" }
  }

  @Test(arguments: [(119, false), (121, true), (9 * 366 * 86_400, true)] as [(Int64, Bool)])
  func setBackNothingIsAnsweredOrChanged(_ seconds: Int64, _ isRefused: Bool) async throws {
    let town = try await TrustTown()
    let asker = town.directory.asking(as: .practitioner(town.asker))
    let deeds: [() async throws -> Void] = [
      { _ = try await asker.search(SearchRequest(text: "ann pugh")) },
      { _ = try await asker.open(town.mine, reason: nil) },
      { _ = try await asker.network(of: town.mine) },
      { _ = try await asker.inbox() },
      { _ = try await asker.addClient("Ben", "Pugh") },
      { try await town.directory.suspend(town.stranger) },
      { _ = try await town.directory.retain(isPreview: false) },
    ]
    for deed in deeds {
      let words = try await later(by: -seconds) { await refusal(deed) }
      #expect((words != nil) == isRefused)
      if let words {
        #expect(words.contains("patchwork-server clock accept"))
        #expect(words.contains("Ask your Patchwork administrator") || words.contains("Ring "))
      }
    }
  }

  @Test func whomToRingIsSaidWhereNothingIsAnswered() async throws {
    let town = try await TrustTown()
    var agency = try await town.directory.agency(town.here).agency
    agency.mainLine = "01632 960010"
    _ = try await town.directory.apply(.correctAgency(agency))
    let asker = town.directory.asking(as: .practitioner(town.asker))
    let words = try await later(by: -3_600) {
      await refusal { _ = try await asker.open(town.mine, reason: nil) }
    }
    #expect(words?.contains("01632 960010") == true)
  }

  @Test func whatHasEndedIsNotGoodAgain() async throws {
    let town = try await TrustTown()
    let today = UnitedKingdomTime.moment(WallClock.now()).date
    let first = try await town.directory.issueToken(to: town.asker, lastDay: today.adding(days: 1))
    let token = try #require(try await town.directory.exchange(code: first)).token
    let code = try await town.directory.issueToken(to: town.asker, lastDay: nil)
    try await town.directory.setLeft(town.colleague, on: today.adding(days: 2))
    try await town.directory.link(login: "bev", to: town.colleague)
    try await later(by: 5 * Self.day) { _ = try await town.directory.addClient("Ben", "Pugh") }
    #expect(try await town.directory.standing(ofToken: token) == .unknown)
    #expect(try await town.directory.exchange(code: code) == nil)
    #expect(try await town.directory.standing(ofAccount: "bev", user: 7) == .left(town.colleague))
  }

  @Test func afterALeapWorkGoesOnAndNothingEndsOrIsPurged() async throws {
    let town = try await TrustTown()
    let asker = town.directory.asking(as: .practitioner(town.asker))
    let code = try await town.directory.issueToken(to: town.asker, lastDay: nil)
    let token = try #require(try await town.directory.exchange(code: code)).token
    try await town.directory.setRetention(
      RetentionRule(kind: .voluntary, archiveYears: 1, purgeYears: 2))
    try await later(by: 9 * 366 * Self.day) {
      #expect(try await !asker.search(SearchRequest(text: "ann pugh")).hits.isEmpty)
      _ = try await asker.open(town.mine, reason: nil)
      _ = try await asker.addClient("Ben", "Pugh")
      #expect(try await town.directory.standing(ofToken: token) == .practitioner(town.asker))
      for _ in 0..<2 {
        let words = await refusal { _ = try await town.directory.retain(isPreview: false) }
        #expect(words?.contains("patchwork-server clock accept") == true)
      }
      await #expect(throws: DirectoryError.self) {
        try await town.directory.issueToken(to: town.stranger, lastDay: nil)
      }
    }
    // Set right again, it needs nobody's word.
    _ = try await asker.open(town.mine, reason: nil)
    _ = try await town.directory.retain(isPreview: false)
  }

  @Test func afterARestOfFiveWeeksNothingWaits() async throws {
    let town = try await TrustTown()
    _ = try await later(by: 35 * Self.day) { try await town.directory.retain(isPreview: false) }
    _ = try await later(by: 36 * Self.day) {
      await #expect(throws: DirectoryError.self) {
        try await town.directory.retain(isPreview: false)
      }
    }
  }

  @Test func whatAWrongClockNotedHoldsNoLongerThanItsTime() async throws {
    let town = try await TrustTown()
    let tom = town.directory.asking(as: .practitioner(town.stranger))
    try await later(by: 9 * 366 * Self.day) {
      _ = try await tom.open(town.mine, reason: .duty)
    }
    await #expect(throws: DirectoryError.reasonNeeded) { try await tom.network(of: town.mine) }
    let own = town.directory.asking(as: .practitioner(town.asker))
    try await later(by: 9 * 366 * Self.day) { _ = try await own.network(of: town.mine) }
    let before = try await town.kinds().count { $0 == "opening" }
    _ = try await own.network(of: town.mine)
    #expect(try await town.kinds().count { $0 == "opening" } == before + 1)
  }

  @Test func acceptedTheClockIsBelievedAndThatIsOnRecord() async throws {
    let town = try await TrustTown()
    let code = try await town.directory.issueToken(to: town.asker, lastDay: nil)
    let token = try #require(try await town.directory.exchange(code: code)).token
    // Ahead, and right.
    try await later(by: 400 * Self.day) {
      _ = try await town.directory.acceptClock()
      #expect(try await town.directory.standing(ofToken: token) == .unknown)
      _ = try await town.directory.retain(isPreview: false)
    }
    // Accepted by mistake: the clock was wrong, and is set right.
    #expect(await refusal { _ = try await town.directory.addClient("Ben", "Pugh") } != nil)
    _ = try await town.directory.acceptClock()
    _ = try await town.directory.addClient("Ben", "Pugh")
    #expect(try await town.directory.standing(ofToken: token) == .practitioner(town.asker))
    #expect(try await town.kinds().count { $0 == "retention" } == 2)
    guard case .sound = try await town.directory.verifyActivity() else {
      Issue.record("the record is not sound")
      return
    }
  }

  @Test func manyArePurgedOnlyOnceTheirNumberIsAgreed() async throws {
    let scratch = try Scratch()
    let directory = try scratch.directory()
    try await directory.setRetention(RetentionRule(kind: .other, archiveYears: 1, purgeYears: 3))
    for number in 0..<25 { _ = try await directory.addClient("Ann\(number)", "Pugh") }
    let now = WallClock.now()
    _ = try await directory.retain(isPreview: false, at: now + 800 * Self.day)
    for agreed in [nil, 24] {
      let report = try await directory.retain(
        isPreview: false, purging: agreed, at: now + 2_000 * Self.day)
      #expect(report.purged.isEmpty && report.heldBack.count == 25)
    }
    let report = try await directory.retain(
      isPreview: false, purging: 25, at: now + 2_000 * Self.day)
    #expect(report.purged.count == 25 && report.heldBack.isEmpty)
  }
}
