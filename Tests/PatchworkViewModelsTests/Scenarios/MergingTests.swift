import PatchworkCore
import Testing

@testable import PatchworkViewModels

/// A records steward merges two records on the screen, and gives one back.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct MergingTests {
  private func list(_ desk: Desk) -> ListPage? {
    if case .list(let page) = desk.state.overlays.last { page } else { nil }
  }

  private func twin(of desk: Desk) async throws -> ClientID {
    let steward = try desk.colleague(.account(login: "amina"))
    let record = try await steward.open(desk.town.sian, reason: .jointWork).client
    var twin = Client(names: record.names, birth: record.birth)
    twin.names[0].middle = "Elen"
    return ClientID(rawValue: try await steward.apply(.addClient(twin)).subject)
  }

  @Test func aStewardSeesWhatItComesToAndSaysYes() async throws {
    let desk = try await Desk.inTown()
    let twin = try await twin(of: desk)
    let steward = try desk.colleague(.account(login: "amina"))
    desk.model.openClient(desk.town.sian, summary: nil, from: [])
    await desk.model.settle()
    await desk.press(.character("M"))
    let page = try #require(list(desk))
    #expect(page.rows.contains { $0.leads == .merging(twin, into: desk.town.sian) })
    let place = try #require(
      page.rows.firstIndex { $0.leads == .merging(twin, into: desk.town.sian) })
    await desk.press(.down, times: place)
    await desk.press(.enter)
    guard case .confirm(let asked) = desk.state.overlays.last else {
      Issue.record("no question was asked")
      return
    }
    #expect(asked.question.hasSuffix("Merge the two?") && !asked.isYesChosen)
    await desk.press(.character("y"))
    await #expect(throws: DirectoryError.merged(into: desk.town.sian)) {
      try await steward.network(of: twin)
    }
    #expect(desk.state.open?.network?.client.names.contains { $0.middle == "Elen" } == true)
    // And back again.
    await desk.press(.character("M"))
    let merged = try #require(list(desk)?.rows.firstIndex { $0.leads == .unmerging(twin) })
    await desk.press(.down, times: merged)
    await desk.press(.enter, .character("y"))
    #expect(try await steward.open(twin, reason: .jointWork).client.name.middle == "Elen")
    #expect(desk.state.open?.network?.client.names.contains { $0.middle == "Elen" } == false)
  }

  @Test func whoeverHasTheMergedRecordOpenSeesTheOneThatStays() async throws {
    let desk = try await Desk.inTown()
    let twin = try await twin(of: desk)
    let steward = try desk.colleague(.account(login: "amina"))
    desk.model.openClient(twin, summary: nil, from: [])
    await desk.model.settle()
    _ = try await steward.apply(.rights(.merge(twin, into: desk.town.sian)))
    desk.held.tell(.client(twin))
    await desk.until { $0.open?.id == desk.town.sian && $0.open?.network != nil }
    #expect(desk.state.status?.text.contains("two records are now one") == true)
  }

  @Test func othersAreToldWhoMay() async throws {
    let scratch = try Scratch()
    let town = try await Town.built(in: scratch.directory())
    let desk = try Desk(in: scratch, town: town, asker: .practitioner(town.joy))
    desk.model.start()
    await desk.model.settle()
    await desk.open("sian watson")
    await desk.press(.character("M"))
    #expect(list(desk) == nil)
    #expect(desk.state.status?.text.contains("only records stewards can do this") == true)
  }
}
