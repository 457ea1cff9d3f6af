import PatchworkCommandLine
import PatchworkCore
import PatchworkStore

/// `patchwork-server clock accept`: after the host's clock was wrong, or nothing was recorded for long.
enum ClockCommand {
  static func run(_ words: [String]) async throws {
    var arguments = Arguments(words)
    guard arguments.takeSubcommand() == "accept" else {
      throw UsageError(worded("Say clock accept."))
    }
    let database = try Places.database(&arguments)
    try arguments.finishEmpty("clock accept")
    let directory = try LocalDirectory(path: database)
    let before = try await directory.acceptClock()
    let since = before.map { worded(", instead of \($0.date) at \($0.time) before") } ?? ""
    print(worded("The clock is believed as it is now\(since). That is recorded."))
  }
}
