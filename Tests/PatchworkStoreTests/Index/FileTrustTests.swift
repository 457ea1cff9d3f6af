import Foundation
import PatchworkCore
import PatchworkSearch
import Testing

@testable import PatchworkStore

/// An index that somebody else put beside a database decides nothing.
@Suite(.timeLimit(.minutes(1))) struct FileTrustTests {
  private let scratch: Scratch
  private var index: String { scratch.path("patchwork.db.index") }
  private static let stranger: uid_t = 58_003

  init() throws { scratch = try Scratch() }

  private func find() async throws -> Int {
    try await scratch.directory().search(SearchRequest(text: "ann pugh")).hits.count
  }

  @Test func aPipeInItsPlaceIsNotWaitedFor() async throws {
    _ = try await scratch.directory().addClient("Ann", "Pugh")
    unlink(index)
    #expect(mkfifo(index, 0o666) == 0)
    #expect(try await find() == 1)
    unlink(index + ".lock")
    #expect(mkfifo(index + ".lock", 0o666) == 0)
    try await scratch.directory().prepareSearch()
    #expect(try await find() == 1)
  }

  /// Only root can make a file another account's.
  @Test(.enabled(if: getuid() == 0)) func anIndexOfSomebodyElsesIsNotBelieved() async throws {
    let directory = try scratch.directory()
    _ = try await directory.addClient("Ann", "Pugh")
    #expect(try await find() == 1)
    #expect(chown(index, Self.stranger, Self.stranger) == 0)
    let home = IndexHome(database: scratch.path("patchwork.db"))
    #expect(!home.trust.holds(at: index))
    #expect(throws: (any Error).self) {
      try IndexBytes(mapping: index, ifTrusted: home.trust.holds(for:))
    }
    #expect(try await find() == 1)
    // Whoever may write the database could forge as much there.
    #expect(chown(scratch.path("patchwork.db"), Self.stranger, Self.stranger) == 0)
    #expect(IndexHome(database: scratch.path("patchwork.db")).trust.holds(at: index))
  }

  @Test func anIndexThatEverybodyCouldWriteIsNotBelieved() async throws {
    _ = try await scratch.directory().addClient("Ann", "Pugh")
    #expect(try await find() == 1)
    let home = IndexHome(database: scratch.path("patchwork.db"))
    #expect(home.trust.holds(at: index))
    #expect(chmod(index, 0o666) == 0)
    #expect(!home.trust.holds(at: index))
    #expect(try await find() == 1)
  }

  @Test func aLinkInItsPlaceIsNotFollowed() async throws {
    _ = try await scratch.directory().addClient("Ann", "Pugh")
    #expect(try await find() == 1)
    try FileManager.default.moveItem(atPath: index, toPath: scratch.path("elsewhere"))
    try FileManager.default.createSymbolicLink(
      atPath: index, withDestinationPath: scratch.path("elsewhere"))
    #expect(throws: (any Error).self) { try IndexBytes(mapping: index) }
    #expect(try await find() == 1)
  }

  @Test(.enabled(if: getuid() == 0))
  func whereItCannotBeTakenAwayOnesOwnIsKeptInTheCacheFolder() throws {
    try scratch.write("patchwork.db.index", "forged")
    #expect(chown(index, Self.stranger, Self.stranger) == 0)
    // Root may take away whatever it is; for others a sticky folder keeps it.
    let home = IndexHome(database: scratch.path("patchwork.db"), cache: scratch.path("cache"))
    #expect(home.target == index)
  }
}
