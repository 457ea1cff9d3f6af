import Foundation

/// The real server program on a database of its own, to be killed and started again.
final class RealServer {
  /// The folder with the database and the socket.
  let folder: URL
  private var process: pid_t = 0

  /// The address over the Unix socket.
  var address: String { "unix:\(socket)" }

  var socket: String { folder.appendingPathComponent("server.sock").path }
  /// The database, for whoever opens it without the server.
  var database: String { folder.appendingPathComponent("patchwork.db").path }

  init() throws {
    folder = try Program.makeHome()
  }

  deinit { kill() }

  /// Runs a command of the server's program on its database.
  @discardableResult
  func command(_ words: String...) throws -> String {
    let result = try Program.run(
      Program.path("patchwork-server"), words + ["--database", database])
    guard result.status == 0 else { throw Program.Failure(sentence: result.errors) }
    return result.output.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Adds a practitioner; with a login, whoever has that account asks as them.
  func add(_ given: String, _ family: String, login: String? = nil) throws {
    var words = [
      "practitioner", "add", "--given", given, "--family", family, "--role", "social worker",
      "--agency", "County Council", "--agency-kind", "council", "--phone", "07700 900123",
      "--database", database,
    ]
    if let login { words += ["--login", login] }
    let result = try Program.run(Program.path("patchwork-server"), words)
    guard result.status == 0 else { throw Program.Failure(sentence: result.errors) }
  }

  /// Adds the social worker as whom the account that runs the tests asks.
  func addAmina() throws {
    let account = try Program.run("/usr/bin/env", ["id", "-un"]).output
    try add(
      "Amina", "Okafor", login: account.trimmingCharacters(in: .whitespacesAndNewlines))
  }

  /// Starts serving; the port is chosen by the system.
  func start(_ options: String...) async throws {
    try await start(
      ["--socket", socket, "--listen", "127.0.0.1:0"] + options, handingOver: nil)
  }

  /// Starts serving with so few descriptors that they run out.
  func start(descriptors: Int) async throws {
    try await start(["--socket", socket], handingOver: nil, shell: "ulimit -n \(descriptors)")
  }

  /// Seconds of a processor that the server has used.
  func processorSeconds() throws -> Double {
    let line = try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    // Fields from the state on; user and system ticks are the fourteenth and fifteenth of all.
    let fields = line.components(separatedBy: ") ").last?.split(separator: " ") ?? []
    let ticks = fields.count > 12 ? (Double(fields[11]) ?? 0) + (Double(fields[12]) ?? 0) : 0
    return ticks / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  /// Starts serving on a socket that listens already, handed over as systemd does it.
  func start(handingOver listener: Int32) async throws {
    try await start([], handingOver: listener)
  }

  private func start(
    _ options: [String], handingOver listener: Int32?, shell: String? = nil
  ) async throws {
    let errors = folder.appendingPathComponent("journal").path
    unlink(errors)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT, 0o600)
    var line = [Program.path("patchwork-server"), "serve", "--database", database] + options
    if let listener {
      posix_spawn_file_actions_adddup2(&actions, listener, 3)
      // The process that is meant is the one that the shell becomes.
      line = ["/bin/sh", "-c", "export LISTEN_PID=$$ LISTEN_FDS=1; exec \"$0\" \"$@\""] + line
    }
    if let shell { line = ["/bin/sh", "-c", "\(shell); exec \"$0\" \"$@\""] + line }
    process = try Program.spawn(line, &actions)
    for _ in 0..<1000 {
      journal = (try? String(contentsOfFile: errors, encoding: .utf8)) ?? ""
      if journal.contains(" serves ") { return }
      try await Task.sleep(for: .milliseconds(10))
    }
    throw Program.Failure(sentence: "the server does not serve: \(journal)")
  }

  private var journal = ""

  /// The address over TCP.
  var loopback: String {
    let rest = journal.components(separatedBy: "http://").dropFirst().first ?? ""
    return "http://" + rest.prefix { !$0.isWhitespace && $0 != "," }.trimmingSuffix(".")
  }

  /// What the server has written to its log.
  func log() throws -> String {
    try String(contentsOf: folder.appendingPathComponent("journal"), encoding: .utf8)
  }

  /// Ends the server as an administrator does.
  func stop() {
    guard process > 0 else { return }
    Glibc.kill(process, SIGTERM)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    process = 0
  }

  /// Ends the server without a chance to finish anything.
  func kill() {
    guard process > 0 else { return }
    Glibc.kill(process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    process = 0
  }
}

extension Substring {
  fileprivate func trimmingSuffix(_ suffix: String) -> Substring {
    hasSuffix(suffix) ? dropLast(suffix.count) : self
  }
}
