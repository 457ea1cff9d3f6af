import Dispatch
import FoundationEssentials
import Glibc
import PatchworkCore
import PatchworkStore
import PatchworkViewModels
import Synchronization

/// The password of the account that runs the program, which opens a locked screen again.
///
/// Patchwork knows no passwords. `su` does what a login would do with it, whatever stands behind the
/// account: it is told to run nothing but an exit with a status of its own.
enum AccountPassword {
  private static let su = "/bin/su"
  /// The status of the command that `su` runs once the password is right; its own are others.
  private static let agreed: Int32 = 77

  /// What can be asked for. Found out when the screen locks, so that no start waits for it.
  static func unlocking() async -> Sitting.Unlocking {
    if let reason = await whyNot() { return .nothing(because: reason) }
    return .password { typed in await isRight(typed) }
  }

  private static func whyNot() async -> String? {
    if getuid() == 0 { return worded("The account root is asked for no password") }
    guard access(su, X_OK) == 0, !mayGainNothing else {
      return worded("Nothing here can check your account's password")
    }
    // Only accounts of the host itself are known there; others may have a password elsewhere.
    let (status, output) = await run(["/usr/bin/passwd", "-S"], input: "")
    guard status == 0, let state = output.split(separator: " ").dropFirst().first else {
      return nil
    }
    return state == "P" ? nil : worded("Your account has no password that could be asked for")
  }

  /// Whether the kernel keeps what this process starts from being another account's, as hardened
  /// services do.
  private static var mayGainNothing: Bool {
    let status = (try? Data(contentsOf: URL(fileURLWithPath: "/proc/self/status"))) ?? Data()
    return String(decoding: status, as: UTF8.self).contains("NoNewPrivs:\t1")
  }

  private static func isRight(_ typed: String) async -> Bool {
    guard !typed.utf8.contains(10), !typed.utf8.contains(0) else { return false }
    let words = [su, "-s", "/bin/sh", "-c", "exit \(agreed)", Asker.currentLogin]
    return await run(words, input: typed + "\n").status == agreed
  }

  /// Milliseconds after which a program that says nothing is stopped: what stands behind an account, a
  /// directory of the network for instance, may never answer.
  private static let patience: Int32 = 60_000
  private static let running = Mutex<Set<pid_t>>([])

  /// Stops what is being asked, so that nothing stays behind when the session is left.
  static func stop() {
    // The real user of `su` is still the one who started it, who may therefore end it.
    for process in running.withLock({ $0 }) { kill(process, SIGKILL) }
  }

  /// Runs a program to its end, away from the threads that draw.
  private static func run(
    _ words: [String], input: String
  ) async -> (status: Int32, output: String) {
    await withCheckedContinuation { done in
      DispatchQueue.global().async { done.resume(returning: runNow(words, input: input)) }
    }
  }

  private static func runNow(_ words: [String], input: String) -> (status: Int32, output: String) {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return (-1, "") }
    defer { close(ends[0]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Threads of the program block signals; what it starts must not. A session of its own keeps it
    // from the terminal, which it could otherwise ask.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | newSession)
    let arguments = words.map { strdup($0) } + [nil]
    let environment = [strdup("PATH=/usr/bin:/bin"), strdup("LC_ALL=C"), nil]
    defer { for text in arguments + environment { free(text) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, words[0], &actions, &attributes, arguments, environment)
    close(ends[1])
    guard code == 0 else { return (-1, "") }
    _ = send(ends[0], input, input.utf8.count, Int32(MSG_NOSIGNAL))
    shutdown(ends[0], Int32(SHUT_WR))
    running.withLock { _ = $0.insert(process) }
    defer { running.withLock { _ = $0.remove(process) } }
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1024)
    while true {
      var ready = pollfd(fd: ends[0], events: Int16(POLLIN), revents: 0)
      guard poll(&ready, 1, patience) > 0 else {
        kill(process, SIGKILL)
        break
      }
      let count = read(ends[0], &buffer, buffer.count)
      guard count > 0 else { break }
      output += buffer[..<count]
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return (status & 0x7F == 0 ? (status >> 8) & 0xFF : -1, String(decoding: output, as: UTF8.self))
  }

  /// POSIX_SPAWN_SETSID of <spawn.h>, which Swift does not import.
  private static let newSession: Int16 = 0x80
}
