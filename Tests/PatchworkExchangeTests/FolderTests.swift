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

  /// The row is taken: what is meant only who wrote it knows.
  @Test func hoursThatADeskLeavesOutAreSaid() async throws {
    try scratch.writeSample()
    let report = try await directory.importFolder(scratch.path("in"))
    #expect(report.badRows == [])
    let remark = try #require(report.remarks.first)
    #expect(report.remarks.count == 1)
    #expect(remark.file == "agencies.csv" && remark.line == 2)
    #expect(remark.rule == "nobody answers for County Council Mon 00:00-08:30")
  }

  @Test func aLostNoughtIsPutBackAndSaid() async throws {
    try scratch.writeSample()
    _ = try await directory.importFolder(scratch.path("in"))
    try scratch.write(
      "more/agencies.csv", "id,name,kind,main_line\nNOUGHT,Larkham Housing,district,1632960468\n")
    try scratch.write(
      "more/practitioners.csv",
      "id,given,family,role,agency\nNOUGHT,Tom,Price,tenancy officer,NOUGHT\n")
    try scratch.write(
      "more/contact_points.csv",
      """
      id,practitioner,system,use,value,rank
      NOUGHT1,NOUGHT,phone,mobile,7700900413,1
      NOUGHT2,NOUGHT,phone,work,01632 960468 ext. 12,2

      """)
    let report = try await directory.importFolder(scratch.path("more"))
    #expect(report.badRows == [])
    #expect(
      report.remarks.map(\.rule) == [
        "0 put in front of 1632960468", "0 put in front of 7700900413",
      ])
    _ = try await directory.exportFolder(scratch.path("out"))
    let written = try scratch.read("out/contact_points.csv")
    #expect(written.contains("07700900413") && !written.contains(",7700900413"))
    #expect(written.contains("01632 960468 ext. 12"))
    #expect(try scratch.read("out/agencies.csv").contains("01632960468"))
  }

  /// A file that knows less than the directory takes nothing away: column by column, and all that it may
  /// leave out at once.
  @Test(arguments: ExchangeFile.allCases.filter { $0.columns.first?.isRequired == true })
  func aColumnThatIsNotThereLeavesWhatIsHeld(_ file: ExchangeFile) async throws {
    try scratch.writeSample()
    _ = try await directory.importFolder(scratch.path("in"))
    let optional = file.columns.filter { !$0.isRequired }.map(\.name)
    // Elements of a list are told apart by all that they say.
    guard ![.aliases, .addresses, .relationships].contains(file) else { return }
    for missing in optional.map({ [$0] }) + [optional] {
      let text = try #require(sampleFiles[file.fileName])
      try scratch.writeSample(changing: [file.fileName: Self.without(missing, in: text)])
      let report = try await directory.importFolder(scratch.path("in"))
      let counts = report.files.map(\.counts)
      #expect(report.badRows == [], "\(missing)")
      #expect(counts.allSatisfy { $0.added + $0.changed == 0 }, "\(missing)")
    }
  }

  /// A file without some of its columns. No cell of the samples holds a line break.
  private static func without(_ columns: [String], in text: String) -> String {
    let rows = text.split(separator: "\n").map(cells)
    let kept = rows[0].indices.filter { !columns.contains(rows[0][$0]) }
    return rows.map { row in kept.map { row[$0] }.joined(separator: ",") + "\n" }.joined()
  }

  private static func cells(_ line: Substring) -> [String] {
    var (cells, isQuoted) = ([""], false)
    for character in line {
      if character == "\"" { isQuoted.toggle() }
      if character == ",", !isQuoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
