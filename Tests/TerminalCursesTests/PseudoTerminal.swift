import Glibc

/// A terminal that a test holds the other end of, and the program that runs in it.
final class PseudoTerminal {
  /// How a program ended.
  enum End: Equatable {
    case exit(Int32)
    case signal(Int32)
  }

  /// Why a test cannot go on.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private static let patience: Int32 = 20_000

  private var master: Int32
  private let process: pid_t
  /// Everything that the program has sent.
  private(set) var output = ""
  private var bytes: [UInt8] = []
  /// What the terminal was like before the program began.
  let settingsBefore: [tcflag_t]

  /// Starts the fixture in a terminal of a size. With a script, a shell runs that instead, in
  /// which `$0` is the fixture.
  init(
    width: UInt16 = 80, height: UInt16 = 24, arguments: [String] = [],
    environment: [String] = ["TERM=xterm-256color"], script: String? = nil
  ) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var unlocked: Int32 = 0
    var number: Int32 = -1
    guard master >= 0, ioctl(master, PseudoTerminal.setLock, &unlocked) == 0,
      ioctl(master, PseudoTerminal.getNumber, &number) == 0
    else { throw Failure(description: "no pseudo-terminal to be had") }
    var size = winsize(ws_row: height, ws_col: width, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    settingsBefore = PseudoTerminal.settings(of: master)

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // A new session takes the first terminal that it opens as its own.
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/pts/\(number)", O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, PseudoTerminal.newSession)

    let fixture = try PseudoTerminal.fixture()
    let words = script.map { ["/bin/sh", "-c", $0, fixture] } ?? [fixture] + arguments
    var process: pid_t = 0
    let argv = words.map { strdup($0) } + [nil]
    // A crash is what some tests ask for: it needs no report.
    let envp = (environment + ["SWIFT_BACKTRACE=enable=no"]).map { strdup($0) } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    guard posix_spawn(&process, words[0], &actions, &attributes, argv, envp) == 0 else {
      throw Failure(description: "cannot start \(words[0])")
    }
    self.process = process
  }

  deinit {
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
    if master >= 0 { close(master) }
  }

  /// Types something.
  func send(_ text: String) { send(Array(text.utf8)) }

  /// Types bytes.
  func send(_ bytes: [UInt8]) { _ = write(master, bytes, bytes.count) }

  /// Sends a signal to the program that has the terminal.
  func signal(_ number: Int32) { kill(-tcgetpgrp(master), number) }

  /// Reads until the program has sent something; fails when it takes too long or ends first.
  func expect(_ text: String) throws {
    while !output.contains(text) {
      guard try readMore() else {
        throw Failure(
          description: "ended without \(text.debugDescription): \(output.debugDescription)")
      }
    }
  }

  /// Forgets what has been sent so far.
  func forget() {
    output = ""
    bytes = []
  }

  /// Changes the size of the terminal, as dragging its corner does.
  func resize(width: UInt16, height: UInt16) {
    var size = winsize(ws_row: height, ws_col: width, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Takes the terminal away.
  func hangUp() {
    close(master)
    master = -1
  }

  /// Reads what is left and waits for the end.
  func end() throws -> End {
    while master >= 0, try readMore() {}
    var status: Int32 = 0
    guard waitpid(process, &status, 0) == process else { throw Failure(description: "no end") }
    return status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
  }

  /// The terminal's settings now.
  var settings: [tcflag_t] { PseudoTerminal.settings(of: master) }

  private func readMore() throws -> Bool {
    var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&ready, 1, PseudoTerminal.patience) > 0 else {
      throw Failure(description: "nothing more came after \(output.debugDescription)")
    }
    var block = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &block, block.count)
    guard count > 0 else { return false }
    bytes += block[..<count]
    output = String(decoding: bytes, as: UTF8.self)
    return true
  }

  private static func settings(of terminal: Int32) -> [tcflag_t] {
    var settings = termios()
    tcgetattr(terminal, &settings)
    return [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag]
  }

  /// The fixture, which is built beside the tests.
  private static func fixture() throws -> String {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &path, path.count - 1)
    guard count > 0 else { throw Failure(description: "where am I?") }
    let program = String(decoding: path[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    for base in [program, CommandLine.arguments[0]] + CommandLine.arguments {
      let folder = base.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      let candidate = folder.joined(separator: "/") + "/terminal-fixture"
      if access(candidate, X_OK) == 0 { return candidate }
    }
    throw Failure(description: "terminal-fixture is not beside \(program)")
  }

  // Of <asm-generic/ioctls.h> and <spawn.h>, whose macros Swift cannot import.
  private static let setLock = UInt(0x4004_5431)  // TIOCSPTLCK
  private static let newSession: Int16 = 0x80  // POSIX_SPAWN_SETSID
  private static let getNumber = UInt(0x8004_5430)  // TIOCGPTN
}
