import PatchworkCore
import Testing

@testable import PatchworkViewModels

/// Linking clients as family and household.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct FamilyTests {
  @Test func aRelativeIsLinkedFromBothSides() async throws {
    let desk = try await Desk.inTown()
    await desk.open("sean").press(.character("F"))
    await desk.type("dafydd").press(.enter)
    await desk.type("f").press(.control("s"))
    #expect(desk.form == nil)
    #expect(desk.fact(.family)?.label == "father")
    #expect(desk.fact(.family)?.text == "Dafydd Watson")
    await desk.open("dafydd")
    let family = desk.state.open?.facts.lines.filter { $0.kind == .family } ?? []
    #expect(family.contains { $0.label == "son" && $0.text == "Sean Watson" })
  }

  @Test func aLinkHasItsDays() async throws {
    let desk = try await Desk.inTown()
    await desk.open("sean").press(.character("F"))
    await desk.type("dafydd").press(.enter)
    await desk.go(to: \RelativeForm.from)
    await desk.type("1 May 2024")
    await desk.go(to: \RelativeForm.until)
    await desk.type("1 Apr 2024").press(.control("s"))
    #expect(
      desk.field(\RelativeForm.until)?.problem
        == "the last day is before the first")
    await desk.press(.control("u"))
    await desk.type("1 Jun 2024").press(.control("s"))
    #expect(desk.form == nil)
    #expect(desk.fact(.family)?.detail.hasSuffix("until Jun 2024") == true)
  }

  @Test func aHouseholdIsMadeWhenThereIsNone() async throws {
    let desk = try await Desk.inTown()
    await desk.open("sean").press(.character("F"))
    await desk.type("oluwaseun").press(.enter, .left, .tab, .right, .control("s"))
    #expect(desk.fact(.family)?.label == "household")
    #expect(desk.fact(.family)?.detail.hasSuffix("lives here") == true)
    await desk.open("oluwaseun")
    #expect(desk.fact(.family)?.text == "Sean Watson")
  }

  @Test func neitherKinNorHouseholdIsRefused() async throws {
    let desk = try await Desk.inTown()
    await desk.open("sean").press(.character("F"))
    await desk.type("mia").press(.enter, .left, .control("s"))
    #expect(desk.field(\RelativeForm.kind)?.problem != nil)
  }

  @Test func aLinkIsTakenAwayAndBroughtBack() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.backTab)
    await desk.choose { $0.label == "father" }
    desk.model.perform(.removeRelative)
    await desk.model.settle()
    #expect(desk.state.open?.facts.lines.contains { $0.label == "father" } == false)
    await desk.press(.character("u"))
    #expect(desk.state.open?.facts.lines.contains { $0.label == "father" } == true)
  }
}
