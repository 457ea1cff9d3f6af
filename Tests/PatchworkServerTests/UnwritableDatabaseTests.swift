import Foundation
import PatchworkCore
import PatchworkStore
import ServedDirectory
import Testing

@Suite("A database that may only be read is not served", .timeLimit(.minutes(1)))
struct UnwritableDatabaseTests {
  /// Makes a database in a folder of its own, takes something from the account that is to serve it, and
  /// says what the server's program answered.
  private func serve(without obstacle: (String) throws -> Void) async throws -> Program.Outcome {
    try await TestAccounts.make()
    let amina = TestAccounts.amina
    let folder = "/var/tmp/patchwork-" + UUID().uuidString.prefix(8)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    do {
      let local = try LocalDirectory(path: folder + "/patchwork.db")
      _ = try await local.apply(.addAgency(Agency(name: "Here", kind: .health)))
    }
    try await Program.require(["/bin/sh", "-c", "chown -R \(amina) \(folder)"])
    try obstacle(folder)
    let outcome = try await Program.run(
      TestAccounts.asAccount(
        amina,
        [
          "timeout", "10", try Program.built("patchwork-server"), "serve", "--database",
          folder + "/patchwork.db", "--socket", "/var/tmp/\(amina)/refused.sock",
        ]))
    #expect(!FileManager.default.fileExists(atPath: "/var/tmp/\(amina)/refused.sock"))
    return outcome
  }

  @Test("a file of somebody else's: owner and mode are named")
  func foreignFile() async throws {
    let outcome = try await serve { folder in
      #expect(chown(folder + "/patchwork.db", 0, getpwnam(TestAccounts.amina).pointee.pw_gid) == 0)
      #expect(chmod(folder + "/patchwork.db", 0o640) == 0)
    }
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("cannot be written by \(TestAccounts.amina)"))
    #expect(outcome.errors.contains("patchwork.db belongs to root and its mode is 640"))
  }

  @Test("a folder of somebody else's, in which nothing can be kept beside the file")
  func foreignFolder() async throws {
    let outcome = try await serve { folder in
      #expect(chown(folder, 0, 0) == 0)
      #expect(chmod(folder, 0o755) == 0)
    }
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("The folder /var/tmp/patchwork-"))
    #expect(outcome.errors.contains("belongs to root and its mode is 755"))
  }

  @Test("a log of changes that somebody else left behind")
  func foreignLog() async throws {
    let outcome = try await serve { folder in
      try Data().write(to: URL(fileURLWithPath: folder + "/patchwork.db-wal"))
      #expect(chmod(folder + "/patchwork.db-wal", 0o600) == 0)
    }
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("patchwork.db-wal belongs to root and its mode is 600"))
  }

  @Test("a file that becomes another's while it is served is written on, or nothing is answered")
  func takenAway() async throws {
    let served = try ServedDirectory()
    try await served.linkedPractitioner()
    let client = try await served.local.apply(
      .addClient(Client(names: [PersonName(given: "Ann", family: "Pugh")])))
    #expect(chmod(served.folder + "/patchwork.db", 0o400) == 0)
    let before = try await served.local.activityHead().sequence
    let id = ClientID(rawValue: client.subject)
    let answer = try await Exchange(
      served, "POST", "/v1/clients/\(id)/openings", body: #"{"reason":"duty"}"#)
    let after = try await served.local.activityHead().sequence
    #expect(answer.status != 200 || after > before)
  }
}
