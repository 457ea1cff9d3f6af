import PatchworkCore
import Testing

@testable import PatchworkViewModels

/// My own contact points, hours and leave.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct MyDetailsTests {
  private func desk() async throws -> Desk {
    let desk = try await Desk.inTown()
    await desk.open("mia").press(.character("j"), .control("s"), .character("p"))
    return desk
  }

  private func me(_ desk: Desk) async throws -> Practitioner {
    try await desk.held.practitioner(desk.town.amina).practitioner
  }

  @Test func aNewNumberIsSavedAndConfirmedToday() async throws {
    let desk = try await desk()
    await desk.press(.tab).press(.control("u"))
    await desk.type("07700 900199").press(.control("s"))
    let point = try await me(desk).contactPoints.first
    #expect(point?.value == "07700 900199")
    #expect(point?.lastConfirmed == Town.today)
    let shown = desk.state.open?.network?.practitioner(desk.town.amina)?.contactPoints
    #expect(shown?.first?.value == "07700 900199")
  }

  @Test func anotherWayIsAddedAndPutFirst() async throws {
    let desk = try await desk()
    await desk.press(.tab, .tab, .tab)
    await desk.type("e").press(.tab)
    await desk.type("amina@example.org").press(.tab, .left, .control("s"))
    let points = try await me(desk).contactPoints.sorted { $0.rank < $1.rank }
    #expect(points.map(\.value) == ["amina@example.org", "07700 900100"])
    #expect(points.map(\.system) == [.email, .phone])
    #expect(points.map(\.rank) == [1, 2])
  }

  @Test func anEmptiedNumberIsTakenAway() async throws {
    let desk = try await desk()
    await desk.press(.tab, .control("u"), .control("s"))
    #expect(try await me(desk).contactPoints.isEmpty)
  }

  @Test func wrongContactsAndHoursAreRefused() async throws {
    let desk = try await desk()
    await desk.type("e").press(.tab)
    await desk.go(to: \MyDetailsForm.hours)
    await desk.press(.control("u"))
    await desk.type("whenever").press(.control("s"))
    #expect(desk.field(\MyDetailsForm.contacts[0].value)?.problem == "an email address has an @")
    #expect(desk.field(\MyDetailsForm.hours)?.problem == WorkingPattern.form)
    #expect(try await me(desk).hours == .officeHours)
  }

  @Test func leaveWithCoverIsSaved() async throws {
    let desk = try await desk()
    await desk.go(to: \MyDetailsForm.leave[0].from)
    await desk.type("1 Dec").press(.tab)
    await desk.type("8 Dec").press(.tab)
    await desk.type("bev").press(.enter, .control("s"))
    #expect(
      try await me(desk).leave == [
        Leave(from: Town.day("2025-12-01"), through: Town.day("2025-12-08"), cover: desk.town.bev)
      ])
  }

  @Test func leaveThatEndsBeforeItBeginsIsRefused() async throws {
    let desk = try await desk()
    await desk.go(to: \MyDetailsForm.leave[0].from)
    await desk.type("8 Dec").press(.tab)
    await desk.type("1 Dec").press(.control("s"))
    #expect(
      desk.field(\MyDetailsForm.leave[0].through)?.problem == "the last day is before the first")
    await desk.press(.control("u"), .control("s"))
    #expect(desk.field(\MyDetailsForm.leave[0].through)?.problem == "say the last day away")
  }

  @Test func mailIsAskedForAndEndedWithOneCommand() async throws {
    let desk = try await Desk.inTown()
    let mine = try desk.colleague(.practitioner(desk.town.amina))
    var me = try await mine.practitioner(desk.town.amina).practitioner
    me.contactPoints = []
    _ = try await mine.apply(.correctPractitioner(me))
    desk.model.perform(.wishMail)
    await desk.model.settle()
    #expect(desk.status?.contains("you have no email address in use") == true)
    me = try await mine.practitioner(desk.town.amina).practitioner
    me.contactPoints = [
      ContactPoint(id: .unassigned, system: .email, value: "amina@example.org", rank: 1)
    ]
    _ = try await mine.apply(.correctPractitioner(me))
    desk.model.perform(.wishMail)
    await desk.model.settle()
    #expect(desk.status == "Email reminders are on.")
    #expect(desk.state.inbox?.isMailed == true)
    desk.model.perform(.wishMail)
    await desk.model.settle()
    #expect(desk.status == "Email reminders are off.")
    #expect(desk.state.inbox?.isMailed == false)
  }

  @Test func somebodyWhoIsAwayIsAskedForTheDaysAtOnce() async throws {
    let desk = try await Desk.inTown()
    desk.model.perform(.myAbsence)
    await desk.model.settle()
    #expect(desk.isAt(desk.field(\MyDetailsForm.leave[0].from)))
    await desk.type("mon").press(.tab).type("fri").press(.control("s"))
    // The Friday of that week, and not the one before it.
    #expect(
      try await me(desk).leave == [
        Leave(from: Town.day("2025-10-20"), through: Town.day("2025-10-24"), cover: nil)
      ])
  }

  @Test func pageKeysGoFromPartToPart() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.character("p"), .pageDown, .pageDown)
    #expect(desk.isAt(desk.field(\MyDetailsForm.hours)))
    await desk.press(.pageDown)
    #expect(desk.isAt(desk.field(\MyDetailsForm.leave[0].from)))
    await desk.press(.pageDown)
    #expect(desk.form?.focusedField?.isButton == true)
    await desk.press(.pageUp, .pageUp)
    #expect(desk.isAt(desk.field(\MyDetailsForm.hours)))
  }
}
