import PatchworkCore
import Testing

@testable import PatchworkStore

/// Hosts whose clocks differ by minutes, and people who cover for each other in a circle.
@Suite(.timeLimit(.minutes(1)), .atNoon)
struct ClockTests {
  /// Ten minutes.
  private let ahead: Int64 = 600

  @Test func anAnswerMayBearAnEarlierTimeThanTheQuestion() async throws {
    let corner = try await Corner()
    let now = WallClock.now()
    let attention = AttentionID(
      rawValue: try await corner.make(
        .act(
          .invite(
            InvitationDraft(
              client: corner.client, practitioner: corner.ids.tom, agency: corner.agencies.there))),
        as: corner.ids.amina, at: now + ahead
      ).subject)
    try await corner.make(
      .act(.accept(InvitationID(rawValue: attention.rawValue))), as: corner.ids.tom, at: now)
    let raised = AttentionID(
      rawValue: try await corner.make(
        .act(.raise(AttentionDraft(client: corner.client, reason: .callMe))),
        as: corner.ids.amina, at: now + ahead
      ).subject)
    try await corner.make(.act(.acknowledge(raised)), as: corner.ids.tom, at: now)
    #expect(try await corner.tom.attention(raised).attention.acknowledgedCount == 1)
    #expect(try await corner.network().involvements.count == 2)
    _ = try await corner.tom.undoLastChange()
    #expect(try await corner.tom.attention(raised).attention.acknowledgedCount == 0)
    guard case .sound = try await corner.keeper.verifyActivity() else {
      Issue.record("the record of activity does not hold")
      return
    }
  }

  @Test func aCaseThatBeginsTomorrowElsewhereIsTakenOverToday() async throws {
    let corner = try await Corner()
    // Twenty past midnight there, five to midnight here.
    let today = UnitedKingdomTime.moment(WallClock.now()).date
    let there = UnitedKingdomTime.seconds(LocalMoment(today.adding(days: 1), TimeOfDay(0, 20)))
    let here = UnitedKingdomTime.seconds(LocalMoment(today, TimeOfDay(23, 55)))
    let held = InvolvementID(
      rawValue: try await corner.make(
        .addInvolvement(
          Involvement(
            client: corner.client, practitioner: corner.ids.amina, agency: corner.agencies.here,
            role: "nurse lead", from: today.adding(days: 1))), as: corner.ids.amina, at: there
      ).subject)
    let id = InvitationID(
      rawValue: try await corner.make(
        .act(.propose(held, to: corner.ids.tom)), as: corner.ids.amina, at: there
      ).subject)
    try await corner.make(.act(.accept(id)), as: corner.ids.tom, at: here)
    let network = try await corner.network()
    let old = try #require(network.involvements.first { $0.id == held })
    #expect(old.until == old.from)
    #expect(
      network.involvements.filter { $0.practitioner == corner.ids.tom }.map(\.from) == [today])
  }

  @Test func onTheLastDayTheClockOfWhoeverAnswersCounts() async throws {
    let corner = try await Corner()
    let id = try await corner.propose(to: corner.ids.tom)
    let last = UnitedKingdomTime.moment(WallClock.now()).date.adding(days: Invitation.openFor)
    let late = UnitedKingdomTime.seconds(LocalMoment(last.adding(days: 1), TimeOfDay(0, 5)))
    let inTime = UnitedKingdomTime.seconds(LocalMoment(last, TimeOfDay(23, 55)))
    await #expect(
      throws: DirectoryError.invalid(
        field: .invitation, rule: "it was open until \(last.words); ask for a new one")
    ) { try await corner.make(.act(.accept(id)), as: corner.ids.tom, at: late) }
    try await corner.make(.act(.accept(id)), as: corner.ids.tom, at: inTime)
    #expect(try await corner.network().involvements.count == 2)
  }

  @Test func anOverdueMoveIsStillAcknowledgedAndNeverExpires() async throws {
    let corner = try await Corner()
    let id = try await corner.move()
    let later = WallClock.now() + 400 * 86_400
    let day = UnitedKingdomTime.moment(later).date
    let move = try #require(
      try await corner.keeper.upkeep.read { try InvitationTable($0).read(id, on: day) })
    #expect(move.state == .pending && move.isOverdue(on: day))
    // The network, my day on both sides, and both inboxes.
    let network = try await corner.keeper.asking(at: later) { session in
      try WholeNetwork(of: corner.client, from: session.records, now: later)
        .map(session.shownToOutsiders)
    }
    #expect(network?.invitations == [move])
    let mine = try await corner.amina.asking(at: later) { try MyDayReading($0).day() }
    #expect(mine.cases.map(\.move) == [move])
    let theirs = try await corner.bev.asking(at: later) { try MyDayReading($0).day() }
    #expect(theirs.moves == [move])
    for desk in [corner.amina, corner.tom] {
      let inbox = try await desk.asking(at: later) { try InboxReading($0).everything() }
      #expect(inbox.items.compactMap(\.invitation) == [move])
    }
    try await corner.make(.act(.accept(id)), as: corner.ids.tom, at: later)
    #expect(try await corner.network().involvements.count == 2)
  }

  @Test func coversInACircleLeadNowhereAndHoldNothingUp() async throws {
    let corner = try await Corner()
    let today = UnitedKingdomTime.moment(WallClock.now()).date
    for (who, cover) in [
      (corner.ids.amina, corner.ids.tom), (corner.ids.tom, corner.ids.bev),
      (corner.ids.bev, corner.ids.amina),
    ] {
      var away = try await corner.keeper.practitioner(who).practitioner
      away.leave = [Leave(from: today, through: today.adding(days: 3), cover: cover)]
      _ = try await corner.keeper.apply(.correctPractitioner(away))
    }
    let network = try await corner.network()
    #expect(network.practitioners.count == 3)
    let answers = NetworkStanding(
      network, at: LocalMoment(today, TimeOfDay(11, 0)), holidays: BankHolidays()
    ).people
    #expect(answers.count == 1)
    #expect(try await corner.keeper.practitioner(corner.ids.tom).covers.count == 2)
    // Whoever covers is in the network, one step far and no further.
    _ = try await corner.tom.open(corner.client, reason: nil)
    await #expect(throws: DirectoryError.reasonNeeded) {
      try await corner.bev.open(corner.client, reason: nil)
    }
    #expect(try await corner.amina.myDay().cases.map(\.client.id) == [corner.client])
  }
}
