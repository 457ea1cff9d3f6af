import Dispatch
import Glibc
import PatchworkCore
import Synchronization

/// A program that carries bytes between its standard input and output and a server: `ssh`, or the
/// program for https.
final class RelayProcess: Sendable {
  private let process: pid_t
  private let errors: Int32
  private let said = Mutex<[UInt8]>([])
  private let hasEnded = Mutex(false)

  private init(process: pid_t, errors: Int32) {
    self.process = process
    self.errors = errors
  }

  deinit {
    end()
    close(errors)
  }

  /// Starts a program, found on the path unless it holds a slash, with its standard input and
  /// output joined to the returned descriptor.
  static func start(
    _ words: [String]
  ) throws(LineFailure) -> (descriptor: Int32, relay: RelayProcess) {
    var ends: [Int32] = [-1, -1]
    var errors: [Int32] = [-1, -1]
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | closeOnExec, 0, &ends) == 0 else {
      throw LineFailure.system(worded("no socket"))
    }
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | closeOnExec, 0, &errors) == 0 else {
      let failure = LineFailure.system(worded("no socket"))
      for end in ends { close(end) }
      throw failure
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors[1], STDERR_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A program inherits the signals that its starter's thread blocks, and tasks run on threads
    // that block them all: the relay could not be ended.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var defaults = sigset_t()
    sigemptyset(&defaults)
    sigaddset(&defaults, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK))

    var arguments = words.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    arguments.append(nil)
    var process: pid_t = 0
    let code = posix_spawnp(&process, words[0], &actions, &attributes, arguments, environ)
    close(ends[1])
    close(errors[1])
    _ = fcntl(errors[0], F_SETFL, O_NONBLOCK)
    guard code == 0 else {
      close(ends[0])
      close(errors[0])
      throw LineFailure(
        worded("\(words[0]) cannot be started (\(String(cString: strerror(code))))"))
    }
    return (ends[0], RelayProcess(process: process, errors: errors[0]))
  }

  /// The last line that the program wrote to standard error; nil when it wrote none.
  var complaint: String? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = read(errors, &buffer, buffer.count)
    return said.withLock { said in
      if count > 0 { said = Array((said + buffer[..<count]).suffix(4096)) }
      let lines = String(decoding: said, as: UTF8.self).split { $0.isNewline }
      // It is shown on the screen, so what acts on a terminal is left out.
      let last = lines.last.map { $0.unicodeScalars.filter { $0.value >= 0x20 } }
      return last.map { String(String.UnicodeScalarView($0)) }
    }
  }

  /// Ends the program, if it has not ended by itself.
  func end() {
    let isFirst = hasEnded.withLock { hasEnded in
      defer { hasEnded = true }
      return !hasEnded
    }
    guard isFirst else { return }
    let process = process
    kill(process, SIGTERM)
    // A program that takes its time to end holds up nobody, and is no zombie afterwards.
    DispatchQueue.global().async {
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0, errno == EINTR {}
    }
  }

  private static let closeOnExec = Int32(SOCK_CLOEXEC.rawValue)
}

/// Why a line to the server could not be had, in words that fit into a sentence.
struct LineFailure: Error {
  let reason: String

  init(_ reason: String) { self.reason = reason }

  /// What the kernel says about the last call.
  static func system(_ what: String) -> LineFailure {
    LineFailure("\(what): \(String(cString: strerror(errno)))")
  }
}
