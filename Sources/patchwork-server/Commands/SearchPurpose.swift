import PatchworkCore
import PatchworkStore

/// `patchwork-server search-purpose`: whether people who search are asked what for.
enum SearchPurpose {
  static func run(_ words: [String]) async throws {
    let arguments = try Arguments(words, options: ["database"])
    let directory = try LocalDirectory(path: Places.database(arguments))
    switch arguments.rest {
    case []: break
    case ["on"]: try await directory.askPurpose(true)
    case ["off"]: try await directory.askPurpose(false)
    default: throw UsageError("Say search-purpose on or off, or nothing to see which.")
    }
    print(
      try await directory.asksPurpose()
        ? "Searches are asked what for, once a sitting." : "Searches are not asked what for.")
  }
}
