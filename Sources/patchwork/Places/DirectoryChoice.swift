import Glibc
import PatchworkCore
import PatchworkStore

/// Which directory is meant, and on whose behalf: the options that every subcommand shares.
struct DirectoryChoice: Sendable {
  /// The options for the help.
  static let options: [(name: String, summary: String)] = [
    ("--database FILE", "the database to use; otherwise your own"),
    ("--demo", "the practice area, where everybody is made up"),
    ("--as NAME", "with --demo: whose desk to sit at"),
  ]

  private let database: String?
  private let isDemo: Bool
  private let name: String?

  /// Takes the options.
  init(_ arguments: inout Arguments) throws {
    database = try arguments.takeValue("--database", what: "a file")
    isDemo = arguments.takeFlag("--demo")
    name = try arguments.takeValue("--as", what: "a practitioner's name")
    if isDemo && database != nil {
      throw UsageError("--demo and --database exclude each other.")
    }
    if name != nil && !isDemo {
      throw UsageError("--as works in the practice area only; add --demo.")
    }
  }

  /// Opens the directory.
  func open() async throws -> LocalDirectory {
    if isDemo { return try await PracticeArea.open(as: name) }
    return try LocalDirectory(path: try database ?? Folders.data() + "/patchwork.db")
  }
}
