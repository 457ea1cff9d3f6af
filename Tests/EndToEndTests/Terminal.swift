import Foundation
import Testing

/// The real program on a real terminal: a private tmux server that types keys and reads the screen.
///
/// A missing tmux fails the test that asks for it.
final class Terminal {
  /// Private folders that stand in for the user's home, so that no test sees another's files.
  let home: URL
  private let socket: String

  /// Starts the program with the given arguments on a terminal of the given size, as another account
  /// of this host if one is named.
  init(
    _ arguments: [String], columns: Int = 120, rows: Int = 40, environment: [String: String] = [:],
    home: URL? = nil, as account: String? = nil
  ) throws {
    self.home = try home ?? Program.makeHome()
    socket = "patchwork-\(UUID().uuidString.prefix(8))"
    var variables = Program.variables(home: self.home)
    variables.merge(environment) { $1 }
    let settings = variables.map { "\($0.key)=\($0.value)" }.sorted()
    // The shell stays after the program has ended, so that what it left behind can be seen.
    let quoted = ([Program.path("patchwork")] + arguments).map(Self.quoted).joined(separator: " ")
    try tmux(
      ["new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-s", "main"]
        + (account.map { ["runuser", "-u", $0, "--"] } ?? []) + ["env"] + settings + [
          "sh", "-c", "\(quoted); echo \"ended with $?\"; exec cat",
        ])
    try tmux(["set-option", "-g", "set-clipboard", "on"])
  }

  deinit { _ = try? tmux(["kill-server"]) }

  /// Types text as it stands.
  func type(_ text: String) throws { try tmux(["send-keys", "-t", "main", "-l", "--", text]) }

  /// Presses keys by tmux's names: `Enter`, `Down`, `Escape`, `C-q`.
  func press(_ keys: String...) throws { try tmux(["send-keys", "-t", "main"] + keys) }

  /// Gives the terminal another size.
  func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-t", "main", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// The screen as text, a line a row.
  func screen() throws -> String { try tmux(["capture-pane", "-p", "-t", "main"]) }

  /// What the program last put on the terminal's clipboard.
  func clipboard() throws -> String { try tmux(["show-buffer"]) }

  /// Reads the screen until it satisfies the condition, and returns it; fails after 20 seconds.
  @discardableResult
  func wait(
    for what: String, sourceLocation: SourceLocation = #_sourceLocation,
    until condition: (String) -> Bool
  ) async throws -> String {
    let deadline = ContinuousClock.now + .seconds(20)
    var last = ""
    while ContinuousClock.now < deadline {
      last = try screen()
      if condition(last) { return last }
      try await Task.sleep(for: .milliseconds(20))
    }
    Issue.record("the screen never showed \(what):\n\(last)", sourceLocation: sourceLocation)
    throw Program.Failure(sentence: "waited in vain for \(what)")
  }

  /// Waits until the screen shows a text.
  @discardableResult
  func wait(
    for text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> String {
    try await wait(for: text, sourceLocation: sourceLocation) { $0.contains(text) }
  }

  @discardableResult
  func tmux(_ arguments: [String]) throws -> String {
    let result = try Program.run(
      "/usr/bin/env", ["tmux", "-L", socket, "-f", "/dev/null"] + arguments)
    guard result.status == 0 else {
      throw Program.Failure(sentence: "tmux \(arguments[0]): \(result.errors)")
    }
    return result.output
  }

  private static func quoted(_ word: String) -> String {
    "'" + word.replacingOccurrences(of: "'", with: "'\\''") + "'"
  }
}
