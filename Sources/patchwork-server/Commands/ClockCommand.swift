import PatchworkStore

/// `patchwork-server clock accept`: after the host's clock was wrong, or nothing was recorded for long.
enum ClockCommand {
  static func run(_ words: [String]) async throws {
    guard words.first == "accept" else { throw UsageError("Say clock accept.") }
    let arguments = try Arguments(Array(words.dropFirst()), options: ["database"])
    guard arguments.rest.isEmpty else { throw UsageError("clock accept takes options only.") }
    let directory = try LocalDirectory(path: Places.database(arguments))
    let before = try await directory.acceptClock()
    let since = before.map { ", instead of \($0.date) at \($0.time) before" } ?? ""
    print("The clock is believed as it is now\(since). That is recorded.")
  }
}
