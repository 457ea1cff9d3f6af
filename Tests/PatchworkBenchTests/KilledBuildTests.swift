import Foundation
import PatchworkCore
import PatchworkStore
import Testing

@testable import patchwork_bench

/// A process that builds an index is killed at one moment or another; the next start finds people.
@Suite(.timeLimit(.minutes(2))) struct KilledBuildTests {
  /// Beside the bundle that holds the tests.
  private var program: URL {
    URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
      .deletingLastPathComponent().appendingPathComponent("patchwork-bench")
  }

  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("patchwork-bench-\(UUID().uuidString)").path

  @Test func aKilledBuildLeavesNothingThatTheNextStartTripsOver() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(
      Generate.run(["--out", folder, "--n", "6000", "--queries", "20", "--absent", "0"]) == 0)
    let database = "\(folder)/register.db"
    try await SearchBenchmark.prepare(folder, database)
    let queries = try LabelledQueries(path: "\(folder)/queries.csv")

    var stopped = 0
    for step in 0..<5 {
      try? FileManager.default.removeItem(atPath: database + ".index")
      let builder = Process()
      builder.executableURL = program
      builder.arguments = ["prepare", folder, database]
      builder.standardOutput = FileHandle.nullDevice
      try builder.run()
      // The build takes some tenths of a second: five moments of it.
      let moment = ContinuousClock.now + .milliseconds(60 * step)
      while ContinuousClock.now < moment, builder.isRunning { await Task.yield() }
      kill(builder.processIdentifier, SIGKILL)
      builder.waitUntilExit()
      if builder.terminationReason == .uncaughtSignal { stopped += 1 }

      let directory = try LocalDirectory(path: database)
      try await directory.buildSearchIndex()
      var found = 0
      for (text, truth) in zip(queries.texts, queries.truths) {
        let ids: [ClientID] = try await directory.search(SearchRequest(text: text)).hits
          .compactMap { if case .client(let summary) = $0.subject { summary.id } else { nil } }
        if try await directory.sourceIdentifiers(of: ids).contains(truth) { found += 1 }
      }
      #expect(found >= queries.texts.count * 9 / 10)
      let left = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(!left.contains { $0.contains(".new-") || $0.contains("scratch") })
    }
    #expect(stopped > 0)
  }
}
