import Foundation
import PatchworkCore
import Testing

@testable import PatchworkStore

/// SQLite takes a log beside a database for a part of it, whoever put it there.
@Suite(.timeLimit(.minutes(1)), .enabled(if: geteuid() == 0, "files of others are made by root"))
struct ForeignLogTests {
  private static let nobody: uid_t = 65_534

  @Test(arguments: ["-wal", "-shm", "-journal"])
  func aLogOfSomebodyWhoMayNotWriteTheDatabaseIsRefused(_ suffix: String) async throws {
    let scratch = try Scratch()
    let path = scratch.path("patchwork.db")
    _ = try await scratch.directory().summary()
    let log = path + suffix
    // An open database has the one already.
    if access(log, F_OK) != 0 { try Data().write(to: URL(fileURLWithPath: log)) }
    #expect(chown(log, Self.nobody, Self.nobody) == 0)
    do {
      _ = try LocalDirectory(path: path)
      Issue.record("it was opened")
    } catch DirectoryError.cannotOpen(_, let reason) {
      #expect(reason.contains(log))
    }
    // Whoever may write the database may write its log.
    #expect(chmod(path, 0o666) == 0)
    _ = try LocalDirectory(path: path)
  }

  @Test(arguments: ["-wal", "-shm", "-journal"])
  func aBackupBesideWhichSomebodyLaidALogIsNotPutBack(_ suffix: String) async throws {
    let scratch = try Scratch()
    let path = scratch.path("patchwork.db")
    let backup = scratch.path("backup.db")
    try await scratch.directory().backUp(to: backup)
    try Data().write(to: URL(fileURLWithPath: backup + suffix))
    #expect(chown(backup + suffix, Self.nobody, Self.nobody) == 0)
    let restoring = Restoring(backup, to: path, published: PublishedRecord())
    await #expect(throws: DirectoryError.self) { try await restoring.preview() }
  }

  @Test func aPipeIsNoDatabase() async throws {
    let scratch = try Scratch()
    let pipe = scratch.path("pipe.db")
    #expect(mkfifo(pipe, 0o666) == 0)
    #expect(throws: DirectoryError.self) { try LocalDirectory(path: pipe) }
    #expect(throws: DirectoryError.self) { try Connection(path: pipe, mode: .readOnly) }
  }

  @Test func aLinkIsNoLog() async throws {
    let scratch = try Scratch()
    let path = scratch.path("patchwork.db")
    try FileManager.default.createSymbolicLink(
      atPath: path + "-wal", withDestinationPath: scratch.path("elsewhere"))
    #expect(throws: DirectoryError.self) { try LocalDirectory(path: path) }
  }
}
