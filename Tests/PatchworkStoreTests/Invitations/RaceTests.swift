import PatchworkCore
import Testing

@testable import PatchworkStore

/// Two people do the same thing at once, each from a program of their own on one database: one wins,
/// the other is told in words, and nothing is doubled.
@Suite(.timeLimit(.minutes(1)))
struct RaceTests {
  private func expectNotAllowed<Value>(_ ask: () async throws -> Value) async throws {
    do {
      _ = try await ask()
      Issue.record("it was allowed")
    } catch DirectoryError.notAllowed {}
  }

  @Test func joiningTwiceIsJoiningOnce() async throws {
    let corner = try await Corner()
    _ = try await corner.tom.open(corner.client, reason: .jointWork)
    let again = try corner.scratch.directory(asker: .practitioner(corner.ids.tom))
    let joining = Change.addInvolvement(
      Involvement(
        client: corner.client, practitioner: corner.ids.tom, agency: corner.agencies.there,
        role: "nurse", from: CivilDate(dayNumber: 20_000)))
    let outcome = try await Corner.atOnce([
      { _ = try await corner.tom.apply(joining) }, { _ = try await again.apply(joining) },
      { _ = try await again.apply(joining) },
    ])
    #expect(outcome.won == 1)
    #expect(
      outcome.told
        == Array(
          repeating: "Network: that involvement is there already, in the same role.", count: 2))
    #expect(try await corner.network().involvements.count == 2)
  }

  @Test(arguments: [true, false])
  func anInvitationIsAcceptedOrDeclinedAndNeverBoth(isTakenBack: Bool) async throws {
    for _ in 0..<5 {
      let corner = try await Corner()
      let draft = InvitationDraft(
        client: corner.client, practitioner: nil, agency: corner.agencies.there, role: "nurse")
      let id = InvitationID(
        rawValue: try await corner.amina.apply(.act(.invite(draft))).subject)
      let outcome = try await Corner.atOnce([
        { _ = try await corner.tom.apply(.act(.accept(id))) },
        {
          if isTakenBack {
            _ = try await corner.amina.apply(.act(.withdrawInvitation(id)))
          } else {
            _ = try await corner.bev.apply(.act(.decline(id)))
          }
        },
      ])
      #expect(outcome.won == 1)
      #expect(outcome.told.count == 1)
      for words in outcome.told {
        #expect(words.contains("already") || words.contains("meanwhile"), "\(words)")
      }
      let network = try await corner.network()
      let state = try await corner.keeper.upkeep.read {
        try InvitationTable($0).read(id, on: CivilDate(dayNumber: 0))?.state
      }
      #expect(network.involvements.count == (state == .accepted ? 2 : 1))
      #expect(network.invitations == [])
    }
  }

  @Test func aMoveIsAcknowledgedByOneOfTwo() async throws {
    let corner = try await Corner()
    let id = try await corner.move()
    let outcome = try await Corner.atOnce([
      { _ = try await corner.tom.apply(.act(.accept(id))) },
      { _ = try await corner.bev.apply(.act(.accept(id))) },
    ])
    #expect(outcome.won == 1)
    #expect(outcome.told == ["Invitation: it has been accepted already."])
    #expect(try await corner.network().involvements.count == 2)
  }

  @Test func aMoveIsAskedForOnceHoweverManyAsk() async throws {
    let corner = try await Corner()
    let again = try corner.scratch.directory(asker: .practitioner(corner.ids.amina))
    let asking = Change.act(
      .move(MoveDraft(client: corner.client, agency: corner.agencies.there)))
    let outcome = try await Corner.atOnce([
      { _ = try await corner.amina.apply(asking) }, { _ = try await again.apply(asking) },
    ])
    #expect(outcome.won == 1)
    #expect(outcome.told == ["Agency: they are asked already."])
    #expect(try await corner.tom.inbox().items.count == 1)
  }

  @Test func aCaseIsOfferedOnceAndEndsWhileItIsTaken() async throws {
    let corner = try await Corner()
    let again = try corner.scratch.directory(asker: .practitioner(corner.ids.amina))
    let (tom, bev, held) = (corner.ids.tom, corner.ids.bev, corner.held)
    let outcome = try await Corner.atOnce([
      { _ = try await corner.amina.apply(.act(.propose(held, to: tom))) },
      { _ = try await again.apply(.act(.propose(held, to: bev))) },
    ])
    #expect(outcome.won == 1)
    #expect(outcome.told == ["Who: somebody is asked to take it over already."])
    let id = try #require(try await corner.network().invitations.first?.id)
    var ended = try #require(try await corner.network().involvements.first)
    ended.until = CivilDate(dayNumber: 20_000)
    let leaving = ended
    let taker = try await corner.keeper.upkeep.read {
      try InvitationTable($0).read(id, on: leaving.from)?.practitioner
    }
    _ = try await corner.amina.apply(.correctInvolvement(leaving))
    let desk = taker == tom ? corner.tom : corner.bev
    await #expect(
      throws: DirectoryError.invalid(
        field: .invitation, rule: "what was to be handed over has ended meanwhile")
    ) { try await desk.apply(.act(.accept(id))) }
    #expect(try await corner.network().involvements.count == 1)
  }

  @Test func attentionIsSeenOnceAndTakenBackOnce() async throws {
    let corner = try await Corner()
    _ = try await corner.tom.open(corner.client, reason: .jointWork)
    let attention = AttentionID(
      rawValue: try await corner.tom.apply(
        .act(.raise(AttentionDraft(client: corner.client, reason: .callMe)))
      ).subject)
    let again = try corner.scratch.directory(asker: .practitioner(corner.ids.amina))
    let outcome = try await Corner.atOnce([
      { _ = try await corner.amina.apply(.act(.acknowledge(attention))) },
      { _ = try await again.apply(.act(.acknowledge(attention))) },
    ])
    #expect(outcome.won == 1)
    #expect(outcome.told == ["Attention: you have marked it as seen already."])
  }

  @Test func whoeverLeftMeanwhileTakesNothingOverAndTheCaseIsFreeToOffer() async throws {
    let corner = try await Corner()
    let id = try await corner.propose(to: corner.ids.tom)
    var tom = try await corner.keeper.practitioner(corner.ids.tom).practitioner
    tom.leftOn = CivilDate(dayNumber: 20_000)
    _ = try await corner.keeper.apply(.correctPractitioner(tom))
    // Who has left may do nothing any more, nor see what waited for them.
    try await expectNotAllowed { try await corner.tom.apply(.act(.accept(id))) }
    try await expectNotAllowed { try await corner.tom.inbox() }
    let list = try await corner.amina.handovers(of: corner.ids.amina)
    #expect(list.unassigned.map(\.involvement.id) == [corner.held])
    #expect(try await corner.amina.inbox().items.map { $0.invitation?.state } == [.expired])
    _ = try await corner.propose(to: corner.ids.bev)
    #expect(try await corner.network().involvements.map(\.practitioner) == [corner.ids.amina])
  }

  @Test func whoeverChangedAgencyMeanwhileAnswersForTheOldOneNoMore() async throws {
    let corner = try await Corner()
    let id = try await corner.move()
    var tom = try await corner.keeper.practitioner(corner.ids.tom).practitioner
    tom.agency = corner.agencies.here
    _ = try await corner.keeper.apply(.correctPractitioner(tom))
    await #expect(throws: DirectoryError.notFound) {
      try await corner.tom.apply(.act(.accept(id)))
    }
    _ = try await corner.bev.apply(.act(.accept(id)))
    #expect(try await corner.network().involvements.last?.practitioner == corner.ids.bev)
  }

  @Test func whoeverIsSuspendedMidwayDoesNothingMoreAndSeesNothing() async throws {
    let corner = try await Corner()
    let id = try await corner.move()
    #expect(try await corner.tom.inbox().items.count == 1)
    try await corner.keeper.suspend(corner.ids.tom)
    try await corner.keeper.suspend(corner.ids.amina)
    for act: NetworkAct in [.accept(id), .decline(id), .withdrawInvitation(id)] {
      for desk in [corner.tom, corner.amina] {
        await #expect(throws: DirectoryError.self) { try await desk.apply(.act(act)) }
      }
    }
    await #expect(throws: DirectoryError.self) { try await corner.tom.inbox() }
    #expect(try await corner.amina.myDay() == MyDay())
    await #expect(throws: DirectoryError.self) {
      try await corner.amina.handovers(of: corner.ids.amina)
    }
    // Nor takes back what they did before.
    await #expect(throws: DirectoryError.self) { try await corner.amina.undoLastChange() }
    await #expect(throws: DirectoryError.self) { try await corner.amina.undoableChanges(limit: 9) }
    try await corner.keeper.suspend(corner.ids.amina, false)
    #expect(try await corner.network().invitations.map(\.state) == [.pending])
    _ = try await corner.bev.apply(.act(.accept(id)))
    #expect(try await corner.network().involvements.last?.practitioner == corner.ids.bev)
  }
}
