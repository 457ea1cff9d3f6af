import Foundation
import Testing

/// A locked screen, and the password of a real account of this host. Only root can make one.
@Suite(.serialized, .timeLimit(.minutes(2))) struct LockTests {
  private static let account = "pwtest-lock"
  private static let password = "Mill Bank 7"

  private func require(_ words: String..., input: String = "") throws {
    let result = try Program.run("/usr/bin/env", words, input: input)
    guard result.status == 0 else {
      throw Program.Failure(sentence: "\(words.joined(separator: " ")): \(result.errors)")
    }
  }

  /// The account with its password, a database of its own, and a home.
  private func equip() throws -> (database: String, home: URL, server: RealServer) {
    if getpwnam(Self.account) == nil {
      try require("useradd", "--no-create-home", "--shell", "/bin/sh", Self.account)
    }
    try require("chpasswd", input: "\(Self.account):\(Self.password)\n")
    let server = try RealServer()
    try server.add("Amina", "Okafor", login: Self.account)
    let home = try Program.makeHome()
    try require("chown", "-R", Self.account, server.folder.path, home.path)
    return (server.database, home, server)
  }

  @Test func thePasswordOfTheAccountOpensALockedScreenAndNothingElseDoes() async throws {
    let (database, home, server) = try equip()
    let terminal = try Terminal(["--database", database], home: home, as: Self.account)
    try await terminal.wait(for: "Amina Okafor")
    try terminal.press("C-n")
    try await terminal.wait(for: "Given")
    try terminal.type("Rhys")
    try await terminal.wait(for: "Rhys")

    try terminal.press("F4")
    let locked = try await terminal.wait(for: "Type your account's password")
    #expect(!locked.contains("Rhys") && !locked.contains("Amina"))
    try terminal.type("Mill Bank 8")
    try terminal.press("Enter")
    let wrong = try await terminal.wait(for: "That was not it")
    #expect(!wrong.contains("Mill Bank") && !wrong.contains("Rhys"))
    try terminal.type(Self.password)
    try terminal.press("Enter")
    let open = try await terminal.wait(for: "Rhys")
    #expect(open.contains("Given"))
    withExtendedLifetime(server) {}
  }

  @Test func aScreenThatNobodyTouchesLocksByItself() async throws {
    let (database, home, server) = try equip()
    let folder = home.appendingPathComponent("config/patchwork")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try "lock = 1 second\n".write(
      to: folder.appendingPathComponent("patchwork.conf"), atomically: true, encoding: .utf8)
    let terminal = try Terminal(["--database", database], home: home, as: Self.account)
    let locked = try await terminal.wait(for: "Type your account's password")
    #expect(!locked.contains("Amina"))
    withExtendedLifetime(server) {}
  }

  @Test func anAccountWithoutAPasswordIsToldWhyNoneIsAsked() async throws {
    let (database, home, server) = try equip()
    try require("usermod", "-p", "*", Self.account)
    let terminal = try Terminal(["--database", database], home: home, as: Self.account)
    try await terminal.wait(for: "Amina Okafor")
    try terminal.press("F4")
    try await terminal.wait(for: "Your account has no")
    try terminal.press("Enter")
    try await terminal.wait(for: "Amina Okafor")
    withExtendedLifetime(server) {}
  }

  @Test func nothingIsLeftOnTheTerminalNorOnTheDisk() async throws {
    let home = try Program.makeHome()
    let terminal = try Terminal(["--demo"], columns: 100, rows: 24, home: home)
    try await terminal.wait(for: "Amina Okafor")
    try terminal.type("sian watson")
    try await terminal.wait(for: "Siân Watson")
    try terminal.press("Enter")
    try await terminal.wait(for: "Why do you open")
    try terminal.press("6")
    try await terminal.wait(for: "Joy Adeyemi")
    #expect(!(try terminal.title().contains("Watson")))
    #expect(!(try terminal.arguments().contains("Watson")))
    #expect(try terminal.coreLimit() == "0")
    try terminal.press("C-q")
    try await terminal.wait(for: "ended with 0")
    // The scroll-back, and every file but the made-up county's own.
    let left = try terminal.everything()
    #expect(!left.contains("Watson") && !left.contains("Adeyemi"))
    let files = try FileManager.default.subpathsOfDirectory(atPath: home.path).filter {
      !$0.contains("practice.db")
    }
    for file in files {
      let bytes = FileManager.default.contents(atPath: home.path + "/" + file) ?? Data()
      #expect(!String(decoding: bytes, as: UTF8.self).contains("Watson"), "\(file)")
    }
  }
}

extension Terminal {
  /// The title that the terminal has been given.
  fileprivate func title() throws -> String {
    try tmux(["display-message", "-p", "-t", "main", "#{pane_title} #{window_name}"])
  }

  /// The command line of the program, as everybody on the host sees it.
  fileprivate func arguments() throws -> String { try read("cmdline") }

  /// The largest core dump that the program may leave, in bytes.
  fileprivate func coreLimit() throws -> String {
    let line = try read("limits").split(separator: "\n").first { $0.contains("core file") }
    return String(line?.split(separator: " ").dropFirst(4).first ?? "unknown")
  }

  /// The screen with everything that was scrolled out of it.
  fileprivate func everything() throws -> String {
    try tmux(["capture-pane", "-p", "-S", "-", "-t", "main"])
  }

  private func read(_ file: String) throws -> String {
    let name = try tmux(["display-message", "-p", "-t", "main", "#{pane_pid}"])
    let shell = name.trimmingCharacters(in: .whitespacesAndNewlines)
    let children = try String(
      contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
    let child = children.split(separator: " ").first.map(String.init) ?? shell
    return try String(contentsOfFile: "/proc/\(child)/\(file)", encoding: .utf8)
  }
}
