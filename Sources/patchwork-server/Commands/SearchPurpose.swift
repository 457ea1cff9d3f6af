import PatchworkCommandLine
import PatchworkCore
import PatchworkStore

/// `patchwork-server search-purpose`: whether people who search are asked what for.
enum SearchPurpose {
  static func run(_ words: [String]) async throws {
    var arguments = Arguments(words)
    let database = try Places.database(&arguments)
    let wish = try arguments.finish()
    let directory = try LocalDirectory(path: database)
    switch wish {
    case []: break
    case ["on"]: try await directory.askPurpose(true)
    case ["off"]: try await directory.askPurpose(false)
    default: throw UsageError(worded("Say search-purpose on or off, or nothing to see which."))
    }
    print(
      try await directory.asksPurpose()
        ? worded("Searches are asked what for, once a sitting.")
        : worded("Searches are not asked what for."))
  }
}
