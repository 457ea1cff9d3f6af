import Foundation
import Testing

/// Getting access to a server, as a worker and your Patchwork administrator do it.
@Suite(.timeLimit(.minutes(2))) struct SigningInTests {
  @Test func aCodeGivesAccessUntilItIsRevoked() async throws {
    let server = try RealServer()
    try server.add("Amina", "Okafor")
    try await server.start()
    let home = try Program.makeHome()
    func patchwork(_ words: String..., input: String = "") throws -> Program.Result {
      try Program.patchwork(words, home: home, input: input)
    }

    let stranger = try patchwork("who", "--server", server.loopback, "amina")
    #expect(stranger.status == 4)
    #expect(stranger.errors.contains("patchwork sign-in \(server.loopback)"))

    let wrong = try patchwork("sign-in", server.loopback, input: "AAAAA-AAAAA-AAAAA-AAAAA\n")
    #expect(wrong.status == 4)
    #expect(wrong.errors.contains("Ask your Patchwork administrator"))
    let code = try server.command("token", "issue", "Amina Okafor")
    let inSight = try patchwork("sign-in", server.loopback, code)
    #expect(inSight.status == 2)
    let right = try patchwork("sign-in", server.loopback, input: code + "\n")
    #expect(right.status == 0)
    #expect(right.output.contains("as Amina Okafor"))
    let tokens = home.appendingPathComponent("state/patchwork/tokens").path
    let mode = try FileManager.default.attributesOfItem(atPath: tokens)[.posixPermissions]
    #expect(mode as? Int == 0o600)

    let folder = home.appendingPathComponent("config/patchwork")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appendingPathComponent("patchwork.conf")
    try "# Ours.\nserver = \(server.loopback)\n".write(to: file, atomically: true, encoding: .utf8)
    let found = try patchwork("who", "amina")
    #expect(found.status == 0)
    #expect(found.output.contains("07700 900123"))

    try server.command("token", "revoke", "1")
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: tokens)
    #expect(try patchwork("who", "amina").errors.contains("can be read by others"))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: tokens)
    let revoked = try patchwork("who", "amina")
    #expect(revoked.status == 4)
    #expect(revoked.errors.contains("no longer good"))
  }

  @Test func whoeverSignsOutLeavesNothingThatOpensTheDirectory() async throws {
    let server = try RealServer()
    try server.add("Amina", "Okafor")
    try await server.start()
    let home = try Program.makeHome()
    func patchwork(_ words: String..., input: String = "") throws -> Program.Result {
      try Program.patchwork(words, home: home, input: input)
    }
    #expect(try patchwork("sign-out", server.loopback).status == 1)
    #expect(try patchwork("sign-out").status == 2)
    let code = try server.command("token", "issue", "Amina Okafor")
    #expect(try patchwork("sign-in", server.loopback, input: code + "\n").status == 0)
    let tokens = home.appendingPathComponent("state/patchwork/tokens")
    let line = try String(contentsOf: tokens, encoding: .utf8)

    // A server that cannot be told keeps the access, so that it can be given back later.
    server.kill()
    #expect(try patchwork("sign-out", server.loopback).status == 4)
    #expect(try String(contentsOf: tokens, encoding: .utf8) == line)
    try await server.start()
    let moved = line.replacing(/http:\S+/, with: server.loopback)
    try moved.write(to: tokens, atomically: false, encoding: .utf8)

    let out = try patchwork("sign-out", "--server", server.loopback)
    #expect(out.status == 0)
    #expect(out.output.contains("You are signed out"))
    #expect(try String(contentsOf: tokens, encoding: .utf8) == "")
    #expect(try server.command("token", "list").contains("revoked"))
    // A copy that somebody kept opens nothing any more.
    try moved.write(to: tokens, atomically: false, encoding: .utf8)
    let copy = try patchwork("who", "--server", server.loopback, "amina")
    #expect(copy.status == 4 && copy.errors.contains("no longer good"))
    #expect(try patchwork("sign-out", server.loopback).output.contains("no longer good"))
    #expect(try patchwork("sign-out", "ssh://nowhere").status == 2)
  }

  @Test func aWrongLineOfTheConfigurationIsNamed() throws {
    let home = try Program.makeHome()
    let folder = home.appendingPathComponent("config/patchwork")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try "\nsever = unix:/x\n".write(
      to: folder.appendingPathComponent("patchwork.conf"), atomically: true, encoding: .utf8)
    let result = try Program.patchwork(["find", "x"], home: home)
    #expect(result.status == 2)
    #expect(result.errors.contains("patchwork.conf, line 2"))
  }
}
