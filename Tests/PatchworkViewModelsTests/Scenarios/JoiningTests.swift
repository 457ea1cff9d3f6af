import PatchworkCore
import Testing

@testable import PatchworkViewModels

/// Joining and leaving networks, and adding others to them.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct JoiningTests {
  @Test func joiningAddsMeWithMyRole() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.character("j"))
    #expect(desk.field(\JoinForm.role)?.content == "health visitor")
    #expect(desk.field(\JoinForm.from)?.content == "14 Oct 2025")
    await desk.press(.control("s"))
    #expect(desk.form == nil)
    let me = desk.state.open?.people.rows.compactMap(\.person).first { $0.isMe }
    #expect(me?.name == "Amina Okafor")
    #expect(me?.role == "health visitor")
  }

  @Test func onesOwnRowIsLeft() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.character("j"), .control("s"), .home, .character("x"))
    // On another's row it asks for theirs.
    #expect(desk.form?.title == "End the involvement of Joy Adeyemi")
    await desk.press(.escape, .end)
    for _ in 0..<9 where desk.chosenPerson != "Amina Okafor" { await desk.press(.up) }
    await desk.press(.character("x"))
    #expect(desk.form?.title == "Leave the network of Siân Watson")
    await desk.press(.control("u"))
    await desk.type("13 Oct 2025").press(.control("s"))
    #expect(
      desk.field(\EndInvolvementForm.until)?.problem == "that is before the first day, 14 Oct 2025")
    await desk.press(.control("u"))
    await desk.type("today").press(.control("s"))
    #expect(desk.form == nil)
    desk.wait(until: LocalMoment(Town.today.adding(days: 1), TimeOfDay(9)))
    #expect(desk.state.open?.people.current.contains { $0.isMe } == false)
    #expect(desk.state.open?.people.past.contains { $0.isMe } == true)
  }

  @Test func someoneElseIsFoundWhileOneTypes() async throws {
    let desk = try await Desk.inTown()
    await desk.open("mia").press(.character("i"))
    await desk.type("ad")
    #expect(desk.form?.focusedChooser?.options.first?.title == "Joy Adeyemi")
    await desk.press(.enter)
    #expect(desk.field(\InviteForm.who)?.content == "Joy Adeyemi")
    #expect(desk.isAt(desk.field(\InviteForm.asksFirst)))
    await desk.press(.right, .control("s"))
    #expect(desk.people == ["Joy Adeyemi"])
    #expect(desk.state.open?.people.chosenPerson?.role == "social worker")
  }

  @Test func enterBeforeTheAnswerPicksTheBestOfThatText() async throws {
    let desk = try await Desk.inTown()
    await desk.open("mia").press(.character("i"))
    desk.held.hold()
    desk.feed("ruth".map { .character($0) } + [.enter, .tab, .character("h")])
    #expect(desk.field(\InviteForm.who)?.content == "ruth")
    desk.held.releaseAll()
    await desk.model.settle()
    #expect(desk.field(\InviteForm.who)?.content == "Ruth Cole")
    #expect(desk.field(\InviteForm.role)?.content == "h")
  }

  @Test func anAgencyCanBeAddedWhereNobodyIsNamed() async throws {
    let desk = try await Desk.inTown()
    await desk.open("mia").press(.character("i"))
    await desk.type("county").press(.enter)
    await desk.press(.right).go(to: \InviteForm.role).type("early help").press(.control("s"))
    #expect(desk.people == ["nobody named"])
    #expect(desk.state.open?.people.chosenPerson?.agencyName == "County Council")
  }

  @Test func nobodyIsAddedWithoutBeingChosen() async throws {
    let desk = try await Desk.inTown()
    await desk.open("mia").press(.character("i"), .control("s"))
    #expect(desk.field(\InviteForm.who)?.problem == "choose who is involved")
    await desk.type("jo").press(.control("s"))
    #expect(desk.field(\InviteForm.who)?.problem == "choose one of those found, by Enter")
    #expect(desk.people.isEmpty)
  }

  @Test func aColleagueWhoIsNotInTheDirectoryIsAddedOnTheWay() async throws {
    let desk = try await Desk.inTown()
    await desk.open("mia").press(.character("i"))
    await desk.type("tom price").press(.enter)
    #expect(desk.filling(PractitionerForm.self) != nil)
    #expect(desk.field(\PractitionerForm.given)?.content == "Tom")
    #expect(desk.field(\PractitionerForm.family)?.content == "Price")
    await desk.press(.tab, .tab)
    await desk.type("home safety").press(.tab)
    await desk.type("Fire and Rescue").press(.enter)
    await desk.type("fire").press(.tab)
    await desk.type("01632 960077").press(.control("s"))
    #expect(desk.filling(InviteForm.self)?.client == desk.town.mia)
    #expect(desk.field(\InviteForm.who)?.content == "Tom Price")
    await desk.go(to: \InviteForm.asksFirst).press(.right, .control("s"))
    let person = try #require(desk.state.open?.people.chosenPerson)
    #expect(person.name == "Tom Price")
    #expect(person.agencyName == "Fire and Rescue")
    #expect(person.value == "01632 960077")
  }

  @Test func theFormSaysWhoWouldStopBeingLead() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.character("j"))
    #expect(
      desk.field(\JoinForm.isLead)?.hint.contains("Joy Adeyemi; you would replace them") == true)
    await desk.press(.tab, .tab, .right, .control("s"))
    #expect(desk.state.open?.people.current.first { $0.isMe }?.isLead == true)
  }

  @Test func whatIsInAFieldGivesWayToTyping() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.character("j"))
    await desk.type("duty")
    #expect(desk.field(\JoinForm.role)?.content == "duty")
    await desk.press(.tab, .end)
    await desk.type("x").press(.backTab)
    await desk.type("nurse")
    #expect(desk.field(\JoinForm.role)?.content == "nurse")
    #expect(desk.field(\JoinForm.from)?.content == "14 Oct 2025x")
  }

  @Test func anInvolvementIsCorrected() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.character("e"))
    #expect(desk.form?.title == "Correct the involvement of Joy Adeyemi")
    await desk.press(.control("u"))
    await desk.type("senior social worker")
    await desk.press(.tab, .tab, .tab, .left, .tab)
    await desk.type("yesterday").press(.control("s"))
    let person = desk.state.open?.people.rows.compactMap(\.person).first {
      $0.name == "Joy Adeyemi"
    }
    #expect(person?.role == "senior social worker")
    #expect(person?.isLead == false)
    let contacts = desk.state.open?.facts.lines.filter { $0.kind == .contact } ?? []
    #expect(contacts.first?.text == "by anyone yesterday, Joy Adeyemi")
  }

  @Test func theFormTellsOfADayThatCannotBe() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.character("e"), .tab, .tab)
    await desk.type("1 Jan 2020").press(.tab, .tab)
    await desk.type("tomorrow").press(.control("s"))
    #expect(
      desk.field(\CorrectInvolvementForm.until)?.problem == "the last day is before the first")
    #expect(desk.field(\CorrectInvolvementForm.lastContact)?.problem == "that day is yet to come")
  }

  @Test func undoTakesTheLastChangeBack() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.character("j"), .control("s"))
    #expect(desk.people.contains("Amina Okafor"))
    await desk.press(.character("u"))
    #expect(!desk.people.contains("Amina Okafor"))
    #expect(desk.status?.hasPrefix("Undone: ") == true)
  }

  @Test func undoAsksBeforeItTakesBackWhatWasDoneBeforeThisSitting() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.character("u"))
    guard case .confirm(let confirm) = desk.state.overlays.last else {
      Issue.record("no question")
      return
    }
    #expect(confirm.act == .undo)
    await desk.press(.enter)
    #expect(desk.state.overlays.isEmpty)
    #expect(desk.people.count == 3)
  }

  @Test func whoeverIsNotMineStandsAsideBehindMyOwn() async throws {
    let desk = try await Desk.inTown()
    await desk.open("mia watson").press(.character("j"), .control("s"))
    await desk.open("siân")
    await desk.press(.character("/")).press(.control("u"))
    let rows = desk.state.search.rows
    #expect(rows.first?.title == "Mia Watson" && rows.first?.isAside == false)
    #expect(rows.first { $0.title == "Siân Watson" }?.isAside == true)
  }
}
