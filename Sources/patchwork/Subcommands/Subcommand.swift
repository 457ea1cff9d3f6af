import PatchworkCommandLine
import PatchworkCore

/// One thing that the program does from the command line. The list of them is the help.
struct Subcommand: Sendable {
  /// The word that names it.
  let name: String
  /// What it does, in one line.
  let summary: String
  /// What stands after its name.
  let synopsis: String
  /// Its options, each with what it does.
  let options: [(name: String, summary: String)]
  /// Anything more that a user must know; may be empty.
  let details: String
  /// Does it.
  let run: @Sendable (inout Arguments) async throws -> ExitStatus

  init(
    name: String, summary: String, synopsis: String, options: [(name: String, summary: String)],
    details: String = "", run: @escaping @Sendable (inout Arguments) async throws -> ExitStatus
  ) {
    self.name = name
    self.summary = summary
    self.synopsis = synopsis
    self.options = options
    self.details = details
    self.run = run
  }

  /// What `patchwork NAME --help` prints.
  var helpPage: String {
    var lines = ["\(summary)", "", worded("Usage: patchwork \(name) \(synopsis)")]
    if !options.isEmpty { lines += ["", worded("Options:")] + HelpTable.lines(options) }
    if !details.isEmpty { lines += ["", details] }
    return lines.joined(separator: "\n")
  }
}

/// Two columns, the left one as wide as its widest word.
enum HelpTable {
  static func lines(_ rows: [(name: String, summary: String)]) -> [String] {
    let width = rows.map(\.name.count).max() ?? 0
    return rows.map { row in
      "  " + row.name + String(repeating: " ", count: width - row.name.count + 2) + row.summary
    }
  }
}
