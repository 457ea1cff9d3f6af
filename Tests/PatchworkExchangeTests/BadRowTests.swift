import ExchangeSamples
import Foundation
import PatchworkExchange
import Testing

@testable import PatchworkCore

/// How rows that break a rule are named, and where they go.
@Suite(.timeLimit(.minutes(1))) struct BadRowTests {
  private let scratch = Scratch()
  private let directory = MemoryDirectory()

  @Test(arguments: BadCase.all)
  func isNamedAndKeepsEverythingOut(_ bad: BadCase) async throws {
    let name = bad.file + ".csv"
    let text = (sampleFiles[name] ?? "") + bad.row + "\n"
    try scratch.writeSample(changing: [name: text])
    let report = try await directory.importFolder(scratch.path("in"))
    #expect(!report.wasImported)
    #expect(report.badCount == 1)
    let found = try #require(report.badRows.first)
    #expect(found.file == name)
    #expect(found.line == text.split(separator: "\n").count)
    #expect(found.column == bad.column)
    #expect(found.rule.contains(bad.rule))
    #expect(!found.value.unicodeScalars.contains(where: PlainText.isControl))
    #expect(found.value.count <= 103)
    #expect(directory.clientCount == 0)
  }

  @Test(arguments: [
    ("id,given,surname\n", "surname", "is no column of clients.csv"),
    ("given,family\n", "id", "is missing from the header"),
    ("id,given,given\n", "given", "stands twice"),
    ("\"id\"x,given\n", "", "something follows"),
  ])
  func aWrongHeaderIsOneBadRow(_ header: String, _ column: String, _ rule: String) async throws {
    try scratch.write("in/clients.csv", header + "1,Ann,Pugh\n2,Ben,Pugh\n")
    let report = try await directory.importFolder(scratch.path("in"))
    #expect(report.badCount == 1)
    let found = try #require(report.badRows.first)
    #expect(found.line == 1 && found.column == column && found.rule.contains(rule))
    #expect(!report.wasImported)
  }

  @Test func onlyTheFirstBadRowsAreKeptToBeShown() async throws {
    let rows = (0..<500).map { "\($0),\n" }.joined()
    try scratch.write("in/clients.csv", "id,given\n" + rows)
    let report = try await directory.importFolder(
      scratch.path("in"),
      options: ImportOptions(skipsBadRows: true, rejects: scratch.path("rejects.csv")))
    #expect(report.badCount == 500)
    #expect(report.badRows.count == ImportReport.badRowsKept)
    #expect(try scratch.read("rejects.csv").split(separator: "\n").count == 501)
  }
}
