import ExchangeSamples
import PatchworkCore
import PatchworkExchange
import Testing

/// Folders of files, read into and written from a directory that is no database.
@Suite(.timeLimit(.minutes(1))) struct FolderTests {
  private let scratch = Scratch()
  private let directory = MemoryDirectory()

  @Test func whatWasReadIsWrittenAgain() async throws {
    try scratch.writeSample()
    let report = try await directory.importFolder(scratch.path("in"))
    #expect(report.badRows == [])
    let files = try await directory.exportFolder(scratch.path("out"))
    #expect(files.map(\.rows) == report.files.map(\.counts.rows))
    for (name, text) in sampleFiles { #expect(try scratch.read("out/\(name)") == text) }
  }

  @Test func whatStandsThereIsUnchanged() async throws {
    try scratch.writeSample()
    _ = try await directory.importFolder(scratch.path("in"))
    let again = try await directory.importFolder(scratch.path("in"))
    #expect(again.files.allSatisfy { $0.counts.added + $0.counts.changed == 0 })
  }

  @Test func aDryRunIsUndone() async throws {
    try scratch.writeSample()
    let report = try await directory.importFolder(
      scratch.path("in"), options: ImportOptions(isDryRun: true))
    #expect(!report.wasImported && report.badCount == 0)
    #expect(report.files.map(\.counts.added) == [3, 3, 3, 4, 3, 2, 2, 3])
    #expect(directory.clientCount == 0)
  }

  /// What the record of activity tells of an import.
  @Test func whatIsAppliedIsCountedByFile() async throws {
    try scratch.writeSample()
    _ = try await directory.importFolder(scratch.path("in"))
    #expect(directory.lastCounts["clients.csv"] == StagedCounts(added: 4))
    #expect(directory.lastCounts.count == ExchangeFile.allCases.count)
  }
}
