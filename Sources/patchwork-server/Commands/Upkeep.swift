import PatchworkStore

/// `patchwork-server backup` and `check`.
enum Upkeep {
  static func backUp(_ words: [String]) async throws {
    let arguments = try Arguments(words, options: ["database"])
    guard arguments.rest.count == 1 else { throw UsageError("Say backup FILE.") }
    let directory = try LocalDirectory(path: Places.database(arguments))
    try await directory.backUp(to: arguments.rest[0])
    print("Everything up to now is in \(arguments.rest[0]).")
  }

  static func check(_ words: [String]) async throws {
    let arguments = try Arguments(words, options: ["database"])
    guard arguments.rest.isEmpty else { throw UsageError("check takes options only.") }
    let path = Places.database(arguments)
    let problems = try await LocalDirectory(path: path).integrityProblems()
    guard problems.isEmpty else {
      throw CommandError(
        "\(path) is damaged. Restore it from a backup.\n  "
          + problems.joined(separator: "\n  "))
    }
    print("\(path) is sound.")
  }
}
