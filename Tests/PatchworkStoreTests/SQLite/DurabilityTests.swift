import PatchworkCore
import Testing

@testable import PatchworkStore

/// What has been acknowledged outlives a power cut: no test can cut the power, but a test can see that
/// SQLite is told to wait for the disk, and that the log can be read while it is written.
@Suite(.timeLimit(.minutes(1))) struct DurabilityTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func aChangeIsOnTheDiskBeforeItIsAcknowledged() async throws {
    let directory = try scratch.directory()
    let (synchronous, journal) = try await directory.upkeep.write { connection in
      (
        try connection.row("PRAGMA synchronous") { $0.int(0) },
        try connection.row("PRAGMA journal_mode") { $0.text(0) }
      )
    }
    // 2 is FULL: https://sqlite.org/pragma.html#pragma_synchronous
    #expect(synchronous == 2)
    #expect(journal == "wal")
  }

  @Test func whatPointsNowhereIsRefused() async throws {
    let directory = try scratch.directory()
    let isGuarded = try await directory.upkeep.write { connection in
      try connection.row("PRAGMA foreign_keys") { $0.int(0) }
    }
    #expect(isGuarded == 1)
  }
}
