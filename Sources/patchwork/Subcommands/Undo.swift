import PatchworkCommandLine
import PatchworkCore

extension Subcommand {
  static let undo = Subcommand(
    name: "undo", summary: worded("Undo your last change, or list your changes that can be undone"),
    synopsis: "[options] [--list]",
    options: DirectoryChoice.options + [
      ("--list", worded("only list your changes that can be undone, the latest first")),
      ("--limit NUMBER", worded("with --list, at most so many; otherwise 10")),
      ("--json", worded("print it as JSON")),
    ],
    details: worded(
      """
      It says what is so again. A change is not undone where somebody has changed the record \
      since. The
      exit status is 1 when there is nothing to undo.
      """)
  ) { arguments in
    let choice = try DirectoryChoice(&arguments)
    let isList = arguments.takeFlag("--list")
    let wantsJSON = arguments.takeFlag("--json")
    let limit = try arguments.takeCount("--limit")
    guard try arguments.finish().isEmpty else {
      throw UsageError(worded("This takes no further words."))
    }
    guard isList || limit == nil else { throw UsageError(worded("--limit goes with --list.")) }
    let directory = try await choice.open()
    if isList {
      let changes = try await directory.undoableChanges(limit: limit ?? UndoableChange.listed)
      if wantsJSON {
        try Output.json(changes)
      } else {
        for change in changes { Output.line(change.sentence) }
        if changes.isEmpty { Output.line(worded("Nothing to undo.")) }
      }
      return changes.isEmpty ? .nothingFound : .done
    }
    guard let receipt = try await directory.undoLastChange() else {
      Output.line(worded("Nothing to undo."))
      return .nothingFound
    }
    if wantsJSON { try Output.json(receipt) } else { Output.line("\(receipt.words).") }
    return .done
  }
}

extension UndoableChange {
  /// `24 Nov 2026 14:05: Joined the network, Siân Watson.`
  fileprivate var sentence: String {
    let about = client.map { ", \($0.name.display)" } ?? ""
    let undoing = undoing.map { worded(" Undo: \($0).") } ?? ""
    return "\(moment.date.words) \(moment.time): \(words)\(about).\(undoing)"
  }
}
