import Foundation
import PatchworkExchange
import PatchworkPractice
import PatchworkStore
import Testing

@testable import patchwork_bench

@Suite(.timeLimit(.minutes(2))) struct GenerateTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("patchwork-bench-\(UUID().uuidString)").path

  private func generate(_ arguments: String...) -> Int32 {
    Generate.run(["--out", folder] + arguments)
  }

  private func lines(_ file: String) throws -> [Substring] {
    try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8).split(separator: "\n")
  }

  @Test func aRegisterImportsWithoutABadRow() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(generate("--n", "1500", "--queries", "60", "--absent", "5") == 0)
    let header = "id,nhs,given,middle,family,dob,sex,postcode,household"
    #expect(try lines("clients.csv").first.map(String.init) == header)
    #expect(try lines("clients.csv").count == 1_501)
    let directory = try LocalDirectory(path: "\(folder)/register.db")
    let report = try await directory.importFolder(folder)
    #expect(report.wasImported)
    #expect(report.files.allSatisfy { $0.counts.bad == 0 })
    #expect(try await directory.clientCount() == 1_500)
  }

  @Test func theSameSeedWritesTheSameFiles() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(generate("--n", "300", "--queries", "30", "--seed", "4") == 0)
    let before = try ["clients.csv", "aliases.csv", "queries.csv"].map(lines)
    #expect(generate("--n", "300", "--queries", "30", "--seed", "4") == 0)
    #expect(try ["clients.csv", "aliases.csv", "queries.csv"].map(lines) == before)
  }

  @Test func otherQueriesLeaveTheRegisterAsItIs() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(generate("--n", "300", "--queries", "30") == 0)
    let (clients, queries) = (try lines("clients.csv"), try lines("queries.csv"))
    #expect(
      generate(
        "--n", "300", "--queries", "30", "--queries-only", "--query-seed", "99", "--query-file",
        "hidden.csv") == 0)
    #expect(try lines("clients.csv") == clients)
    #expect(try lines("queries.csv") == queries)
    #expect(try lines("hidden.csv") != queries)
    #expect(try lines("hidden.csv").first == queries.first)
  }

  @Test(arguments: [
    [], ["--n", "0"], ["--n", "ten"], ["--n", "99999999999"], ["--n", "-1"], ["--n"],
    ["--n", "10", "--seed", "-1"], ["--n", "10", "--child-share", "2"],
    ["--n", "10", "--child-share", "nan"], ["--n", "10", "--mix", "rubbish"],
    ["--n", "10", "--mix", "phonetic=-1"], ["--n", "10", "--query-file", "../up.csv"],
    ["--n", "10", "--unknown", "1"], ["--n", "10", "--unknown"],
  ]) func wrongArgumentsAreRefused(arguments: [String]) {
    #expect(throws: GenerateOptions.Failure.self) {
      try GenerateOptions(["--out", "x"] + arguments)
    }
    #expect(!FileManager.default.fileExists(atPath: "x"))
  }

  @Test func argumentsAreTaken() throws {
    let options = try GenerateOptions([
      "--n", "12", "--out", "d", "--mix", "phonetic=2.5,exact=0", "--balanced",
    ])
    #expect(options.people == 12 && options.folder == "d" && options.isBalanced)
    #expect(options.weights == [.phonetic: 2.5, .exact: 0])
  }

  /// A folder cannot stand where a file does, and nothing half written may bear the file's name.
  @Test func whatCannotBeWrittenIsSaidAndLeavesNothing() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data("here".utf8).write(to: URL(fileURLWithPath: folder))
    #expect(generate("--n", "10") == 3)
    try FileManager.default.removeItem(atPath: folder)
    try FileManager.default.createDirectory(
      atPath: "\(folder)/aliases.csv", withIntermediateDirectories: true)
    #expect(generate("--n", "10") == 3)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(!left.contains { $0.hasSuffix(".part") })
  }
}
