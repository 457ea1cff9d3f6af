import PatchworkCore
import Testing

@testable import PatchworkViewModels

/// A client who died, at the desks of two who work with them.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct DeathTests {
  /// Joy records that Siân died, with the words that come to mind.
  private func recorded() async throws -> (amina: Desk, joy: Desk) {
    let (amina, joy) = try await Desk.twoInTown()
    await joy.open("siân").press(.control("p"))
    await joy.type("passed away").press(.enter)
    await joy.go(to: \DeathForm.day).type("13 Oct").press(.control("s"))
    #expect(joy.form == nil)
    return (amina, joy)
  }

  @Test func theFactsSayWhoRecordedItAndThatNoVisitIsDue() async throws {
    let (_, joy) = try await recorded()
    #expect(joy.fact(.died)?.text == "13 Oct 2025")
    #expect(joy.fact(.died)?.detail.hasPrefix("recorded by Joy Adeyemi, ") == true)
    #expect(joy.fact(.deathUnconfirmed)?.text == "not yet confirmed")
    let next = joy.state.open?.facts.lines.first { $0.label == "next visit" }
    #expect(next?.text == "no visit is due")
    #expect(next?.detail == "was planned Thu 16 Oct, Joy Adeyemi")
    #expect(joy.state.open?.people.timeline?.areVisitsDue == false)
  }

  @Test func whoRecordedItCannotConfirmItAndIsToldWhoCan() async throws {
    let (_, joy) = try await recorded()
    let command = try #require(CommandTable.command(.confirmDeath))
    guard case .disabled(let why) = command.availability(in: joy.state) else {
      Issue.record("whoever recorded it may confirm it")
      return
    }
    #expect(worded(why).contains("somebody else"))
  }

  @Test func aSecondPersonConfirmsItInTheirInboxAndTheFirstHears() async throws {
    let (_, joy) = try await recorded()
    let bev = try joy.colleague(.practitioner(joy.town.bev))
    let item = try #require(try await bev.inbox().items.first { $0.kind == .death })
    #expect(item.words(on: Town.today) == "died 13 Oct 2025, not yet confirmed")
    _ = try await bev.apply(.rights(.confirmDeath(joy.town.sian, on: Town.day("2025-10-13"))))
    joy.held.tell(.client(joy.town.sian))
    await joy.until { $0.open?.network?.deathMark?.isConfirmed == true }
    #expect(joy.fact(.deathUnconfirmed) == nil)
    #expect(joy.fact(.deathConfirmed)?.text.hasPrefix("confirmed by Bev Lyle, ") == true)
    #expect(joy.state.open?.people.timeline?.spans.allSatisfy { $0.nextVisit == nil } == true)
  }

  @Test(arguments: [CommandID.showSheet, .involve, .planVisit, .seenToday, .announceMove])
  func whatIsSeldomMeantAsksFirst(_ command: CommandID) async throws {
    let (_, joy) = try await recorded()
    func perform() { joy.model.carryOut(.perform(command)) }
    perform()
    guard case .confirm(let question) = joy.state.overlays.last else {
      Issue.record("it does not ask")
      return
    }
    #expect(question.question.hasPrefix("Siân Watson died 13 Oct 2025, recorded by Joy"))
    await joy.press(.character("n"))
    #expect(joy.state.overlays.isEmpty)
    perform()
    await joy.press(.character("y"))
    if command == .seenToday {
      #expect(joy.state.open?.currentInvolvement(of: joy.town.joy)?.lastContact != nil)
    } else if case .confirm = joy.state.overlays.last {
      Issue.record("it asks again")
    } else {
      #expect(joy.state.overlays.count == 1)
    }
    // The next time it asks anew.
    await joy.press(.escape)
    perform()
    guard case .confirm = joy.state.overlays.last else {
      Issue.record("it asks once only")
      return
    }
  }

  @Test func theDayOfALivingClientIsAskedForNothing() async throws {
    let (_, joy) = try await Desk.twoInTown()
    await joy.open("siân").press(.character("P"))
    guard case .sheet = joy.state.overlays.last else {
      Issue.record("the page does not open")
      return
    }
  }

  @Test func hitsAndRelativesSayIt() async throws {
    let (_, joy) = try await recorded()
    await joy.press(.character("/")).type("siân")
    let row = joy.state.search.rows.first { $0.title == "Siân Watson" }
    #expect(row?.why.hasPrefix("died") == true)
    let keeper = try joy.colleague(.account(login: "amina"))
    var father = ClientPane()
    father.show(try await keeper.open(joy.town.dafydd, reason: .duty), today: Town.today)
    let daughter = father.lines.first { $0.relative?.id == joy.town.sian }
    #expect(daughter?.detail.contains("died 13 Oct 2025, not yet confirmed") == true)
  }

  @Test func takingItBackAsksAndIsUndone() async throws {
    let (_, joy) = try await recorded()
    joy.model.carryOut(.perform(.takeBackDeath))
    await joy.press(.character("y"))
    #expect(joy.fact(.died) == nil)
    await joy.press(.character("u"))
    #expect(joy.fact(.died)?.text == "13 Oct 2025")
  }

  @Test func handingTheCaseOverAsksFirst() async throws {
    let (_, joy) = try await recorded()
    await joy.press(.character("O"))
    #expect(joy.handover?.rows.first?.remark == "died 13 Oct 2025, not yet confirmed")
    await joy.press(.enter)
    guard case .confirm(let question) = joy.state.overlays.last else {
      Issue.record("it does not ask")
      return
    }
    #expect(question.question.hasPrefix("Siân Watson died 13 Oct 2025, not yet confirmed."))
    await joy.press(.character("y"))
    #expect(joy.form?.title == "Hand over Siân Watson")
  }
}
