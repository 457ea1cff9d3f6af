import ExchangeSamples
import Foundation
import PatchworkCore
import PatchworkExchange
import Testing

@testable import PatchworkStore

/// What an import does to a directory that is empty, or is not.
@Suite(.timeLimit(.minutes(1)), .atNoon) struct ImportTests {
  private let scratch: Scratch
  private let directory: LocalDirectory

  init() throws {
    scratch = try Scratch()
    directory = try scratch.directory()
    try scratch.writeSample()
  }

  @discardableResult private func importSample(
    changing changes: [String: String] = [:], options: ImportOptions = ImportOptions()
  ) async throws -> ImportReport {
    try scratch.writeSample(changing: changes)
    return try await directory.importFolder(scratch.path("in"), options: options)
  }

  private func client(_ identifier: String) async throws -> Client {
    let id = try await directory.upkeep.read {
      try IdentifierTable($0).row(of: identifier, in: .client)
    }
    return try await directory.open(ClientID(rawValue: try #require(id)), reason: .duty).client
  }

  private func replace(_ file: String, _ text: String, _ other: String) -> [String: String] {
    let old = sampleFiles[file] ?? ""
    let new = old.replacingOccurrences(of: text, with: other)
    #expect(new != old)
    return [file: new]
  }

  @Test func theSameFilesAgainChangeNothing() async throws {
    let first = try await importSample()
    #expect(first.files.map(\.counts.added) == [3, 3, 3, 4, 3, 2, 2, 3])
    #expect(first.files.allSatisfy { $0.counts.changed == 0 })
    let siân = try await client("1")
    let second = try await importSample()
    #expect(second.files.allSatisfy { $0.counts.added == 0 && $0.counts.changed == 0 })
    #expect(second.files.map(\.counts.rows) == first.files.map(\.counts.rows))
    #expect(second.wasImported)
    #expect(try await client("1") == siân)
  }

  @Test func changedRowsAreCorrected() async throws {
    try await importSample()
    let before = try await client("1")
    let report = try await importSample(
      changing: replace("clients.csv", "Siân,Mair,Watson", "Siân,,Pugh-Watson"))
    #expect(report.files.map(\.counts.changed).reduce(0, +) == 1)
    let after = try await client("1")
    #expect(after.names[0] == PersonName(given: "Siân", family: "Pugh-Watson"))
    #expect(after.names.dropFirst() == before.names.dropFirst())
    #expect(after.version == before.version + 1)
  }

  @Test func whoMovesKeepsTheOldAddressAsAFormerOne() async throws {
    try await importSample()
    try await importSample(
      changing: replace(
        "clients.csv", "1,9990123454,Siân,Mair,Watson,2016-03-03,F,ST16 2LH",
        "1,9990123454,Siân,Mair,Watson,2016-03-03,F,WS12 1AA"))
    let addresses = try await client("1").addresses
    #expect(addresses.first?.postcode == Postcode("WS12 1AA"))
    #expect(addresses.first { $0.postcode == Postcode("ST16 2LH") }?.until != nil)
    #expect(addresses.count == 3)
  }

  @Test func aColumnLeftOutKeepsWhatIsThere() async throws {
    try await importSample()
    let before = try await client("1")
    try await importSample(changing: ["clients.csv": "id,given\n1,Sian\n"])
    var wanted = before
    wanted.names[0].given = "Sian"
    wanted.version += 1
    #expect(try await client("1") == wanted)
  }

  @Test func windowsFilesAndAnyOrderOfColumnsAreRead() async throws {
    let text = "\u{FEFF}FAMILY,Given,id\r\nWatson,Siân,1\r\nPugh,\"Rhys\",2\r\n"
    try scratch.write("windows/clients.csv", text)
    let report = try await directory.importFolder(scratch.path("windows"))
    #expect(report.files.map(\.counts.added) == [2])
    #expect(try await client("2").name.display == "Rhys Pugh")
  }

  @Test func theBenchmarksColumnsAreEnough() async throws {
    try scratch.write(
      "bench/clients.csv",
      """
      id,nhs,given,middle,family,dob,sex,postcode,household
      24,9995686406,Matthew,,Durdu,2015-10-16,M,B11 7AR,1
      25,,,,,,,,

      """)
    try scratch.write("bench/aliases.csv", "id,kind,given,family\n24,known_as,Mat,\n")
    let report = try await directory.importFolder(
      scratch.path("bench"), options: ImportOptions(skipsBadRows: true))
    #expect(report.badCount == 1)
    #expect(report.badRows.first?.rule == "must have a given name or a family name")
    #expect(
      try await client("24").names.last
        == PersonName(kind: .knownAs, given: "Mat", family: "Durdu"))
  }

  @Test func aLeadCanPassFromOneRowToAnEarlierOne() async throws {
    try await importSample()
    var rows = replace("involvements.csv", "2026-01-05,,yes", "2026-01-05,,")
    let head = "lead,last_contact,next_visit,confidential,expected_end\n"
    rows["involvements.csv"] = rows["involvements.csv"]?.replacingOccurrences(
      of: head, with: head + "I0,1,P2,A2,support,2026-01-01,,yes,,,,\n")
    let report = try await importSample(changing: rows)
    #expect(report.badRows == [])
    let network = try await directory.open(try await client("1").id, reason: .duty)
    #expect(network.involvements.filter(\.isLead).map(\.role) == ["support"])
  }

  @Test func aDryRunChecksEverythingAndKeepsNothing() async throws {
    let report = try await importSample(options: ImportOptions(isDryRun: true))
    #expect(!report.wasImported)
    #expect(report.badCount == 0)
    #expect(report.files.map(\.counts.added) == [3, 3, 3, 4, 3, 2, 2, 3])
    #expect(try await directory.summary().clients == 0)
  }

  @Test func thePracticeAreaTakesNobodyReal() async throws {
    try await directory.becomePracticeArea(
      with: CountyRecords(
        agencies: [], practitioners: [], clients: [], relationships: [], involvements: []),
      host: PractitionerID(rawValue: 1), on: CivilDate(dayNumber: 20_000))
    await #expect {
      try await importSample()
    } throws: { error in
      if case DirectoryError.notAllowed = error { return true }
      return false
    }
    #expect(try await directory.summary().clients == 0)
  }

  @Test func aUsedDirectoryNeverBecomesThePracticeArea() async throws {
    try await importSample()
    await #expect(throws: DirectoryError.self) {
      try await directory.becomePracticeArea(
        with: CountyRecords(
          agencies: [], practitioners: [], clients: [], relationships: [], involvements: []),
        host: PractitionerID(rawValue: 1), on: CivilDate(dayNumber: 20_000))
    }
    #expect(try await directory.summary().isPractice == false)
  }

  @Test func aFolderWithNothingToImportIsSaidSo() async throws {
    await #expect(throws: DirectoryError.self) {
      try await directory.importFolder(scratch.path("nowhere"))
    }
  }

  @Test func listenersHearOfAnImportAndNotOfOneThatBroughtNothing() async throws {
    let events = directory.events()
    try await importSample()
    try await importSample()
    _ = try await directory.addClient("Ann", "Pugh")
    var heard: [DirectoryEvent] = []
    for await event in events {
      heard.append(event)
      if case .client = event { break }
    }
    #expect(heard.filter { $0 == .everything }.count == 1)
  }

  @Test func progressComesToAnEnd() async throws {
    let last = Latest()
    try scratch.writeSample()
    _ = try await directory.importFolder(scratch.path("in")) { last.set($0) }
    let progress = try #require(last.progress)
    #expect(progress.bytes == progress.totalBytes)
    #expect(progress.rows == 25)
  }
}

/// The last progress told, from whatever thread.
private final class Latest: @unchecked Sendable {
  // Guarded by the lock.
  private var value: ImportProgress?
  private let lock = NSLock()

  var progress: ImportProgress? { lock.withLock { value } }

  func set(_ progress: ImportProgress) { lock.withLock { value = progress } }
}
