import PatchworkCore
import Testing

@testable import PatchworkViewModels

/// Raising attention and answering it, at two desks on one database.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct AttentionTests {
  @Test func attentionIsRaisedSeenAndAnswered() async throws {
    let (amina, joy) = try await Desk.twoInTown()
    try await joy.colleague(.practitioner(joy.town.joy)).link(login: "joy", to: joy.town.joy)
    await amina.open("siân").press(.character("a"))
    #expect(amina.form?.title == "Ask the network of Siân Watson to get in touch")
    // Please call me by a day far ahead of any clock, to Joy alone.
    await amina.press(.tab, .right, .tab)
    await amina.type("1 Mar 2090")
    for (id, isAsked) in amina.filling(AttentionForm.self)?.members ?? []
    where id != joy.town.joy && id != joy.town.ruth {
      await amina.go { (_: AttentionForm) in isAsked }.press(.right)
    }
    await amina.press(.control("s"))
    #expect(amina.form == nil)
    #expect(amina.status == "Sent to Joy Adeyemi. u undoes.")

    let waiting = joy.state.header.waiting
    joy.held.tell(.inbox(joy.town.joy))
    await joy.until { $0.header.waiting == waiting + 1 }
    #expect(joy.status?.hasPrefix("New for you: Amina Okafor: please call me by ") == true)

    await joy.press(.function(2))
    #expect(joy.inboxRows.first?.hasPrefix("Please call me by ") == true)
    await joy.press(.character("y"))
    // What it takes to answer is said at once.
    #expect(joy.status?.hasPrefix("Marked as seen. Amina Okafor: call 07700 900100") == true)
    #expect(joy.state.header.waiting == waiting)
    #expect(joy.inboxItems.first { $0.kind == .toDo }?.client?.name.display == "Siân Watson")

    #expect(amina.inboxItems.filter { $0.kind == .sent }.count == 1)
    amina.held.tell(.inbox(amina.town.amina))
    await amina.until { $0.inbox?.items.first { $0.kind == .sent }?.attention?.isWaiting == false }
    // The same key once more: what was chosen stays chosen.
    await joy.press(.character("y"))
    #expect(joy.status == "Marked as done; Amina Okafor sees it. u undoes.")
    #expect(!joy.inboxRows.contains { $0.hasPrefix("Please call me") })
    amina.held.tell(.inbox(amina.town.amina))
    await amina.until { $0.inbox?.items.contains { $0.kind == .sent } == false }
  }

  @Test func theSenderSeesWhoHasNotAndHowToReachThem() async throws {
    let (amina, joy) = try await Desk.twoInTown()
    await amina.open("siân").press(.character("a"), .control("s"))
    joy.held.tell(.inbox(joy.town.joy))
    await joy.until { $0.inbox?.items.first?.kind == .attention }
    await joy.press(.function(2), .character("y"))
    await amina.press(.character("w"))
    let rows = amina.inboxRows
    let place = try #require(rows.firstIndex { $0.hasPrefix("Please call me") })
    await amina.press(.home).press(.down, times: place).press(.enter)
    let card = try #require(amina.card)
    #expect(card.now == "1 of 2 have seen it.")
    let unseen = card.lines.filter { $0.label == "not seen" }
    #expect(Set(unseen.map(\.text)) == ["Bev Lyle"])
    #expect(unseen.allSatisfy { !$0.detail.isEmpty })
    let undone = card.lines.filter { $0.label == "not done" }
    #expect(undone.map(\.text) == ["Joy Adeyemi"])
    #expect(undone.allSatisfy { $0.detail.hasPrefix("seen ") && $0.copies != nil })
  }

  @Test func whatWasRaisedCanBeTakenBack() async throws {
    let (amina, joy) = try await Desk.twoInTown()
    await amina.open("siân").press(.character("a"), .control("s"))
    await amina.press(.character("w"))
    let place = try #require(amina.inboxRows.firstIndex { $0.hasPrefix("Please call me") })
    await amina.press(.home).press(.down, times: place).press(.character("x"))
    #expect(amina.status == "Withdrew a request to get in touch.")
    await joy.press(.function(2))
    #expect(!joy.inboxRows.contains { $0.hasPrefix("Please call me") })
  }

  @Test func nobodyToAskSaysSo() async throws {
    let (amina, _) = try await Desk.twoInTown()
    await amina.open("mia").press(.character("a"))
    #expect(amina.status == "Ask the network to get in touch: nobody else is named in this network")
  }

  @Test func theClientShowsWhatIsUnderWay() async throws {
    let (amina, joy) = try await Desk.twoInTown()
    await amina.open("siân").press(.character("a"), .control("s"))
    await joy.open("siân")
    let line = try #require(joy.fact(.attention))
    #expect(line.text == "please call me")
    #expect(line.detail.hasPrefix("Amina Okafor"))
    await joy.press(.tab)
    if joy.state.focus != .client { await joy.press(.backTab, .backTab) }
    await joy.choose { $0.kind == .attention }.press(.enter)
    #expect(joy.card?.lines.first?.text == "Amina Okafor")
    #expect(joy.card?.lines.first { $0.label == "call back" }?.copies == "07700 900100")
  }

  @Test func theFormSaysWhoIsThereAndLeavesOutWhoIsOnLeave() async throws {
    let (amina, _) = try await Desk.twoInTown()
    await amina.open("siân").press(.character("a"))
    func hint(_ name: String) -> FormField? { amina.form?.fields.first { $0.label == name } }
    #expect(hint("Joy Adeyemi")?.hint == "social worker: there now, until 17:00")
    #expect(hint("Bev Lyle")?.hint == "school nurse: off until 16:00")
    #expect(hint("Ruth Cole")?.hint == "refuge worker: on leave, back Tue 21 Oct, nobody covers")
    #expect(hint("Joy Adeyemi")?.content == "yes" && hint("Ruth Cole")?.content == "no")
  }

  @Test func whoCannotSeeItInTimeIsSaidWithTheNumberToRing() async throws {
    let (amina, joy) = try await Desk.twoInTown()
    let keeper = try joy.colleague(.practitioner(joy.town.joy))
    for (login, person) in [("joy", joy.town.joy), ("ruth", joy.town.ruth)] {
      try await keeper.link(login: login, to: person)
    }
    await amina.open("siân").press(.character("a"))
    let form = try #require(amina.filling(AttentionForm.self))
    await amina.go { (_: AttentionForm) in form.urgency }.press(.right, .right)
    let ruth = try #require(form.members.first { $0.practitioner == amina.town.ruth })
    await amina.go { (_: AttentionForm) in ruth.isAsked }.press(.left, .control("s"))
    #expect(amina.status?.contains("Ruth Cole is not there before it is due.") == true)
    #expect(amina.status?.contains("Ring 01632 960431 now, the duty desk; c copies it.") == true)
    await amina.press(.character("c"))
    #expect(amina.effects == [.copy("01632 960431")])
  }

  @Test func whoHasNoAccountIsNamedWithTheNumberToRing() async throws {
    let (amina, _) = try await Desk.twoInTown()
    await amina.open("siân").press(.character("a"))
    let form = try #require(amina.filling(AttentionForm.self))
    for (id, isAsked) in form.members where id == amina.town.ruth || id == amina.town.bev {
      let asks = amina.field { (_: AttentionForm) in isAsked }?.content == "yes"
      if asks { await amina.go { (_: AttentionForm) in isAsked }.press(.right) }
    }
    await amina.press(.control("s"))
    #expect(
      amina.status
        == "Sent to Joy Adeyemi. Joy Adeyemi does not use Patchwork and will not see it. "
        + "Ring 07700 900412 now; c copies it. u undoes.")
  }

  @Test func theInboxCopiesTheCallersNumberAndUndoes() async throws {
    let (amina, joy) = try await Desk.twoInTown()
    await amina.open("siân").press(.character("a"), .control("s"))
    joy.held.tell(.inbox(joy.town.joy))
    await joy.until { $0.inbox?.items.first?.kind == .attention }
    await joy.press(.function(2), .character("c"))
    #expect(joy.effects == [.copy("07700 900100")])
    await joy.press(.character("y"))
    #expect(joy.inboxItems.contains { $0.kind == .toDo })
    #expect(!joy.inboxItems.contains { $0.kind == .attention })
    await joy.press(.character("u"))
    #expect(joy.status == "Undone: it is new in your inbox again (Siân Watson).")
    #expect(joy.inboxItems.contains { $0.kind == .attention })
  }
}
