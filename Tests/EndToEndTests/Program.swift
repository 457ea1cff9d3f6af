import Foundation

/// The built executables, run as a user runs them.
enum Program {
  struct Failure: Error { let sentence: String }

  struct Result {
    let status: Int32
    let output: String
    let errors: String
  }

  /// Where the package's executables were built: beside the bundle that holds these tests.
  static func path(_ name: String) -> String {
    let tests = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appendingPathComponent(name).path
  }

  /// An empty home of its own.
  static func makeHome() throws -> URL {
    let home = FileManager.default.temporaryDirectory
      .appendingPathComponent("patchwork-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    return home
  }

  /// The environment that keeps a program inside a home of its own.
  static func variables(home: URL) -> [String: String] {
    var variables = [
      "HOME": home.path, "XDG_DATA_HOME": home.appendingPathComponent("data").path,
      "XDG_CONFIG_HOME": home.appendingPathComponent("config").path,
      "XDG_STATE_HOME": home.appendingPathComponent("state").path,
      "XDG_RUNTIME_DIR": home.appendingPathComponent("run").path,
      "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin",
    ]
    // A fault that Tests/Faults switches on is one of the program's too.
    variables["PATCHWORK_FAULT"] = ProcessInfo.processInfo.environment["PATCHWORK_FAULT"]
    return variables
  }

  /// Runs `patchwork` and waits for it to end.
  static func patchwork(_ arguments: [String], home: URL, input: String = "") throws -> Result {
    try run(path("patchwork"), arguments, environment: variables(home: home), input: input)
  }

  /// Runs a program and waits for it to end, taking what it prints.
  ///
  /// Not through Foundation's `Process`, which waits for as long as any child of the program lives:
  /// tmux leaves a server behind.
  static func run(
    _ path: String, _ arguments: [String], environment: [String: String]? = nil, input: String = ""
  ) throws -> Result {
    let folder = try makeHome()
    defer { try? FileManager.default.removeItem(at: folder) }
    func file(_ name: String) -> String { folder.appendingPathComponent(name).path }
    try Data(input.utf8).write(to: URL(fileURLWithPath: file("input")))
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, file("input"), O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, file("output"), O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, file("errors"), O_WRONLY | O_CREAT, 0o600)
    let process = try spawn([path] + arguments, &actions, environment)
    var state: Int32 = 0
    while waitpid(process, &state, 0) < 0 && errno == EINTR {}
    return Result(
      status: state & 0x7F == 0 ? (state >> 8) & 0xFF : -(state & 0x7F),
      output: String(
        decoding: try Data(contentsOf: URL(fileURLWithPath: file("output"))), as: UTF8.self),
      errors: String(
        decoding: try Data(contentsOf: URL(fileURLWithPath: file("errors"))), as: UTF8.self))
  }

  /// Starts a program; its environment is that of the tests unless one is given.
  static func spawn(
    _ line: [String], _ actions: inout posix_spawn_file_actions_t,
    _ environment: [String: String]? = nil
  ) throws -> pid_t {
    // The thread that runs a test may hold signals back, and a child would inherit that: tmux then
    // never hears that its programs have ended, and outlives its tests.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var noSignals = sigset_t()
    sigemptyset(&noSignals)
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    let variables = environment ?? ProcessInfo.processInfo.environment
    var words = line.map { strdup($0) } + [nil]
    var settings = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + settings).forEach { free($0) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, line[0], &actions, &attributes, &words, &settings)
    guard code == 0 else {
      throw Failure(sentence: "\(line[0]) cannot be run: \(String(cString: strerror(code)))")
    }
    return process
  }
}
