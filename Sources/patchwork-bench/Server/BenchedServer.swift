import Glibc

/// A measured program: `patchwork-server`, or nginx for comparison. Terminated on deinit.
final class BenchedServer {
  let process: pid_t

  /// Starts a program without input and output.
  init(_ words: [String]) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    // A child inherits the blocked signals of the thread that starts it, and the threads of tasks
    // block all: SIGTERM would have no effect.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var child: pid_t = 0
    guard posix_spawnp(&child, words[0], &actions, &attributes, &arguments, environ) == 0 else {
      throw MeasurementFailure("\(words[0]) cannot be started; build it first")
    }
    process = child
  }

  deinit {
    kill(process, SIGTERM)
    var status: Int32 = 0
    waitpid(process, &status, 0)
  }

  /// Dirty private memory in bytes.
  var privateBytes: Int { number(after: "Private_Dirty:", in: "smaps_rollup") * 1024 }

  /// Resident memory in bytes, with mapped files.
  var residentBytes: Int { number(after: "VmRSS:", in: "status") * 1024 }

  /// Processor time used so far, in milliseconds.
  var processorMilliseconds: Int {
    // proc(5): after the name, which ends with the last parenthesis, fields 12 and 13 are user and
    // system time in ticks.
    let fields = text("stat").split(separator: ")").last?.split(separator: " ") ?? []
    guard fields.count > 12, let user = Int(fields[11]), let system = Int(fields[12]) else {
      return 0
    }
    return (user + system) * 1000 / max(1, sysconf(Int32(_SC_CLK_TCK)))
  }

  private func number(after label: String, in file: String) -> Int {
    for line in text(file).split(separator: "\n") where line.hasPrefix(label) {
      return line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    }
    return 0
  }

  private func text(_ file: String) -> String {
    guard let open = fopen("/proc/\(process)/\(file)", "r") else { return "" }
    defer { fclose(open) }
    var buffer = [UInt8](repeating: 0, count: 16_384)
    return String(decoding: buffer[..<fread(&buffer, 1, buffer.count, open)], as: UTF8.self)
  }
}
