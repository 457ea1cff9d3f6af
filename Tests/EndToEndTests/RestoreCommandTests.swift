import Foundation
import PatchworkCore
import PatchworkStore
import Tampering
import Testing

/// An older backup in the place of the database, with the real program: what was taken away since stays
/// taken away.
@Suite(.timeLimit(.minutes(3))) struct RestoreCommandTests {
  private struct Before {
    var token: String
    var other: String
    var tom: PractitionerID
    var eve: PractitionerID
    var client: ClientID
    var backup: String
  }

  /// Something done to the database without a server, which is let go of at once.
  private func with<Value>(
    _ server: RealServer, _ body: (LocalDirectory) async throws -> Value
  ) async throws -> Value {
    try await body(try LocalDirectory(path: server.database))
  }

  private func restore(_ server: RealServer, _ words: String...) throws -> Program.Result {
    try Program.run(
      Program.path("patchwork-server"), ["restore"] + words + ["--database", server.database])
  }

  /// A directory, a backup of it, and then a token revoked, an account suspended, one who left, a role
  /// taken away and a client shielded.
  private func take(_ server: RealServer) async throws -> Before {
    try server.addAmina()
    for given in ["Tom", "Eve", "Joy"] { try server.add(given, "Price") }
    let backup = server.folder.appendingPathComponent("backup.db").path
    let before = try await with(server) { directory in
      func id(_ given: String) async throws -> PractitionerID {
        let hits = try await directory.search(SearchRequest(text: "\(given) price")).hits
        let ids = hits.compactMap { hit -> PractitionerID? in
          if case .practitioner(let id, _, _, _) = hit.subject { id } else { nil }
        }
        return try #require(ids.first)
      }
      func token(_ id: PractitionerID) async throws -> String {
        let code = try await directory.issueToken(to: id, lastDay: nil)
        return try #require(try await directory.exchange(code: code)).token
      }
      let (tom, eve) = (try await id("Tom"), try await id("Eve"))
      try await directory.link(login: "gone-Tom", to: tom)
      try await directory.link(login: "former-Eve", to: eve)
      let client = ClientID(
        rawValue: try await directory.apply(
          .addClient(Client(names: [PersonName(given: "Ann", family: "Pugh")]))
        ).subject)
      return Before(
        token: try await token(tom), other: try await token(eve), tom: tom, eve: eve,
        client: client,
        backup: backup)
    }
    try server.command("practitioner", "role", "Joy Price", "steward,auditor")
    try server.command("backup", backup)
    try server.command("token", "revoke", "1")
    try server.command("practitioner", "suspend", "Tom Price")
    try server.command("account", "unlink", "former-Eve")
    try server.command("practitioner", "left", "Eve Price", "2026-01-01")
    try server.command("practitioner", "role", "Joy Price", "auditor")
    _ = try await with(server) { directory in
      try await directory.apply(.rights(.shield(before.client, .courtOrder)))
    }
    return before
  }

  /// What was taken away is still taken away.
  private func expectTaken(_ before: Before, _ server: RealServer) async throws {
    try await with(server) { directory in
      #expect(try await directory.standing(ofToken: before.token) == .unknown)
      #expect(
        try await directory.standing(ofAccount: "gone-Tom", user: 77) == .suspended(before.tom))
      #expect(try await directory.standing(ofToken: before.other) == .left(before.eve))
      #expect(try await directory.standing(ofAccount: "former-Eve", user: 78) == .unknown)
      let stranger = directory.asking(as: .practitioner(before.tom))
      do {
        try await directory.suspend(before.tom, false)
        _ = try await stranger.open(before.client, reason: .duty)
        Issue.record("the shield is gone")
      } catch DirectoryError.notAllowed(let reason) {
        #expect(reason.contains("shielded"))
      }
    }
    #expect(try server.command("practitioner", "role", "Joy Price").contains("steward") == false)
  }

  @Test func whatWasTakenAwaySinceStaysTakenAway() async throws {
    let server = try RealServer()
    let before = try await take(server)
    let check = try restore(server, before.backup, "--check")
    #expect(check.status == 0 && check.output.contains("would be taken away again:"))
    for word in [
      "  token:1\n", "  suspended:\(before.tom)\n", "  left:\(before.eve):2026-01-01\n",
      "  shielded:\(before.client)\n", ":steward\n", "  unlinked:\(before.eve):former-Eve\n",
    ] { #expect(check.output.contains(word)) }
    try await expectTaken(before, server)
    try server.command("practitioner", "suspend", "Tom Price")
    let done = try restore(server, before.backup)
    #expect(done.status == 0 && done.output.contains("its record is sound"))
    for ending in ["-wal", "-shm"] {
      #expect(!FileManager.default.fileExists(atPath: server.database + ending))
    }
    try await expectTaken(before, server)
    let record = try server.command("verify-activity")
    #expect(
      record.contains("is sound") && record.contains("were given up when a backup was put back"))
    #expect(try server.command("check").contains("is sound"))
  }

  @Test func theLogTellsWhereTheFileIsLost() async throws {
    let server = try RealServer()
    let before = try await take(server)
    try await server.start()
    let refused = try restore(server, before.backup)
    #expect(refused.status == 1 && refused.errors.contains("is being served"))
    server.stop()
    let log = server.folder.appendingPathComponent("journal").path
    try FileManager.default.removeItem(atPath: server.database)
    let done = try restore(server, before.backup, "--log", log)
    #expect(done.status == 0 && done.output.contains("By the log it gives back"))
    // The heads of what was given up contradict nothing.
    #expect(try server.command("verify-activity", "--log", log).contains("is sound"))
    try await expectTaken(before, server)
  }

  @Test func whereNothingTellsEveryTokenEnds() async throws {
    let server = try RealServer()
    let before = try await take(server)
    try Data("no database at all, but long enough to be one, if it were one".utf8).write(
      to: URL(fileURLWithPath: server.database))
    for ending in ["-wal", "-shm"] { unlink(server.database + ending) }
    let done = try restore(server, before.backup)
    #expect(done.status == 0 && done.output.contains("2 access tokens were ended"))
    for token in [before.token, before.other] {
      let standing = try await with(server) { try await $0.standing(ofToken: token) }
      #expect(standing == .unknown)
    }
  }

  @Test func aBackupThatIsNotSoundOrOfAnotherDirectoryIsRefused() async throws {
    let (server, other) = (try RealServer(), try RealServer())
    let before = try await take(server)
    try other.addAmina()
    let foreign = other.folder.appendingPathComponent("other.db").path
    try other.command("backup", foreign)
    let strange = try restore(server, foreign)
    #expect(strange.status == 1 && strange.errors.contains("no earlier state"))
    try tamper(
      with: before.backup,
      "INSERT INTO account_role (practitioner, role) SELECT id, 'steward' FROM practitioner LIMIT 1"
    )
    let written = try restore(server, before.backup)
    #expect(written.status == 1 && written.errors.contains("by hand"))
    try tamper(
      with: before.backup,
      "CREATE TRIGGER t BEFORE INSERT ON activity BEGIN SELECT RAISE(IGNORE); END")
    let silenced = try restore(server, before.backup)
    #expect(silenced.status == 1)
    #expect(try restore(server, "/nowhere/backup.db").status == 1)
    #expect(try restore(server).status == 2)
    try await expectTaken(before, server)
    let left = try FileManager.default.contentsOfDirectory(atPath: server.folder.path)
    #expect(!left.contains { $0.contains("unfinished") })
  }
}
