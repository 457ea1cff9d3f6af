import ExchangeSamples
import Foundation
import PatchworkCore
import PatchworkExchange
import Testing

@testable import PatchworkStore

/// What bad rows do to a directory; how they are named is told in the tests of `PatchworkExchange`.
@Suite(.timeLimit(.minutes(1)), .atNoon) struct BadRowTests {
  private let scratch: Scratch
  private let directory: LocalDirectory

  init() throws {
    scratch = try Scratch()
    directory = try scratch.directory()
  }

  @Test(arguments: ["clients", "involvements"])
  func oneKeepsEverythingOut(_ file: String) async throws {
    let bad = try #require(BadCase.all.last { $0.file == file })
    let name = file + ".csv"
    try scratch.writeSample(changing: [name: (sampleFiles[name] ?? "") + bad.row + "\n"])
    let report = try await directory.importFolder(scratch.path("in"))
    #expect(!report.wasImported)
    #expect(report.badRows.map(\.column) == [bad.column])
    #expect(try await directory.summary().clients == 0)
  }

  /// All of them at once, on a directory that has the sample already: each is skipped whole.
  @Test func areSkippedIntoTheRejectsAndNothingElseChanges() async throws {
    try scratch.writeSample()
    _ = try await directory.importFolder(scratch.path("in"))
    _ = try await directory.exportFolder(scratch.path("before"))
    var files = sampleFiles
    var wanted: [[String]] = []
    for file in ExchangeFile.allCases {
      for bad in BadCase.all where bad.file == file.rawValue {
        files[file.fileName, default: ""] += bad.row + "\n"
        wanted.append([file.fileName, bad.column, bad.rule])
      }
    }
    try scratch.writeSample(changing: files)
    let report = try await directory.importFolder(
      scratch.path("in"),
      options: ImportOptions(skipsBadRows: true, rejects: scratch.path("rejects.csv")))
    #expect(report.wasImported)
    #expect(report.badCount == BadCase.all.count)
    #expect(report.files.allSatisfy { $0.counts.added + $0.counts.changed == 0 })
    let reader = try #require(try CSVReader(path: scratch.path("rejects.csv")))
    var record = CSVRecord()
    #expect(try reader.next(&record))
    #expect(record.fields == ["file", "line", "column", "rule", "row"])
    while try reader.next(&record) {
      #expect(!record[4].isEmpty)
      let found = wanted.firstIndex { bad in
        bad[0] == record[0] && bad[1] == record[2] && record[3].contains(bad[2])
      }
      if let found { wanted.remove(at: found) } else { Issue.record("\(record.fields)") }
    }
    #expect(wanted == [])
    _ = try await directory.exportFolder(scratch.path("after"))
    #expect(try scratch.files(in: "after") == scratch.files(in: "before"))
  }

  @Test func aRowThatIsRefusedLeavesNoHousehold() async throws {
    try scratch.write(
      "one/clients.csv",
      "id,given,household\n1,Ann,7\n1,Bea,8\n2,Cat,8\n2,Dee,7\n3,Eve,9\n3,Fay,11\n")
    let report = try await directory.importFolder(
      scratch.path("one"), options: ImportOptions(skipsBadRows: true))
    #expect(report.badRows.map(\.line) == [3, 5, 7])
    let households = try await directory.upkeep.read {
      try $0.rows("SELECT source_id FROM household ORDER BY source_id") { $0.text(0) }
    }
    #expect(households == ["7", "8", "9"])
    #expect(try await directory.summary().clients == 3)
  }

  @Test func coversInARingAreKeptAndBadOnesTakeTheirRingAlong() async throws {
    let head = "id,given,role,agency,leave\n"
    func row(_ id: String, _ cover: String) -> String {
      "\(id),Ann,nurse,A1,2026-01-01/2026-01-02 cover \(cover)\n"
    }
    let files = [
      "practitioners.csv": head + row("R1", "R2") + row("R2", "R1") + row("R3", "R4")
        + row("R4", "R5") + row("R1", "R2"),
      "contact_points.csv": "id,practitioner,system,value\n",
      "involvements.csv": "id,client,role,from\n",
    ]
    try scratch.writeSample(changing: files)
    let report = try await directory.importFolder(
      scratch.path("in"), options: ImportOptions(skipsBadRows: true))
    #expect(Set(report.badRows.map(\.line)) == [4, 5, 6])
    let second = try #require(
      try await directory.upkeep.read {
        try IdentifierTable($0).row(of: "R2", in: .practitioner)
      })
    let card = try await directory.practitioner(PractitionerID(rawValue: second))
    #expect(card.covers.count == 1)
    #expect(try await directory.summary().practitioners == 2)
  }
}
