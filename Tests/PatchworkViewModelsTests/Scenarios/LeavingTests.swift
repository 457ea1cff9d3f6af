import PatchworkCore
import Testing

@testable import PatchworkViewModels

/// Leaving forms and the program.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct LeavingTests {
  private func asked(_ desk: Desk) -> Confirm.Act? {
    if case .confirm(let confirm) = desk.state.overlays.last { confirm.act } else { nil }
  }

  @Test func aFormLeftAsItWasClosesAtOnce() async throws {
    let desk = try await Desk.inTown()
    await desk.press(.control("n"), .escape)
    #expect(desk.state.overlays.isEmpty)
  }

  @Test func aFilledInFormAsksOnce() async throws {
    let desk = try await Desk.inTown()
    await desk.press(.control("n"))
    await desk.type("Ann").press(.escape)
    #expect(asked(desk) == .discardForm)
    await desk.press(.escape)
    #expect(desk.field(\NewClientForm.name.given)?.content == "Ann")
    await desk.press(.escape, .character("y"))
    #expect(desk.state.overlays.isEmpty)
  }

  @Test func theSafeAnswerIsTheOneThatEnterGives() async throws {
    let desk = try await Desk.inTown()
    await desk.press(.control("n"))
    await desk.type("Ann").press(.escape, .enter)
    #expect(desk.field(\NewClientForm.name.given)?.content == "Ann")
    await desk.press(.escape, .right, .enter)
    #expect(desk.state.overlays.isEmpty)
  }

  @Test func quitsAtOnceWhenNothingIsUnsaved() async throws {
    for key: Stroke in [.control("q"), .control("c")] {
      let desk = try await Desk.inTown()
      await desk.type("sian").press(key)
      #expect(desk.effects == [.quit])
    }
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.character("q"))
    #expect(desk.effects.isEmpty && desk.state.focus == .search)
    #expect(desk.status?.contains("Q, or Ctrl-Q") == true)
    await desk.press(.enter, .character("Q"))
    #expect(desk.effects == [.quit])
  }

  @Test func quittingAHalfFilledFormAsksAndAskingTwiceMeansIt() async throws {
    let desk = try await Desk.inTown()
    await desk.press(.control("n"))
    await desk.type("Ann").press(.control("q"))
    #expect(asked(desk) == .quit)
    #expect(desk.effects.isEmpty)
    await desk.press(.control("q"))
    #expect(desk.effects == [.quit])
  }

  @Test func aLetterInAFormIsText() async throws {
    let desk = try await Desk.inTown()
    await desk.press(.control("n"))
    await desk.type("q?:/")
    #expect(desk.field(\NewClientForm.name.given)?.content == "q?:/")
  }

  @Test func xOnSomebodyElsesRowAsksForTheirLastDay() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.character("j"), .control("s"), .home)
    #expect(desk.chosenPerson == "Joy Adeyemi")
    await desk.press(.character("x"))
    #expect(desk.form?.title == "End the involvement of Joy Adeyemi")
    #expect(desk.state.changesThisSitting == 1)
    await desk.press(.control("s"))
    let joy = desk.state.open?.people.rows.compactMap(\.person).first { $0.name == "Joy Adeyemi" }
    #expect(joy?.remarks.contains("last day today") == true)
    await desk.press(.character("u"))
    #expect(desk.people.contains("Joy Adeyemi"))
    let back = desk.state.open?.people.rows.compactMap(\.person).first { $0.name == "Joy Adeyemi" }
    #expect(back?.remarks.contains("last day today") == false)
  }

  @Test func whoIsNotInTheNetworkCannotEndAnothersPart() async throws {
    let desk = try await Desk.inTown()
    // Bev is of Amina's agency, where a manager could.
    desk.model.state.roles = [.practitioner]
    await desk.open("siân").press(.home, .character("x"))
    #expect(desk.form == nil)
    #expect(desk.status?.contains("only the people who work with them") == true)
  }
}
