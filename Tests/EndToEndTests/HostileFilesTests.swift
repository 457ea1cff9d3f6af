import Foundation
import Tampering
import Testing

/// Files that somebody planted, and texts that act on a terminal, met from the command line.
@Suite(.timeLimit(.minutes(2))) struct HostileFilesTests {
  private let home: URL

  init() throws { home = try Program.makeHome() }

  private func run(_ arguments: String...) throws -> Program.Result {
    try Program.patchwork(arguments, home: home)
  }

  @Test(arguments: ["subject-access.txt", "subject-access.json"])
  func theClientsOwnCopyFollowsNoPlantedLink(_ name: String) throws {
    let found = try run("find", "--demo", "sian mair watson").output
    let sian = try #require(found.split(separator: " ").first.map(String.init))
    let folder = home.appendingPathComponent("shared")
    let victim = home.appendingPathComponent("victim")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: victim)
    try FileManager.default.createSymbolicLink(
      at: folder.appendingPathComponent(name), withDestinationURL: victim)
    let refused = try run(
      "subject-access", "--demo", "--as", "Nasreen Farrow", sian, folder.path)
    #expect(refused.status != 0 && refused.errors.contains("is there already"))
    #expect(try String(contentsOf: victim, encoding: .utf8) == "mine")
    // Nothing was given, so nothing is left and nothing was recorded as given.
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [name])
    #expect(try !run("activity", "--demo", "--as", "Joy Adeyemi", sian).output.contains("exported"))
  }

  @Test func theClientsOwnCopyActsOnNoTerminal() throws {
    let found = try run("find", "--demo", "sian mair watson").output
    let sian = try #require(found.split(separator: " ").first.map(String.init))
    let files = try #require(FileManager.default.enumerator(atPath: home.path))
    let database = try #require(files.compactMap { $0 as? String }.first { $0.hasSuffix(".db") })
    // Saved it would be refused.
    try tamper(
      with: home.appendingPathComponent(database).path,
      "UPDATE client_name SET given = given || char(27, 155, 8238) || '31m'")
    let folder = home.appendingPathComponent("copy").path
    let made = try run("subject-access", "--demo", "--as", "Nasreen Farrow", sian, folder)
    #expect(made.status == 0, "\(made.errors)")
    for name in ["subject-access.txt", "subject-access.json"] {
      let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      #expect(text.contains("31m"))
      #expect(!text.unicodeScalars.contains { [0x1B, 0x9B, 0x202E].contains($0.value) })
    }
  }

  @Test func whatWasTypedActsOnNoTerminalAsJSON() throws {
    _ = try run("find", "--demo", "ab\u{9B}31m\u{202E}c\u{200D}\u{7F}")
    let text = try run("audit", "--demo", "--as", "Colin Ward", "--json").output
    #expect(text.contains("\\u009b31m\\u202ec"))
    #expect(
      !text.unicodeScalars.contains { scalar in
        [0x9B, 0x202E, 0x200D, 0x7F].contains(scalar.value)
      })
    let parsed = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]]
    #expect(parsed?.contains { ($0["details"] as? String)?.contains("\u{9B}31m") == true } == true)
  }
}
