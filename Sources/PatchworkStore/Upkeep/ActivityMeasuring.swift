import PatchworkCore

/// What a benchmark of the record of activity needs beyond the `Directory` port.
extension LocalDirectory {
  /// Appends made-up entries by the code that appends every other, all in one transaction: openings
  /// with a reason, and each fifth a search with what it found.
  package func appendMadeUpActivity(_ count: Int, seed: UInt64) async throws {
    let moment = WallClock.now()
    try await upkeep.writeQuietly { connection in
      try connection.write {
        var state = seed
        func draw(below limit: UInt64) -> Int64 {
          // Knuth's MMIX generator; its upper half is random enough for identifiers.
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          return Int64((state >> 33) % limit) + 1
        }
        for number in 0..<count {
          let author = Author(PractitionerID(rawValue: draw(below: 600)))
          let client = ClientID(rawValue: draw(below: 100_000))
          var entry = ActivityEntry(author: author, kind: .opening, client: client, moment: moment)
          entry.reason = .duty
          if number % 5 == 0 {
            entry = ActivityEntry(
              author: author, kind: .search,
              details: "{\"found\":[\"\(client)\"],\"text\":\"made up \(number)\"}", moment: moment)
          }
          try ActivityTable(connection).append(entry)
        }
      }
    }
  }
}
