import PatchworkCore
import PatchworkPractice
import Testing

@testable import PatchworkStore

/// A typical night of a duty desk, which must stay below half of what may be shown: twelve hours and a call
/// each quarter of an hour. The person asked for is typed letter by letter, five a second, by name and day
/// of birth or, each third call, by name and postcode; every second time with a stop behind the given name,
/// to hear how the family name is spelled. Each fourth time the family name alone is looked at first.
@Suite("A night on a duty desk", .timeLimit(.minutes(3)), .atNoon) struct DutyNightTests {
  private static let calls = 48

  @Test("stays below half of what may be shown", arguments: [UInt64(11), 12, 13])
  func night(_ seed: UInt64) async throws {
    let town = try await ShownTown(people: 4_500, seed: seed)
    let known = town.clients.filter {
      $0.birth != nil && $0.currentAddress?.postcode != nil && !$0.name.family.isEmpty
    }
    var random = SplitMix64(seed: seed)
    var found = 0
    for call in 0..<Self.calls {
      let client = known[Int(random.next() % UInt64(known.count))]
      let start = Double(call) * 15 * 60
      if call % 4 == 0 { try await type(client.name.family, into: town, from: start) }
      var text = "\(client.name.given) \(client.name.family)"
      if call % 3 != 0, case .exact(let day)? = client.birth {
        text += " \(day.parts.day).\(day.parts.month).\(day.parts.year)"
      } else if let postcode = client.currentAddress?.postcode {
        text += " \(postcode)"
      }
      let stop = call % 2 == 0 ? client.name.given.count : nil
      if try await type(text, into: town, from: start + 60, stop: stop).contains(client.id) {
        found += 1
      }
    }
    let (tally, limits) = (town.tally, town.store.shown.limits)
    #expect(found == Self.calls)
    #expect(tally.counted < limits.most / 2, "\(tally)")
    #expect(tally.passed < limits.passing / 2, "\(tally)")
    print("a night: \(tally.counted) counted, \(tally.passed) passed, \(found) found")
  }

  /// Types a text, with two seconds' stop behind some letters.
  ///
  /// - Returns: the clients whom the whole text shows.
  @discardableResult private func type(
    _ text: String, into town: ShownTown, from start: Double, stop: Int? = nil
  ) async throws -> [ClientID] {
    var found: [ClientID] = []
    for length in 1...max(1, text.count) {
      let pause = stop.map { length > $0 ? 2.0 : 0 } ?? 0
      found = try await town.at(start + Double(length) / 5 + pause) {
        try await town.find(String(text.prefix(length)))
      }
    }
    return found
  }
}
