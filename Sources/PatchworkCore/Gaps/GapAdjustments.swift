/// An agency's deviations from the standard gap rules.
///
/// Written rule by rule, `unseen 14; no-school 4-17; no-gp off`: a number of days, an age range, or
/// off.
package struct GapAdjustments: Hashable, Sendable {
  /// An agency's setting for one rule.
  package enum Adjustment: Hashable, Sendable {
    /// The rule is not applied.
    case off
    /// The rule applies after this number of days.
    case days(Int)
    /// The rule applies at these ages, in years.
    case ages(ClosedRange<Int>)
  }

  /// The days that can be set. A rule that waits more than ten years should be switched off.
  package static let days = 1...3650
  /// The ages that can be set, in years.
  package static let ages = 0...120

  private var settings: [GapRule.Code: Adjustment] = [:]

  /// No deviations.
  package static let none = GapAdjustments()

  private init() {}

  /// Reads the text form; nil when a rule is unknown, occurs twice or does not take such a value.
  package init?(_ text: String) {
    for piece in text.split(separator: ";") {
      let words = piece.split(separator: " ")
      if words.isEmpty { continue }
      guard words.count == 2, let code = GapRule.Code(rawValue: String(words[0])),
        settings[code] == nil, let rule = GapRule.standard.first(where: { $0.code == code }),
        let adjustment = Adjustment(String(words[1]), of: rule)
      else { return nil }
      self[code] = adjustment
    }
  }

  /// The setting for a rule; nil where the standard holds. Setting a rule to its standard removes
  /// the setting.
  package subscript(_ code: GapRule.Code) -> Adjustment? {
    get { settings[code] }
    set {
      let standard = GapRule.standard.first { $0.code == code }
      settings[code] = newValue?.applied(to: code) == standard ? nil : newValue
    }
  }

  /// The rules in force: the standard ones with the settings applied, without those that are off.
  package var rules: [GapRule] {
    GapRule.standard.compactMap { rule in
      guard let adjustment = settings[rule.code] else { return rule }
      return adjustment.applied(to: rule.code)
    }
  }
}

extension GapAdjustments.Adjustment {
  /// Reads a setting: `off`, or days or ages where the rule has them.
  package init?(_ text: String, of rule: GapRule) {
    if text == "off" {
      self = .off
      return
    }
    if rule.days != nil {
      guard let days = Int(text), GapAdjustments.days.contains(days) else { return nil }
      self = .days(days)
      return
    }
    let sides = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard rule.hasAges, sides.count == 2, let first = sides[0], let last = sides[1],
      first <= last, GapAdjustments.ages.contains(first), GapAdjustments.ages.contains(last)
    else { return nil }
    self = .ages(first...last)
  }

  /// The text form: `off`, `14`, `4-17`.
  package var text: String {
    switch self {
    case .off: "off"
    case .days(let days): "\(days)"
    case .ages(let ages): "\(ages.lowerBound)-\(ages.upperBound)"
    }
  }

  /// The standard rule with this setting applied; nil when off.
  package func applied(to code: GapRule.Code) -> GapRule? {
    guard var rule = GapRule.standard.first(where: { $0.code == code }) else { return nil }
    switch self {
    case .off: return nil
    case .days(let days): rule.days = days
    case .ages(let ages): (rule.fromAge, rule.throughAge) = (ages.lowerBound, ages.upperBound)
    }
    return rule
  }
}

extension GapAdjustments: TextCodable {
  package static var form: String {
    worded("rules and what holds instead: unseen 14; no-school 4-17; no-gp off")
  }

  /// The text form, in the order of the rules: `no-gp off; unseen 14`.
  package var description: String {
    GapRule.standard.compactMap { rule in
      settings[rule.code].map { "\(rule.code.rawValue) \($0.text)" }
    }
    .joined(separator: "; ")
  }
}
