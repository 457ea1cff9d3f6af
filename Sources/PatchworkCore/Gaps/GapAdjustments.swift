/// What counts as a gap for an agency, where that differs from the standard rules.
///
/// Written rule by rule: `unseen 14; no-school 4-17; no-gp off` – after how many days, from what age to
/// what age, or not at all.
package struct GapAdjustments: Hashable, Sendable {
  /// What an agency says of one rule.
  package enum Adjustment: Hashable, Sendable {
    /// It does not look for that.
    case off
    /// After so many days.
    case days(Int)
    /// At these ages, in years.
    case ages(ClosedRange<Int>)
  }

  /// The days that can be given: a rule that waits for ten years is better put off.
  package static let days = 1...3650
  /// The ages that can be given.
  package static let ages = 0...120

  /// What is said, rule by rule.
  private var said: [GapRule.Code: Adjustment] = [:]

  /// The standard rules.
  package static let none = GapAdjustments()

  private init() {}

  /// Reads what is written; nil where a rule is unknown, named twice, or has nothing of that sort.
  package init?(_ text: String) {
    for piece in text.split(separator: ";") {
      let words = piece.split(separator: " ")
      if words.isEmpty { continue }
      guard words.count == 2, let code = GapRule.Code(rawValue: String(words[0])),
        said[code] == nil, let rule = GapRule.standard.first(where: { $0.code == code }),
        let adjustment = Adjustment(String(words[1]), of: rule)
      else { return nil }
      self[code] = adjustment
    }
  }

  /// What is said of a rule; nil where it holds as it is. Saying what holds anyhow says nothing.
  package subscript(_ code: GapRule.Code) -> Adjustment? {
    get { said[code] }
    set {
      let standard = GapRule.standard.first { $0.code == code }
      said[code] = newValue?.applied(to: code) == standard ? nil : newValue
    }
  }

  /// The rules that hold: the standard ones as adjusted, without those that are off.
  package var rules: [GapRule] {
    GapRule.standard.compactMap { rule in
      guard let adjustment = said[rule.code] else { return rule }
      return adjustment.applied(to: rule.code)
    }
  }
}

extension GapAdjustments.Adjustment {
  /// Reads what is said of a rule: `off`, or days or ages where the rule counts them.
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

  /// As it is written: `off`, `14`, `4-17`.
  package var text: String {
    switch self {
    case .off: "off"
    case .days(let days): "\(days)"
    case .ages(let ages): "\(ages.lowerBound)-\(ages.upperBound)"
    }
  }

  /// The standard rule as adjusted; nil where it is off.
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
  /// How they are written.
  package static var form: String {
    "rules and what holds instead: unseen 14; no-school 4-17; no-gp off"
  }

  /// As they are written, in the order of the rules: `no-gp off; unseen 14`.
  package var description: String {
    GapRule.standard.compactMap { rule in said[rule.code].map { "\(rule.code.rawValue) \($0.text)" }
    }
    .joined(separator: "; ")
  }
}
