import PatchworkCommandLine
import PatchworkCore

extension Subcommand {
  static let gaps = Subcommand(
    name: "gaps", summary: worded("Show, or set, what counts as a gap for your agency"),
    synopsis: "[options] [RULE off|standard|DAYS|AGES]",
    options: DirectoryChoice.options + [("--json", worded("print the rules that hold as JSON"))],
    details: worded(
      """
      Without RULE it lists the rules, each with what it looks for and why. With RULE it says \
      that your
      agency does not look for it (off), after how many days it does (14), or at which ages (5-17);
      standard takes that back. Setting one is for managers.
      """)
  ) { arguments in
    let choice = try DirectoryChoice(&arguments)
    let wantsJSON = arguments.takeFlag("--json")
    let words = try arguments.finish()
    let directory = try await choice.open()
    guard let me = try await directory.me() else {
      throw DirectoryError.notAllowed(reason: worded("The directory does not know who you are."))
    }
    var agency = try await directory.agency(me.agency).agency
    guard words.isEmpty else {
      let adjusted = try adjustment(words)
      agency.gapRules[adjusted.rule.code] = adjusted.to
      Output.line("\(try await directory.apply(.correctAgency(agency)).words).")
      return .done
    }
    if wantsJSON {
      try Output.json(agency.gapRules.rules)
    } else {
      for rule in GapRule.standard { Output.line(line(rule, agency.gapRules[rule.code])) }
    }
    return .done
  }

  private static func adjustment(
    _ words: [String]
  ) throws -> (rule: GapRule, to: GapAdjustments.Adjustment?) {
    guard words.count == 2,
      let rule = GapRule.standard.first(where: { $0.code.rawValue == words[0] })
    else {
      let codes = GapRule.standard.map(\.code.rawValue).joined(separator: ", ")
      throw UsageError(worded("Say a rule and what holds instead. The rules are \(codes)."))
    }
    if words[1] == "standard" { return (rule, nil) }
    guard let adjustment = GapAdjustments.Adjustment(words[1], of: rule) else {
      let counts =
        rule.days != nil
        ? worded(", standard or days: 14")
        : rule.hasAges ? worded(", standard or ages: 5-17") : worded(" or standard")
      throw UsageError(worded("\(rule.code.rawValue) can be off\(counts)."))
    }
    return (rule, adjustment)
  }

  /// `unseen, after 28 days: Nobody in the network has noted …`
  private static func line(_ rule: GapRule, _ adjustment: GapAdjustments.Adjustment?) -> String {
    let held = adjustment == .off ? rule : adjustment?.applied(to: rule.code) ?? rule
    var words = rule.code.rawValue
    if adjustment == .off {
      words += worded(", off")
    } else if let days = held.days {
      words += worded(.counted(days, one: ", 1 day", other: ", \(days) days"))
    } else if held.hasAges {
      words += worded(
        ", ages \(held.fromAge ?? 0) to \(held.throughAge ?? GapAdjustments.ages.upperBound)")
    }
    if adjustment != nil { words += worded(" (your agency's own)") }
    return "\(words): \(rule.explanation)"
  }
}
