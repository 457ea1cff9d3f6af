import PatchworkCore
import Testing

@testable import PatchworkStore

@Suite(.timeLimit(.minutes(1))) struct SlowListenerTests {
  /// Another listener, who reads each change at once, says when all have been told.
  @Test func whoReadsTooSlowlyIsToldThatEverythingMayHaveChanged() async throws {
    let scratch = try Scratch()
    let directory = try scratch.directory()
    var slow = directory.addressedEvents().makeAsyncIterator()
    var quick = directory.events().makeAsyncIterator()
    for number in 0..<130 {
      let agency = AgencyID(
        rawValue: try await directory.apply(
          .addAgency(Agency(name: "Agency \(number)", kind: .voluntary))
        ).subject)
      while let event = await quick.next(), event != .agency(agency) {}
    }
    var told: [DirectoryEvent] = []
    while told.last != .everything, told.count < 100, let next = await slow.next() {
      told.append(next.event)
      if next.event == .everything { #expect(next.audience == nil) }
    }
    #expect(told.last == .everything)
    #expect(told.count > 50)
  }
}
