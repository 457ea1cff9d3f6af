import PatchworkCore
import Testing

@testable import PatchworkViewModels

/// A family moves: said at one desk, acknowledged at another, on one database.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct MoveTests {
  @Test func aMoveIsSaidWithAFormAndAcknowledgedWithOneKey() async throws {
    let (amina, joy) = try await Desk.twoInTown()
    // Joy's client Siân moves to where the health visitors are.
    await joy.open("siân").press(.character("R"))
    #expect(joy.form?.title == "Siân Watson moves to another area")
    await joy.type("community").press(.enter)
    await joy.go(to: \MoveForm.area)
    await joy.type("with her aunt").press(.control("s"))
    #expect(joy.field(\MoveForm.area)?.problem?.contains("ST16") == true)
    await joy.press(.control("u"))
    await joy.type("st17 4aa").press(.control("s"))
    #expect(joy.form == nil)
    #expect(joy.status == "Asked for a move to be acknowledged.")
    #expect(joy.fact(.attention)?.label == "move")
    #expect(joy.fact(.attention)?.text == "Community Health")
    #expect(
      joy.fact(.attention)?.detail.hasPrefix("asked to acknowledge the move to ST17 by ") == true)
    let before = joy.people
    // Enter on the line is the way to ring them.
    await joy.press(.backTab).choose { $0.label == "move" }
    await joy.press(.enter)
    #expect(joy.card?.title == "Community Health")
    await joy.press(.escape)

    amina.held.tell(.inbox(amina.town.amina))
    await amina.until { $0.inbox?.items.contains { $0.kind == .invitation } == true }
    await amina.press(.function(2))
    guard case .inbox(let page) = amina.state.overlays.last else {
      Issue.record("no inbox")
      return
    }
    let place = try #require(page.rows.firstIndex { $0.item.invitation?.kind == .move })
    #expect(page.rows[place].title.hasPrefix("Acknowledge a move to ST17, by "))
    await amina.press(.home).press(.down, times: place)
    await amina.press(.character("y"))
    #expect(amina.status == "Acknowledged a move.")

    joy.held.tell(.client(joy.town.sian))
    await joy.until { state in
      state.open?.network?.invitations.first?.state == .accepted
    }
    #expect(joy.fact(.attention)?.detail.hasPrefix("acknowledged the move to ST17") == true)
    // Nobody of the old network was taken out.
    for name in before { #expect(joy.people.contains(name)) }
  }

  @Test func everybodyAtHomeMovesWithOneForm() async throws {
    let (_, joy) = try await Desk.twoInTown()
    let keeper = try joy.colleague(.account(login: "amina"))
    var home = HouseholdID.unassigned
    for id in [joy.town.sian, joy.town.mia] {
      var record = try await keeper.open(id, reason: .jointWork).client
      record.household = home
      _ = try await keeper.apply(.correctClient(record))
      home = try #require(try await keeper.network(of: id).client.household)
    }
    await joy.open("siân").press(.character("R"))
    await joy.type("community").press(.enter)
    await joy.go(to: \MoveForm.isTogether).press(.right, .control("s"))
    // Joy is not in Mia's network, and is told so by name.
    #expect(
      joy.status
        == "Asked for a move to be acknowledged; not for Mia Watson: open each of them and ask there."
    )
    _ = try await keeper.apply(
      .addInvolvement(
        Involvement(
          client: joy.town.mia, practitioner: joy.town.joy, agency: joy.town.council,
          role: "social worker", from: Town.today)))
    await joy.press(.character("u"))
    #expect(joy.status == "Undone: Community Health is not asked to take in Siân Watson.")
    await joy.press(.character("R"))
    await joy.type("community").press(.enter)
    await joy.go(to: \MoveForm.isTogether).press(.right, .control("s"))
    #expect(joy.status == "Asked for 2 moves to be acknowledged.")
    #expect(try await keeper.network(of: joy.town.mia).invitations.map(\.kind) == [.move])
  }

  @Test func whoeverIsSuspendedMidwayIsLeftWithNothingOnTheScreen() async throws {
    let (amina, joy) = try await Desk.twoInTown()
    await joy.open("siân")
    #expect(joy.state.open?.network != nil)
    let keeper = try amina.colleague(.account(login: "amina"))
    try await keeper.suspend(joy.town.joy)
    joy.held.tell(.practitioner(joy.town.joy))
    await joy.until { $0.open?.network == nil }
    #expect(joy.state.open?.name == "")
    #expect(joy.people == [])
    #expect(joy.status?.hasPrefix("Your account may not") == true)
    await joy.until { $0.inbox?.items == [] }
    await joy.press(.character("/"))
    await joy.type("siân watson")
    #expect(!joy.state.search.rows.contains { $0.title.contains("Watson") })
  }

  @Test func onlyTheNetworkSaysThatAClientMoves() async throws {
    let desk = try await Desk.inTown()
    await desk.open("oluwaseun")
    await desk.press(.character("R"))
    #expect(desk.form == nil)
    #expect(desk.status?.contains("you are not in this network") == true)
  }

  @Test func whoeverTakesAnInvitationSecondIsToldAndNothingIsDoubled() async throws {
    let (amina, joy) = try await Desk.twoInTown()
    await joy.open("siân").press(.character("R"))
    await joy.type("community").press(.enter, .control("s"))
    amina.held.tell(.inbox(amina.town.amina))
    await amina.until { $0.inbox?.items.contains { $0.kind == .invitation } == true }
    await amina.press(.function(2))
    // Bev, of the same agency, is faster; Amina's screen has not heard of it.
    let bev = try amina.colleague(.practitioner(amina.town.bev))
    let id = try #require(
      try await bev.inbox().items.compactMap(\.invitation).first { $0.kind == .move }?.id)
    _ = try await bev.apply(.act(.accept(id)))
    await amina.press(.home).press(.character("y"))
    #expect(amina.status == "Invitation: it has been accepted already.")
    let after = try await bev.network(of: amina.town.sian)
    #expect(after.involvements.filter { $0.practitioner == amina.town.bev }.count == 1)
    #expect(after.involvements.filter { $0.practitioner == amina.town.amina }.count <= 1)
  }

  @Test func aClientMergedUnderAnOpenFormIsNeverMistakenForAnother() async throws {
    let desk = try await Desk.inTown()
    let steward = try desk.colleague(.account(login: "amina"))
    let record = try await steward.open(desk.town.sian, reason: .jointWork).client
    var draft = Client(names: record.names, birth: record.birth)
    draft.names[0].middle = "Elen"
    let twin = ClientID(rawValue: try await steward.apply(.addClient(draft)).subject)
    desk.model.openClient(twin, summary: nil, from: [])
    await desk.model.settle()
    await desk.press(.character("j"))
    #expect(desk.filling(JoinForm.self)?.client == twin)
    let before = try await steward.network(of: desk.town.sian).involvements.count
    _ = try await steward.apply(.rights(.merge(twin, into: desk.town.sian)))
    await desk.press(.control("s"))
    #expect(desk.form?.problem?.hasPrefix("This person's two records are now one") == true)
    #expect(try await steward.network(of: desk.town.sian).involvements.count == before)
    // The news of it shows the record that stays, under its own name.
    desk.held.tell(.client(twin))
    await desk.press(.escape)
    await desk.until { $0.open?.id == desk.town.sian && $0.open?.network != nil }
    #expect(desk.state.open?.network?.client.id == desk.town.sian)
  }
}
