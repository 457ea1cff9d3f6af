import Foundation
import PatchworkCore
import PatchworkPractice
import Testing

@testable import PatchworkStore
@testable import patchwork

/// The file of the practice area.
@Suite(.timeLimit(.minutes(2))) struct PracticeAreaFileTests {
  private let path = NSTemporaryDirectory() + "practice-\(UUID().uuidString).db"
  private let today = CivilDate(dayNumber: 20_780)

  private func clients(on day: CivilDate) async throws -> Int {
    let area = try await PracticeArea.open(path: path, as: nil, today: day)
    return try await area.summary().clients
  }

  private func makeEmpty(edition: Int) async throws {
    let old = try LocalDirectory(path: path)
    try await old.becomePracticeArea(
      with: CountyRecords(
        agencies: [], practitioners: [], clients: [], relationships: [], involvements: []),
      edition: edition, host: PractitionerID(rawValue: 1), on: today)
  }

  @Test func anEarlierEditionIsMadeAnew() async throws {
    defer { for suffix in ["", "-wal", "-shm", ".index"] { unlink(path + suffix) } }
    try await makeEmpty(edition: PracticeCounty.edition - 1)
    #expect(try await clients(on: today) > 2_000)
  }

  @Test func whatANewerProgramMadeIsMadeAnewToo() async throws {
    defer { for suffix in ["", "-wal", "-shm", ".index"] { unlink(path + suffix) } }
    try await makeEmpty(edition: PracticeCounty.edition)
    try await LocalDirectory(path: path).upkeep.recording {
      try $0.execute("PRAGMA user_version = 9999")
    }
    #expect(throws: DirectoryError.newerVersion(path: path)) { try LocalDirectory(path: path) }
    #expect(try await clients(on: today) > 2_000)
  }

  @Test func thisEditionIsKeptForAWeek() async throws {
    defer { for suffix in ["", "-wal", "-shm", ".index"] { unlink(path + suffix) } }
    try await makeEmpty(edition: PracticeCounty.edition)
    #expect(try await clients(on: today.adding(days: 6)) == 0)
    #expect(try await clients(on: today.adding(days: 7)) > 2_000)
  }
}
