import Foundation
import Testing

/// Files that nobody but the server's own account can read.
@Suite(.timeLimit(.minutes(1))) struct PrivateFilesTests {
  private func mode(_ path: String) throws -> Int {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int ?? -1
  }

  @Test func whatTheServerWritesIsForItsOwnAccountWhateverTheUmask() throws {
    let server = try RealServer()
    let program = Program.path("patchwork-server")
    let database = server.folder.appendingPathComponent("inner/patchwork.db").path
    let backup = server.folder.appendingPathComponent("backup.db").path
    func run(_ words: String) throws {
      let result = try Program.run(
        "/bin/sh", ["-c", "umask 0; exec \(program) \(words) --database \(database)"])
      #expect(result.status == 0, "\(result.errors)")
    }
    try run(
      "practitioner add --given Amina --family Okafor --role x --agency Y --agency-kind health")
    try run("backup \(backup)")
    for path in [database, backup] { #expect(try mode(path) == 0o600, "\(path)") }
    #expect(try mode(server.folder.appendingPathComponent("inner").path) == 0o700)
  }

  @Test func aDatabaseThatEverybodyCouldReadIsNotServedWhereThatIsAskedFor() async throws {
    let server = try RealServer()
    try server.add("Amina", "Okafor")
    let socket = server.folder.appendingPathComponent("s.sock").path
    func refusal() throws -> String {
      let result = try Program.run(
        Program.path("patchwork-server"),
        ["serve", "--private", "--database", server.database, "--socket", socket])
      #expect(result.status == 1)
      return result.errors
    }
    for (path, open, shut) in [(server.folder.path, 0o755, 0o700), (server.database, 0o604, 0o600)]
    {
      try FileManager.default.setAttributes([.posixPermissions: open], ofItemAtPath: path)
      #expect(try refusal().contains("chmod o= \(path)"))
      #expect(!FileManager.default.fileExists(atPath: socket))
      try FileManager.default.setAttributes([.posixPermissions: shut], ofItemAtPath: path)
    }
    try await server.start("--private")
    #expect(server.loopback.hasPrefix("http://127.0.0.1:"))
  }
}
