import CLinux
import Glibc
import PatchworkCommandLine
import PatchworkCore

/// The program: a full screen by default, plain sentences when given something to do.
@main
struct Patchwork {
  static let version = "0.1.0"

  static func main() async {
    // A crash must leave no trace of anybody on the disk.
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    // Nor may another program of the account read it from this one's memory.
    _ = linux_keep_memory_private()
    // Nor may anybody else read what it writes.
    umask(0o077)
    let status = await run(Arguments(Array(CommandLine.arguments.dropFirst())))
    exit(status.rawValue)
  }

  private static func run(_ given: Arguments) async -> ExitStatus {
    var arguments = given
    do {
      let wantsHelp = arguments.takeFlag("--help", "-h")
      if arguments.takeFlag("--version") {
        Output.line("Patchwork \(version)")
        return .done
      }
      guard let word = arguments.takeSubcommand() else {
        if wantsHelp {
          Output.line(Help.overview)
          return .done
        }
        return try await FullScreen.run(&arguments)
      }
      let subcommand = try Help.subcommand(word)
      if wantsHelp {
        Output.line(subcommand.helpPage)
        return .done
      }
      return try await subcommand.run(&arguments)
    } catch let error as UsageError {
      Output.problem(worded("\(error.sentence) “patchwork --help” shows how."))
      return .usage
    } catch let error as DirectoryError {
      Output.problem(error.sentence)
      return .directory
    } catch {
      Output.problem(worded("Something unexpected went wrong: \(error). Nothing was changed."))
      return .directory
    }
  }
}
