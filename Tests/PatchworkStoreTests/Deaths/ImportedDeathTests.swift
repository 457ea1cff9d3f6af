import ExchangeSamples
import PatchworkCore
import PatchworkExchange
import Testing

@testable import PatchworkStore

/// What an imported file says of a death.
@Suite(.timeLimit(.minutes(1)), .atNoon) struct ImportedDeathTests {
  private let scratch: Scratch
  private let directory: LocalDirectory

  init() throws {
    scratch = try Scratch()
    directory = try scratch.directory()
  }

  @discardableResult private func importing(died: String) async throws -> ImportReport {
    let sample = sampleFiles["clients.csv"] ?? ""
    let row = sample.split(separator: "\n").first { $0.hasPrefix("1,") }.map(String.init) ?? ""
    let said = row.replacingOccurrences(of: "2024-05-01,,", with: "2024-05-01,\(died),")
    try scratch.writeSample(changing: [
      "clients.csv": sample.replacingOccurrences(of: row, with: said)
    ])
    return try await directory.importFolder(scratch.path("in"))
  }

  private func network() async throws -> Network {
    let id = try await directory.upkeep.read { try IdentifierTable($0).row(of: "1", in: .client) }
    return try await directory.open(ClientID(rawValue: try #require(id)), reason: .duty)
  }

  private func joy() async throws -> LocalDirectory {
    let id = try await directory.upkeep.read {
      try IdentifierTable($0).row(of: "P1", in: .practitioner)
    }
    return directory.asking(as: .practitioner(PractitionerID(rawValue: try #require(id))))
  }

  private func record(_ day: CivilDate?) async throws {
    let joy = try await joy()
    var client = try await joy.open(network().client.id, reason: nil).client
    client.died = day
    _ = try await joy.apply(.correctClient(client))
  }

  @Test func aFileThatSaysTheSameDayConfirmsItAndTellsTheNetwork() async throws {
    try await importing(died: "")
    try await record(CivilDate("2026-02-21"))
    #expect(try await network().death?.confirmed == nil)
    // A file that says another day has its own word, and confirms nothing of hers.
    let report = try await importing(died: "2026-02-21")
    #expect(report.files.map(\.counts.changed).reduce(0, +) == 1)
    let death = try await network().death
    #expect(death?.confirmed?.source == .file)
    #expect(try await joy().inbox().items.compactMap(\.death?.kind) == [.confirmed])
    let again = try await importing(died: "2026-02-21")
    #expect(again.files.map(\.counts.changed).reduce(0, +) == 0)
  }

  @Test func aFileThatHasNotHeardOfItTakesNothingBack() async throws {
    try await importing(died: "")
    try await record(CivilDate("2026-02-21"))
    try await importing(died: "")
    #expect(try await network().client.died == CivilDate("2026-02-21"))
    #expect(try await network().death?.confirmed == nil)
    try scratch.writeSample(changing: ["clients.csv": "id,given\n1,Siân\n"])
    _ = try await directory.importFolder(scratch.path("in"))
    #expect(try await network().client.died == CivilDate("2026-02-21"))
    #expect(try await network().death?.confirmed == nil)
  }

  @Test func whatAFileAloneSaidAFileTakesBack() async throws {
    try await importing(died: "")
    try await importing(died: "2026-02-20")
    #expect(try await network().death?.mark.isConfirmed == true)
    #expect(try await joy().inbox().items.compactMap(\.death?.kind) == [.confirmed])
    try await importing(died: "")
    #expect(try await network().death == nil)
    #expect(try await joy().inbox().items.compactMap(\.death?.kind) == [.takenBack])
  }

  @Test func anotherDayInAFileTakesThePlaceOfTheOneRecorded() async throws {
    try await importing(died: "")
    try await record(CivilDate("2026-02-21"))
    try await importing(died: "2026-02-20")
    let death = try await network().death
    #expect(death?.day == CivilDate("2026-02-20"))
    #expect(death?.recorded?.source == .file)
    _ = try await joy().apply(.rights(.takeBackDeath(network().client.id)))
    #expect(try await network().client.died == CivilDate("2026-02-21"))
  }
}
