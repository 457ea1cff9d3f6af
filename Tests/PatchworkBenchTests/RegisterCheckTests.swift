import Foundation
import PatchworkStore
import Testing

@testable import patchwork_bench

/// A register database is measured only if it is the one of the files.
@Suite(.timeLimit(.minutes(2))) struct RegisterCheckTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("patchwork-bench-\(UUID().uuidString)").path

  private func generate(_ name: String, seed: Int, clients: Int = 300) -> String {
    let path = "\(folder)/\(name)"
    #expect(
      Generate.run([
        "--out", path, "--n", "\(clients)", "--seed", "\(seed)", "--queries", "10", "--absent", "0",
      ]) == 0)
    return path
  }

  @Test func theRegisterOfTheFilesIsTaken() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let data = generate("one", seed: 1)
    try await SearchBenchmark.prepare(data, "\(folder)/one.db")
    #expect(try await RegisterCheck.run(data, "\(folder)/one.db") == 300)
  }

  @Test func anotherRegisterIsRefused() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await SearchBenchmark.prepare(generate("one", seed: 1), "\(folder)/one.db")
    for other in [generate("two", seed: 2), generate("fewer", seed: 1, clients: 200)] {
      await #expect(throws: Refusal.self) { try await RegisterCheck.run(other, "\(folder)/one.db") }
    }
  }

  @Test func whatAFailedImportLeftIsRefusedInASentence() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let data = generate("one", seed: 1)
    _ = try LocalDirectory(path: "\(folder)/one.db")

    let bench = Process()
    bench.executableURL = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
      .deletingLastPathComponent().appendingPathComponent("patchwork-bench")
    bench.arguments = [
      "search", "--data", data, "--results", "\(folder)/results.tsv", "--database",
      "\(folder)/one.db",
    ]
    let (output, errors) = (Pipe(), Pipe())
    (bench.standardOutput, bench.standardError) = (output, errors)
    try bench.run()
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    bench.waitUntilExit()
    #expect(bench.terminationStatus != 0)
    #expect(output.fileHandleForReading.readDataToEndOfFile().isEmpty)
    #expect(said.contains("left over from another register"), "\(said)")
  }
}
