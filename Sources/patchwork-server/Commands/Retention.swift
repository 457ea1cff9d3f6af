import PatchworkCore
import PatchworkStore

/// `patchwork-server retention ...`: how long records are kept, and doing it.
enum Retention {
  static func run(_ words: [String]) async throws {
    let rest = Array(words.dropFirst())
    switch words.first {
    case "show": try await show(rest)
    case "set": try await set(rest)
    case "run": try await apply(rest)
    default: throw UsageError("Say retention show, set or run.")
    }
  }

  private static func show(_ words: [String]) async throws {
    let arguments = try Arguments(words, options: ["database"])
    guard arguments.rest.isEmpty else { throw UsageError("retention show takes options only.") }
    let directory = try LocalDirectory(path: Places.database(arguments))
    for rule in try await directory.retentionRules() { print(rule.words) }
  }

  private static func set(_ words: [String]) async throws {
    let arguments = try Arguments(
      words, options: ["database", "fold", "archive", "age", "purge"])
    guard arguments.rest.count == 1, let kind = Agency.Kind(rawValue: arguments.rest[0]) else {
      let kinds = Agency.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageError("Say retention set with one of \(kinds).")
    }
    let directory = try LocalDirectory(path: Places.database(arguments))
    var rule =
      try await directory.retentionRules().first { $0.kind == kind } ?? RetentionRule(kind: kind)
    rule.foldMonths = try number("fold", arguments) ?? rule.foldMonths
    rule.age = try number("age", arguments) ?? rule.age
    if arguments.last("archive") == "never" {
      // Nobody is purged who was not archived before.
      (rule.archiveYears, rule.purgeYears) = (nil, nil)
    } else {
      rule.archiveYears = try number("archive", arguments) ?? rule.archiveYears
    }
    if arguments.last("purge") == "never" {
      rule.purgeYears = nil
    } else {
      rule.purgeYears = try number("purge", arguments) ?? rule.purgeYears
    }
    try await directory.setRetention(rule)
    print(rule.words)
  }

  private static func apply(_ words: [String]) async throws {
    let arguments = try Arguments(words, options: ["database", "yes-purge"], flags: ["preview"])
    guard arguments.rest.isEmpty else { throw UsageError("retention run takes options only.") }
    let directory = try LocalDirectory(path: Places.database(arguments))
    let report = try await directory.retain(
      isPreview: arguments.has("preview"), purging: try number("yes-purge", arguments))
    let (archived, purged) =
      report.isPreview ? ("would be archived", "would be purged") : ("archived", "purged")
    for item in report.archived { print("\(item.client)  \(archived), last \(item.last)") }
    for item in report.purged { print("\(item.client)  \(purged), last \(item.last)") }
    print("\(report.archived.count) \(archived), \(report.purged.count) \(purged).")
    guard report.heldBack.isEmpty else {
      throw CommandError(
        "\(report.heldBack.count) clients are due to be purged for ever, which is more than a run "
          + "should take out unseen, so none was. Look at them with --preview; if they are right, "
          + "say retention run --yes-purge \(report.heldBack.count).")
    }
    guard !report.isPreview, !report.purged.isEmpty else { return }
    say("Backups made before still hold them: let none grow older than you need.")
    if report.leavesTraces {
      say(
        "Somebody reads the database as it was before. What was purged stands in its write-ahead "
          + "log until they have finished: restart the server.")
    }
  }

  private static func number(_ option: String, _ arguments: Arguments) throws -> Int? {
    guard let text = arguments.last(option), text != "never" else { return nil }
    guard let number = Int(text), number >= 0 else {
      throw UsageError("--\(option) takes a whole number.")
    }
    return number
  }
}
