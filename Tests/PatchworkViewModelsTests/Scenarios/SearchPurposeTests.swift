import PatchworkCore
import PatchworkStore
import Testing

@testable import PatchworkViewModels

/// Where the organisation asks what people are looked up for.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct SearchPurposeTests {
  private func desk(asked: Bool = true) async throws -> Desk {
    let scratch = try Scratch()
    let town = try await Town.built(in: scratch.directory())
    if asked { try await scratch.directory().askPurpose(true) }
    let desk = try Desk(in: scratch, town: town, asker: .practitioner(town.joy))
    desk.model.start()
    await desk.model.settle()
    return desk
  }

  private func isAsked(_ desk: Desk) -> Bool {
    if case .reasons(let page) = desk.state.overlays.last { page.client == nil } else { false }
  }

  private func isHeldBack(_ desk: Desk) -> Bool {
    desk.state.search.warnings.contains { $0.contains("looked up for") }
  }

  @Test func oneKeyAnswersForTheSitting() async throws {
    let desk = try await desk()
    #expect(isAsked(desk))
    await desk.press(.character("3"))
    #expect(!isAsked(desk))
    await desk.type("watson")
    #expect(!isHeldBack(desk))
    await desk.press(.character("/"))
    #expect(!isAsked(desk))
  }

  @Test func whoeverDoesNotSayIsToldAndFindsTheirOwn() async throws {
    let desk = try await desk()
    await desk.press(.escape)
    #expect(!isAsked(desk))
    await desk.type("watson")
    #expect(isHeldBack(desk))
  }

  @Test func nobodyIsAskedWhereTheOrganisationDoesNot() async throws {
    let desk = try await desk(asked: false)
    #expect(!isAsked(desk))
    await desk.type("watson")
    #expect(!isHeldBack(desk))
  }
}
