import PatchworkCore
import Testing

@testable import PatchworkViewModels

/// Asking somebody in, and handing a case over, at two desks on one database.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct InvitationTests {
  /// Chooses, in the inbox on top, the first item of a kind.
  private func choose(_ kind: InboxItem.Kind, at desk: Desk) async throws {
    guard case .inbox(let page) = desk.state.overlays.last else {
      Issue.record("no inbox")
      return
    }
    let place = try #require(page.rows.firstIndex { $0.item.kind == kind })
    await desk.press(.home).press(.down, times: place)
  }

  @Test func aColleagueIsInvitedAndAcceptsWithOneKey() async throws {
    let (amina, joy) = try await Desk.twoInTown()
    await amina.open("mia watson").press(.character("i"))
    await amina.type("joy").press(.enter)
    #expect(amina.field(\InviteForm.asksFirst)?.content == "ask them first")
    await amina.go(to: \InviteForm.isLead).press(.right, .control("s"))
    #expect(
      amina.field(\InviteForm.isLead)?.problem
        == "a person who is asked can be made lead once they have joined")
    await amina.press(.left, .control("s"))
    #expect(amina.form == nil)
    #expect(amina.status == "Sent an invitation.")
    #expect(amina.fact(.attention)?.text == "Joy Adeyemi")
    #expect(amina.fact(.attention)?.detail.hasPrefix("asked to join, open until ") == true)

    joy.held.tell(.inbox(joy.town.joy))
    await joy.until { $0.inbox?.items.contains { $0.kind == .invitation } == true }
    await joy.press(.function(2))
    try await choose(.invitation, at: joy)
    await joy.press(.character("y"))
    #expect(joy.status == "Joined the network.")
    amina.held.tell(.client(amina.town.mia))
    // Looked for in the network itself: the directory keeps its own day, not the town's.
    let taker = amina.town.joy
    await amina.until { state in
      state.open?.network?.involvements.contains { $0.practitioner == taker } == true
    }
  }

  @Test func somebodyNobodyKnowsIsInvitedAndTheirAgencyConfirmsThem() async throws {
    let (amina, joy) = try await Desk.twoInTown()
    await joy.open("siân").press(.character("i"))
    await joy.type("zoe zachary").press(.end, .enter)
    #expect(joy.filling(PractitionerForm.self) != nil)
    await joy.go(to: \PractitionerForm.role).type("school nurse")
    await joy.go(to: \PractitionerForm.agency.agency)
    await joy.type("community health").press(.enter, .control("s"))
    #expect(joy.status == "Added a practitioner, whom their agency is asked to confirm.")
    #expect(joy.field(\InviteForm.who)?.content == "Zoe Zachary")
    await joy.press(.control("s"))
    #expect(joy.fact(.attention)?.text == "Zoe Zachary")
    #expect(joy.fact(.attention)?.detail.hasSuffix(", not yet confirmed by their agency") == true)

    amina.held.tell(.inbox(amina.town.amina))
    await amina.until { $0.inbox?.items.contains { $0.kind == .colleague } == true }
    await amina.press(.function(2))
    try await choose(.colleague, at: amina)
    guard case .inbox(let page) = amina.state.overlays.last else { return }
    #expect(page.chosenRow?.title == "Does Zoe Zachary, school nurse, work at your agency?")
    await amina.press(.character("y"))
    #expect(amina.status == "Confirmed a colleague.")
    joy.held.tell(.client(joy.town.sian))
    await joy.until { state in
      state.open?.facts.lines.first { $0.kind == .attention }?.detail.contains("confirmed") == false
    }
  }

  @Test func aCaseIsHandedOverOnLeavingAndStaysUntilAccepted() async throws {
    let (amina, joy) = try await Desk.twoInTown()
    await joy.open("siân")
    while joy.chosenPerson != "Joy Adeyemi" { await joy.press(.down) }
    await joy.press(.character("x"))
    await joy.go(to: \EndInvolvementForm.taker)
    await joy.type("amina").press(.enter, .control("s"))
    #expect(joy.status == "Asked somebody to take a client over.")
    #expect(joy.people.contains("Joy Adeyemi"))

    amina.held.tell(.inbox(amina.town.amina))
    await amina.until { $0.inbox?.items.contains { $0.kind == .invitation } == true }
    await amina.press(.function(2))
    try await choose(.invitation, at: amina)
    await amina.press(.character("x"))
    #expect(amina.status == "Declined.")

    await joy.press(.character("O"))
    let row = try #require(joy.handover?.rows.first)
    #expect(row.name == "Siân Watson")
    #expect(row.remark == "Amina Okafor declined")
    #expect(row.isUrgent)
    // Asked once more, from the list, and accepted this time.
    await joy.press(.home, .enter)
    await joy.type("amina").press(.enter, .control("s"))
    #expect(joy.handover?.rows.first?.remark.hasPrefix("Amina Okafor is asked, until ") == true)
    amina.held.tell(.inbox(amina.town.amina))
    await amina.until { $0.inbox?.items.contains { $0.kind == .invitation } == true }
    try await choose(.invitation, at: amina)
    await amina.press(.character("y"))
    #expect(amina.status == "Took a client over.")
    await amina.press(.escape)
    await amina.open("siân")
    let mine = amina.state.open?.network?.involvements.first {
      $0.practitioner == amina.town.amina
    }
    #expect(mine?.isLead == true)
    #expect(mine?.role == "social worker")
  }

  @Test func yBesideTheClientAcceptsWhatWaitsAboutThem() async throws {
    let (amina, joy) = try await Desk.twoInTown()
    await joy.open("siân").press(.character("i")).type("amina").press(.enter)
    await joy.press(.control("s"))
    await amina.press(.function(2), .escape)
    #expect(amina.inboxItems.contains { $0.kind == .invitation })
    await amina.open("siân")
    #expect(CommandTable.footer(in: amina.state).contains { $0.key == "y" && $0.title == "accept" })
    await amina.press(.character("y"))
    // Members from the day on which the store's clock stands.
    let members = amina.state.open?.network?.involvements.map(\.practitioner) ?? []
    #expect(members.contains(amina.town.amina))
    #expect(!amina.inboxItems.contains { $0.kind == .invitation })
    await amina.press(.character("y"))
    #expect(amina.status?.contains("nothing about this client waits for you") == true)
  }
}
