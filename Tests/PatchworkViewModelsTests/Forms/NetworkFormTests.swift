import PatchworkCore
import Testing

@testable import PatchworkViewModels

/// What is filled in arrives: every field of the forms about a network.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct NetworkFormTests {
  private func held(_ desk: Desk) async throws -> (network: Network, joy: Involvement) {
    let network = try await desk.held.network(of: desk.town.sian)
    let joy = try #require(network.involvements.first { $0.practitioner == desk.town.joy })
    return (network, joy)
  }

  @Test func joining() async throws {
    let desk = try await Desk.inTown()
    let network = try await held(desk).network
    let me = try #require(desk.state.me)
    var filling = Filling(JoinForm(network, me: me, today: Town.today))
    filling.type("duty nurse", in: \.role)
    filling.type("4 May 2025", in: \.from)
    filling.choose("yes", in: \.isLead)
    filling.choose("no one", in: \.confidential)
    filling.type("5 May 2090", in: \.expectedEnd)
    #expect(filling.leftOut.isEmpty)
    #expect(
      try await filling.changes(at: desk) == [
        .addInvolvement(
          Involvement(
            client: desk.town.sian, practitioner: me.id, agency: me.agency, role: "duty nurse",
            from: Town.day("2025-05-04"), expectedEnd: Town.day("2090-05-05"), isLead: true,
            confidential: .hidden))
      ])
  }

  @Test func addingAColleague() async throws {
    let desk = try await Desk.inTown()
    let network = try await held(desk).network
    var filling = Filling(InviteForm(network, today: Town.today))
    filling.pick(.practitioner(desk.town.joy), in: \.who)
    filling.choose("they are involved already", in: \.asksFirst)
    filling.type("duty nurse", in: \.role)
    filling.type("4 May 2025", in: \.from)
    filling.choose("yes", in: \.isLead)
    #expect(filling.leftOut.isEmpty)
    #expect(
      try await filling.changes(at: desk) == [
        .addInvolvement(
          Involvement(
            client: desk.town.sian, practitioner: desk.town.joy, agency: desk.town.council,
            role: "duty nurse", from: Town.day("2025-05-04"), isLead: true))
      ])
    filling.choose("ask them first", in: \.asksFirst)
    filling.choose("no", in: \.isLead)
    #expect(
      try await filling.changes(at: desk) == [
        .act(
          .invite(
            InvitationDraft(
              client: desk.town.sian, practitioner: desk.town.joy, agency: desk.town.council,
              role: "duty nurse")))
      ])
  }

  @Test func addingAnAgency() async throws {
    let desk = try await Desk.inTown()
    let network = try await held(desk).network
    var filling = Filling(InviteForm(network, today: Town.today))
    filling.pick(.agency(desk.town.council), in: \.who)
    #expect(filling.problems == ["Role": "say what the agency would do for this client"])
    filling.type("early help", in: \.role)
    #expect(
      try await filling.changes(at: desk) == [
        .act(
          .invite(
            InvitationDraft(
              client: desk.town.sian, practitioner: nil, agency: desk.town.council,
              role: "early help")))
      ])
    filling.choose("they are involved already", in: \.asksFirst)
    #expect(
      try await filling.changes(at: desk) == [
        .addInvolvement(
          Involvement(
            client: desk.town.sian, practitioner: nil, agency: desk.town.council,
            role: "early help", from: Town.today))
      ])
    filling.choose("yes", in: \.isLead)
    #expect(
      filling.problems == ["Lead professional": "a lead professional is a person, not an agency"])
  }

  @Test func aCorrectedInvolvement() async throws {
    let desk = try await Desk.inTown()
    let (network, held) = try await held(desk)
    var filling = Filling(
      CorrectInvolvementForm(held, of: "Joy", in: network, isColleague: true))
    filling.type("duty nurse", in: \.role)
    filling.type("4 May 2025", in: \.from)
    filling.type("5 May 2026", in: \.until)
    filling.choose("no", in: \.isLead)
    filling.type("6 May 2025", in: \.lastContact)
    filling.type("7 May 2026", in: \.nextVisit)
    filling.type("8 May 2026", in: \.expectedEnd)
    filling.choose("only that a service helps", in: \.confidential)
    #expect(filling.leftOut.isEmpty)
    var corrected = held
    corrected.role = "duty nurse"
    corrected.from = Town.day("2025-05-04")
    corrected.until = Town.day("2026-05-05")
    corrected.isLead = false
    corrected.lastContact = Town.day("2025-05-06")
    corrected.nextVisit = Town.day("2026-05-07")
    corrected.expectedEnd = Town.day("2026-05-08")
    corrected.confidential = .noted
    #expect(try await filling.changes(at: desk) == [.correctInvolvement(corrected)])
  }

  /// Somebody of another agency is not asked for the mark, and leaves it as it is.
  @Test func aMarkThatIsNotAskedForStays() async throws {
    let desk = try await Desk.inTown()
    var (network, held) = try await held(desk)
    held.confidential = .hidden
    let form = CorrectInvolvementForm(held, of: "Joy", in: network, isColleague: false)
    #expect(form.confidential == nil)
    #expect(try await Filling(form).changes(at: desk) == [.correctInvolvement(held)])
  }

  @Test func anEnd() async throws {
    let desk = try await Desk.inTown()
    let held = try await held(desk).joy
    var filling = Filling(
      EndInvolvementForm(held, title: "Leave", button: "Leave", isMine: false, today: Town.today))
    filling.type("5 May 2025", in: \.until)
    var ended = held
    ended.until = Town.day("2025-05-05")
    #expect(try await filling.changes(at: desk) == [.correctInvolvement(ended)])
    filling.pick(.practitioner(desk.town.bev), in: \.taker)
    #expect(filling.leftOut.isEmpty)
    #expect(
      try await filling.changes(at: desk) == [.act(.propose(held.id, to: desk.town.bev))])
  }

  @Test func aHandover() async throws {
    let desk = try await Desk.inTown()
    let held = try await held(desk).joy
    let client = ClientSummary(
      id: held.client, name: PersonName(given: "Siân", family: "Watson"), birth: nil, sex: .female,
      district: "")
    var filling = Filling(
      HandoverForm([
        HandoverList.Case(involvement: held, client: client, invitation: nil, receiver: "")
      ]))
    filling.pick(.practitioner(desk.town.bev), in: \.taker)
    #expect(filling.leftOut.isEmpty)
    #expect(
      try await filling.changes(at: desk) == [
        .act(.proposeAll([HandoverProposal(held.id, to: desk.town.bev)]))
      ])
  }

  @Test func aVisit() async throws {
    let desk = try await Desk.inTown()
    let held = try await held(desk).joy
    var filling = Filling(VisitForm(held, of: "Siân"))
    filling.type("5 May 2026", in: \.day)
    #expect(filling.leftOut.isEmpty)
    #expect(
      try await filling.changes(at: desk)
        == [.act(.planVisit(held.id, on: Town.day("2026-05-05")))])
  }

  @Test func attention() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân")
    let open = try #require(desk.state.open)
    let network = try #require(open.network)
    let form = AttentionForm(network, people: open.people.current, me: desk.town.amina)
    let asked = form.members.map(\.practitioner)
    #expect(Set(asked) == [desk.town.joy, desk.town.ruth, desk.town.bev])
    var filling = Filling(form)
    filling.choose("the family has moved", in: \.reason)
    filling.choose("urgent", in: \.urgency)
    filling.type("5 May 2026", in: \.by)
    // Who is on leave is asked only if somebody wants it.
    let away = try #require(asked.firstIndex(of: desk.town.ruth))
    filling.choose("yes", in: { $0.members[away].isAsked })
    for place in asked.indices { filling.choose("no", in: { $0.members[place].isAsked }) }
    #expect(filling.leftOut.isEmpty)
    #expect(filling.problems.values.map(\.self) == ["ask somebody"])
    filling.choose("yes", in: { $0.members[1].isAsked })
    #expect(
      try await filling.changes(at: desk) == [
        .act(
          .raise(
            AttentionDraft(
              client: desk.town.sian, reason: .familyMoved, urgency: .urgent,
              by: Town.day("2026-05-05"), to: [asked[1]])))
      ])
  }
}
