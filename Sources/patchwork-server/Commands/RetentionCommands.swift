import PatchworkCommandLine
import PatchworkCore
import PatchworkStore

/// `patchwork-server retention ...`: how long records are kept, and doing it.
enum RetentionCommands {
  static func run(_ words: [String]) async throws {
    var arguments = Arguments(words)
    switch arguments.takeSubcommand() {
    case "show": try await show(arguments)
    case "set": try await set(arguments)
    case "run": try await apply(arguments)
    default: throw UsageError(worded("Say retention show, set or run."))
    }
  }

  private static func show(_ arguments: consuming Arguments) async throws {
    let database = try Places.database(&arguments)
    try arguments.finishEmpty("retention show")
    let directory = try LocalDirectory(path: database)
    for rule in try await directory.retentionRules() { print(rule.words) }
  }

  private static func set(_ arguments: consuming Arguments) async throws {
    let database = try Places.database(&arguments)
    let fold = try wholeNumber("--fold", &arguments)
    let age = try wholeNumber("--age", &arguments)
    let archive = try Term("--archive", &arguments)
    let purge = try Term("--purge", &arguments)
    let words = try arguments.finish()
    guard words.count == 1, let kind = Agency.Kind(rawValue: words[0]) else {
      let kinds = Agency.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageError(worded("Say retention set with one of \(kinds)."))
    }
    let directory = try LocalDirectory(path: database)
    var rule =
      try await directory.retentionRules().first { $0.kind == kind } ?? RetentionRule(kind: kind)
    rule.foldMonths = fold ?? rule.foldMonths
    rule.age = age ?? rule.age
    switch archive {
    case .never:
      // Nobody is purged who was not archived before.
      (rule.archiveYears, rule.purgeYears) = (nil, nil)
    case .years(let years): rule.archiveYears = years
    case nil: break
    }
    switch purge {
    case .never: rule.purgeYears = nil
    case .years(let years): rule.purgeYears = years
    case nil: break
    }
    try await directory.setRetention(rule)
    print(rule.words)
  }

  private static func apply(_ arguments: consuming Arguments) async throws {
    let database = try Places.database(&arguments)
    let isPreview = arguments.takeFlag("--preview")
    let agreed = try wholeNumber("--yes-purge", &arguments)
    try arguments.finishEmpty("retention run")
    let directory = try LocalDirectory(path: database)
    let report = try await directory.retain(isPreview: isPreview, purging: agreed)
    let (archived, purged) =
      report.isPreview
      ? (worded("would be archived"), worded("would be purged")) : ("archived", "purged")
    for item in report.archived { print(worded("\(item.client)  \(archived), last \(item.last)")) }
    for item in report.purged { print(worded("\(item.client)  \(purged), last \(item.last)")) }
    print("\(report.archived.count) \(archived), \(report.purged.count) \(purged).")
    guard report.heldBack.isEmpty else {
      throw CommandError(
        worded(
          """
          \(report.heldBack.count) clients are due to be purged for ever, which is more than a \
          run should take out unseen, so none was. Look at them with --preview; if they are \
          right, say retention run --yes-purge \(report.heldBack.count).
          """))
    }
    guard !report.isPreview, !report.purged.isEmpty else { return }
    say(worded("Backups made before still hold them: let none grow older than you need."))
    if report.leavesTraces {
      say(
        worded(
          """
          Somebody reads the database as it was before. What was purged stands in its write-ahead \
          log until they have finished: restart the server.
          """))
    }
  }

  private static func wholeNumber(
    _ option: String, _ arguments: inout Arguments
  ) throws -> Int? {
    guard let text = try arguments.takeValue(option, what: worded("a whole number")) else {
      return nil
    }
    guard let number = Int(text), number >= 0 else {
      throw UsageError(worded("\(option) takes a whole number."))
    }
    return number
  }

  /// After how long a rule acts.
  private enum Term {
    case never
    case years(Int)

    init?(_ option: String, _ arguments: inout Arguments) throws {
      guard let text = try arguments.takeValue(option, what: worded("years, or never")) else {
        return nil
      }
      guard text != "never" else {
        self = .never
        return
      }
      guard let years = Int(text), years >= 0 else {
        throw UsageError(worded("\(option) takes a whole number of years, or never."))
      }
      self = .years(years)
    }
  }
}
