import PatchworkCommandLine
import PatchworkCore
import PatchworkStore

/// `patchwork-server backup` and `check`.
enum UpkeepCommands {
  static func backUp(_ words: [String]) async throws {
    var arguments = Arguments(words)
    let database = try Places.database(&arguments)
    let file = try arguments.finishWithOne(worded("the FILE to write"))
    try await LocalDirectory(path: database).backUp(to: file)
    print(worded("Everything up to now is in \(file)."))
  }

  static func check(_ words: [String]) async throws {
    var arguments = Arguments(words)
    let path = try Places.database(&arguments)
    try arguments.finishEmpty("check")
    let problems = try await LocalDirectory(path: path).integrityProblems()
    guard problems.isEmpty else {
      throw CommandError(
        worded("\(path) is damaged. Restore it from a backup.\n ") + " "
          + problems.joined(separator: "\n  "))
    }
    print(worded("\(path) is sound."))
  }

  /// Reads the whole record of activity and says whether it is as it was written.
  static func verifyActivity(_ words: [String]) async throws {
    var arguments = Arguments(words)
    let path = try Places.database(&arguments)
    let log = try arguments.takeValue("--log", what: worded("a file, or - for standard input"))
    try arguments.finishEmpty("verify-activity")
    let heads = try log.map(PublishedHeads.read)?.heads ?? []
    let directory = try LocalDirectory(path: path)
    switch try await directory.verifyActivity(against: heads) {
    case .sound(let head):
      let against = heads.isEmpty ? "" : worded(" It agrees with \(heads.count) published heads.")
      print(worded("The record of activity is sound: \(head.sequence) entries.\(against)"))
      for given in try await directory.givenUpEntries() {
        print(
          worded(
            """
            Entries \(given.numbers.lowerBound) to \(given.numbers.upperBound) were given up when \
            a backup was put back on \(given.on.date) at \(given.on.time). If nobody did that, \
            somebody cut them off.
            """))
      }
      if head.sequence > 0 { print("sequence=\(head.sequence) hash=\(head.hash)") }
    case .contradicted(_, let found):
      throw CommandError(
        worded(
          """
          The record of activity is as it was written, but somebody wrote rights into the \
          database that it does not tell of:
          """) + "\n  " + found.joined(separator: "\n  "))
    case .broken(let entry, let words):
      throw CommandError(
        worded(
          """
          The record of activity is not as it was written: \(words). The first bad entry is \
          \(entry).
          """))
    }
  }
}
