import PatchworkCore
import Synchronization
import Testing

@testable import PatchworkViewModels

/// An auditor reads the record of activity on the screen.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct AuditingTests {
  private func page(_ desk: Desk) -> ListPage? {
    if case .list(let page) = desk.state.overlays.last { page } else { nil }
  }

  @Test func theRecordIsNarrowedStepByStepAndExported() async throws {
    let box = Box()
    let desk = try await Desk.inTown(
      capabilities: Capabilities(saveAudit: { records in
        box.saved.withLock { $0 = records }
        return "Written."
      }))
    let joy = try desk.colleague(.practitioner(desk.town.joy))
    _ = try await joy.open(desk.town.mia, reason: .safeguarding)
    desk.model.openClient(desk.town.sian, summary: nil, from: [])
    await desk.model.settle()
    await desk.press(.character("A"))
    let all = try #require(page(desk)).rows.count
    #expect(all > 3 && page(desk)?.title == "The record of activity")
    await desk.press(.character("="), .character("5"))
    #expect(page(desk)?.title == "The record of activity: no relationship")
    let strangers = try #require(page(desk)).rows
    #expect(!strangers.isEmpty && strangers.count < all)
    #expect(strangers.allSatisfy { $0.record?.reason != nil })
    let place = try #require(
      strangers.firstIndex { $0.record?.practitioner == desk.town.joy })
    await desk.press(.down, times: place)
    await desk.press(.character("="), .character("1"), .character("="), .character("4"))
    #expect(page(desk)?.rows.map(\.record?.client) == [desk.town.mia])
    #expect(page(desk)?.title.contains("Joy") == true)
    await desk.press(.character("e"))
    #expect(desk.status == "e is W here now.")
    await desk.press(.character("W"))
    #expect(box.saved.withLock { $0.map(\.client) } == [desk.town.mia])
    #expect(desk.status == "Written.")
    await desk.press(.character("="), .character("3"))
    #expect(page(desk)?.rows.count == 1)
    await desk.press(.character("="), .character("2"), .character("="), .end, .enter)
    #expect(page(desk)?.title == "The record of activity")
  }

  private final class Box: Sendable {
    let saved = Mutex<[ActivityRecord]>([])
  }

  @Test func nobodyElseReadsIt() async throws {
    let scratch = try Scratch()
    let town = try await Town.built(in: scratch.directory())
    let desk = try Desk(in: scratch, town: town, asker: .practitioner(town.joy))
    desk.model.start()
    await desk.model.settle()
    await desk.open("sian watson")
    await desk.press(.character("A"))
    #expect(page(desk) == nil)
    #expect(desk.status?.contains("only auditors can do this") == true)
  }
}
