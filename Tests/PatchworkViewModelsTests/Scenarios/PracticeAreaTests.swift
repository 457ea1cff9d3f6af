import PatchworkCore
import PatchworkPractice
import PatchworkStore
import Testing

@testable import PatchworkViewModels

/// The whole program in the practice area, with people of every kind.
@MainActor
@Suite(.timeLimit(.minutes(3)))
struct PracticeAreaTests {
  private func desk() async throws -> (Desk, PracticeCounty) {
    let county = PracticeCounty.make(today: Town.today)
    let scratch = try Scratch()
    try await scratch.directory().becomePracticeArea(
      with: CountyRecords(
        agencies: county.agencies, practitioners: county.practitioners, clients: county.clients,
        relationships: county.relationships, involvements: county.involvements), host: county.me,
      on: Town.today)
    let desk = try Desk(in: scratch, asker: .practitioner(county.me))
    desk.model.start()
    await desk.model.settle()
    return (desk, county)
  }

  @Test func thePracticeFlagIsThereAndEveryClientCanBeLookedAt() async throws {
    let (desk, county) = try await desk()
    #expect(desk.state.header.isPractice)
    #expect(!desk.state.header.person.isEmpty)
    let counted = Dictionary(grouping: county.involvements, by: \.client).mapValues(\.count)
    let busiest = county.clients.sorted { (counted[$0.id] ?? 0) > (counted[$1.id] ?? 0) }
    let some =
      busiest.prefix(20) + busiest.suffix(20)
      + stride(from: 0, to: 2_000, by: 41).map {
        county.clients[$0 % county.clients.count]
      }
    for client in some {
      desk.model.openClient(client.id, summary: ClientSummary(client), from: [])
      await desk.model.settle()
      await desk.giveReason(.training)
      let open = try #require(desk.state.open)
      #expect(open.progress == .shown)
      #expect(open.people.current.count + open.people.past.count == counted[client.id] ?? 0)
      #expect(open.people.map.clusters.flatMap(\.people).count == open.people.current.count)
      #expect((open.people.timeline?.spans.count ?? 0) == counted[client.id] ?? 0)
      #expect(open.people.current.allSatisfy { !$0.name.isEmpty && !$0.agencyName.isEmpty })
      #expect(
        open.people.current.allSatisfy { $0.level == .none || $0.isMe || !$0.value.isEmpty })
      #expect(open.facts.lines.first?.text == client.name.full)
      await desk.press(.character("g"), .end, .character("m"), .down, .character("t"), .up)
      await desk.press(.end, .enter, .escape)
    }
  }

  @Test func reachIsInOrder() async throws {
    let (desk, county) = try await desk()
    let order: [NetworkPerson.Level] = [.now, .desk, .later, .unsure, .none, .me]
    for client in county.clients.prefix(60) {
      desk.model.openClient(client.id, summary: nil, from: [])
      await desk.model.settle()
      await desk.giveReason(.training)
      let levels = desk.state.open?.people.rows.compactMap(\.person).filter { !$0.isAnsweredFor }
        .compactMap { order.firstIndex(of: $0.level) }
      #expect(levels == levels?.sorted())
    }
  }
}
