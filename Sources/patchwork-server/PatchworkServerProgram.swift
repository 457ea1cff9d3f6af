import CLinux
import Glibc
import PatchworkCommandLine
import PatchworkCore
import PatchworkServer

@main
enum PatchworkServerProgram {
  static func main() async {
    // A crash must leave no trace of anybody on the disk.
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    // Nor may another program of the account read it from this one's memory.
    _ = linux_keep_memory_private()
    // Nor may anybody else read what it writes.
    umask(0o077)
    let words = Array(CommandLine.arguments.dropFirst())
    do {
      try await run(words)
    } catch let error as UsageError {
      say(worded("\(error.sentence)\nTry patchwork-server --help."))
      exit(2)
    } catch let error as CommandError {
      fail(error.sentence)
    } catch let error as DirectoryError {
      fail(error.sentence)
    } catch {
      fail("\(error)")
    }
  }

  private static func run(_ words: [String]) async throws {
    let rest = Array(words.dropFirst())
    if words.contains("--help") || words.first == "help" { return print(help, terminator: "") }
    switch words.first {
    case "serve": try Serve.run(rest)
    case "relay": try Relay.run(rest)
    case "practitioner": try await PractitionerCommands.run(rest)
    case "account": try await AccountCommands.run(rest)
    case "token": try await TokenCommands.run(rest)
    case "backup": try await UpkeepCommands.backUp(rest)
    case "mail": try await Mail.run(rest)
    case "restore": try await Restore.run(rest)
    case "clock": try await ClockCommand.run(rest)
    case "retention": try await RetentionCommands.run(rest)
    case "search-purpose": try await SearchPurpose.run(rest)
    case "check": try await UpkeepCommands.check(rest)
    case "verify-activity": try await UpkeepCommands.verifyActivity(rest)
    case "--version": print("patchwork-server \(Server.version)")
    case nil: throw UsageError(worded("Say what to do."))
    case let word?: throw UsageError(worded("There is no command \(word)."))
    }
  }

  private static func fail(_ sentence: String) -> Never {
    say(sentence)
    exit(1)
  }
}

/// Writes a line to standard error.
func say(_ sentence: String) {
  let line = Array((Printable.text(sentence) + "\n").utf8)
  _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
}
