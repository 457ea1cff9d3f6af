import PatchworkCore
import Testing

@testable import PatchworkStore

/// Entries that somebody of another agency made.
@Suite(.timeLimit(.minutes(1)), .atNoon) struct ColleagueTests {
  private func add(
    _ given: String, at agency: AgencyID, by directory: LocalDirectory
  ) async throws -> PractitionerID {
    PractitionerID(
      rawValue: try await directory.apply(
        .addPractitioner(
          Practitioner(
            name: PersonName(given: given, family: "Rhys"), role: "school nurse", agency: agency))
      ).subject)
  }

  @Test func anEntryOfAnotherAgencyIsProvisionalUntilAColleagueConfirmsIt() async throws {
    let corner = try await Corner()
    let new = try await add("Zoe", at: corner.agencies.there, by: corner.amina)
    let today = UnitedKingdomTime.moment(WallClock.now()).date
    #expect(try await corner.amina.practitioner(new).practitioner.provisionalSince == today)
    for desk in [corner.tom, corner.bev] {
      #expect(try await desk.inbox().items.compactMap(\.colleague?.id) == [new])
    }
    #expect(try await corner.amina.inbox().items.isEmpty)
    // She may be asked to join, which everybody can see is not confirmed.
    _ = try await corner.amina.apply(
      .act(
        .invite(
          InvitationDraft(
            client: corner.client, practitioner: new, agency: corner.agencies.there))))
    let pending = try await corner.amina.network(of: corner.client)
    #expect(pending.practitioner(new)?.provisionalSince == today)
    // A correction does not confirm.
    var entry = try await corner.tom.practitioner(new).practitioner
    entry.provisionalSince = nil
    entry.role = "nurse"
    try await corner.keeper.give([.manager], to: corner.ids.tom)
    _ = try await corner.tom.apply(.correctPractitioner(entry))
    #expect(try await corner.tom.practitioner(new).practitioner.provisionalSince == today)
    _ = try await corner.bev.apply(.act(.confirmColleague(new, worksHere: true)))
    #expect(try await corner.amina.practitioner(new).practitioner.provisionalSince == nil)
    #expect(try await corner.tom.inbox().items.isEmpty)
    await #expect(throws: DirectoryError.self) {
      try await corner.tom.apply(.act(.confirmColleague(new, worksHere: false)))
    }
  }

  @Test func whoeverDoesNotWorkThereHasLeftAndIsAskedNoMore() async throws {
    let corner = try await Corner()
    let new = try await add("Zoe", at: corner.agencies.there, by: corner.amina)
    let invitation = InvitationID(
      rawValue: try await corner.amina.apply(
        .act(
          .invite(
            InvitationDraft(
              client: corner.client, practitioner: new, agency: corner.agencies.there)))
      ).subject)
    _ = try await corner.tom.apply(.act(.confirmColleague(new, worksHere: false)))
    #expect(try await corner.amina.practitioner(new).practitioner.leftOn != nil)
    let told = try await corner.amina.inbox().items.first { $0.invitation?.id == invitation }
    #expect(told?.invitation?.state == .expired)
    // Taken back, it is as before.
    _ = try await corner.tom.undoLastChange()
    #expect(try await corner.bev.inbox().items.compactMap(\.colleague?.id) == [new])
  }

  @Test func nobodyConfirmsAnotherAgencysPeopleNorIsAskedAboutThemselves() async throws {
    let corner = try await Corner()
    let new = try await add("Zoe", at: corner.agencies.there, by: corner.amina)
    await #expect(throws: DirectoryError.self) {
      try await corner.amina.apply(.act(.confirmColleague(new, worksHere: true)))
    }
    #expect(
      try await corner.scratch.directory(asker: .practitioner(new)).inbox().items
        .allSatisfy { $0.kind != .colleague })
  }

  @Test func oneOfOnesOwnAgencyOrAStewardsEntryNeedsNobody() async throws {
    let corner = try await Corner()
    let own = try await add("Zoe", at: corner.agencies.here, by: corner.amina)
    let kept = try await add("Yan", at: corner.agencies.there, by: corner.keeper)
    let empty = AgencyID(
      rawValue: try await corner.keeper.apply(.addAgency(Agency(name: "New", kind: .school)))
        .subject)
    let first = try await add("Xia", at: empty, by: corner.amina)
    for id in [own, kept, first] {
      #expect(try await corner.keeper.practitioner(id).practitioner.provisionalSince == nil)
    }
  }

  @Test func whoIsAskedByNameAnswersAlone() async throws {
    let corner = try await Corner()
    let asked = InvitationID(
      rawValue: try await corner.amina.apply(
        .act(
          .invite(
            InvitationDraft(
              client: corner.client, practitioner: corner.ids.bev, agency: corner.agencies.there))
        )
      ).subject)
    // A colleague of theirs neither sees nor answers it.
    #expect(try await corner.tom.inbox().items.allSatisfy { $0.invitation == nil })
    for act in [NetworkAct.accept(asked), .decline(asked)] {
      await #expect(throws: DirectoryError.self) { try await corner.tom.apply(.act(act)) }
    }
    _ = try await corner.bev.apply(.act(.accept(asked)))
    let network = try await corner.bev.network(of: corner.client)
    #expect(network.involvements.contains { $0.practitioner == corner.ids.bev })
    #expect(!network.involvements.contains { $0.practitioner == corner.ids.tom })
  }
}
