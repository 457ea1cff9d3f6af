import Foundation
import PatchworkCore
import Testing

@testable import PatchworkStore

/// A backup fills no file but its own.
@Suite(.timeLimit(.minutes(1))) struct BackupTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func whatSomebodyMadeBeforehandIsNotFilled() async throws {
    let directory = try scratch.directory()
    _ = try await directory.addClient("Ann", "Pugh")
    try scratch.write("copy.db.unfinished", "planted")
    try await directory.backUp(to: scratch.path("copy.db"))
    #expect(try scratch.read("copy.db.unfinished") == "planted")
    #expect(try scratch.permissions("copy.db") == 0o600)
    #expect(try await scratch.directory("copy.db").summary().clients == 1)
    let left = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
    #expect(!left.contains { $0.hasPrefix("copy.db.unfinished-") })
  }

  @Test func aLinkUnderItsNameIsNotFollowed() async throws {
    let directory = try scratch.directory()
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("copy.db"), withDestinationPath: scratch.path("elsewhere.db"))
    await #expect(throws: DirectoryError.self) {
      try await directory.backUp(to: scratch.path("copy.db"))
    }
    #expect(!FileManager.default.fileExists(atPath: scratch.path("elsewhere.db")))
  }

  @Test(arguments: [-5, -1, -2_147_483_648])
  func aVersionBelowZeroIsToldInASentence(_ version: Int) async throws {
    _ = try await scratch.directory().addClient("Ann", "Pugh")
    try Connection(path: scratch.path("patchwork.db"), mode: .readWrite).execute(
      "PRAGMA user_version = \(version)")
    #expect {
      try scratch.directory()
    } throws: { error in
      (error as? DirectoryError)?.sentence.contains("its version is \(version)") == true
    }
  }
}
