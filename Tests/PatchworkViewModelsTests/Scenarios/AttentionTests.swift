import PatchworkCore
import Testing

@testable import PatchworkViewModels

/// Raising attention and answering it, at two desks on one database.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct AttentionTests {
  @Test func attentionIsRaisedSeenAndAnswered() async throws {
    let (amina, joy) = try await Desk.twoInTown()
    await amina.open("siân").press(.character("a"))
    #expect(amina.form?.title == "Ask the network of Siân Watson to get in touch")
    // Please call me, soon, by a day far ahead of any clock, to Joy alone.
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
    #expect(joy.status?.hasPrefix("New for you: Amina Okafor: please call me, soon") == true)

    await joy.press(.function(2))
    #expect(joy.inboxRows.first?.hasPrefix("Please call me, soon, by ") == true)
    await joy.press(.character("y"))
    #expect(joy.status == "Acknowledged.")
    #expect(joy.state.header.waiting == waiting)
    #expect(!joy.inboxRows.contains { $0.hasPrefix("Please call me") })

    let sent = amina.inboxItems.filter { $0.kind == .sent }
    #expect(sent.count == 1)
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
    #expect(card.lines.contains { $0.label == "has seen it" && $0.text == "Joy Adeyemi" })
  }

  @Test func whatWasRaisedCanBeTakenBack() async throws {
    let (amina, joy) = try await Desk.twoInTown()
    await amina.open("siân").press(.character("a"), .control("s"))
    await amina.press(.character("w"))
    let place = try #require(amina.inboxRows.firstIndex { $0.hasPrefix("Please call me") })
    await amina.press(.home).press(.down, times: place).press(.character("x"))
    #expect(amina.status == "Took an attention back.")
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
    let (amina, _) = try await Desk.twoInTown()
    await amina.open("siân").press(.character("a"))
    let form = try #require(amina.filling(AttentionForm.self))
    await amina.go { (_: AttentionForm) in form.urgency }.press(.right, .right)
    let ruth = try #require(form.members.first { $0.practitioner == amina.town.ruth })
    await amina.go { (_: AttentionForm) in ruth.isAsked }.press(.left, .control("s"))
    #expect(amina.status?.contains("Ruth Cole is not there before it is due") == true)
    #expect(amina.status?.contains("ring 01632 960431 now, the duty desk; c copies it") == true)
    await amina.press(.character("c"))
    #expect(amina.effects == [.copy("01632 960431")])
  }

  @Test func theInboxCopiesTheCallersNumberAndUndoes() async throws {
    let (amina, joy) = try await Desk.twoInTown()
    await amina.open("siân").press(.character("a"), .control("s"))
    joy.held.tell(.inbox(joy.town.joy))
    await joy.until { $0.inbox?.items.first?.kind == .attention }
    await joy.press(.function(2), .character("c"))
    #expect(joy.effects == [.copy("07700 900100")])
    await joy.press(.character("y"))
    #expect(!joy.inboxRows.contains { $0.hasPrefix("Please call me") })
    await joy.press(.character("u"))
    #expect(joy.inboxRows.contains { $0.hasPrefix("Please call me") })
  }
}
