import PatchworkCore

/// What counts as a gap for the people of the worker's agency, a field for each rule.
struct GapRulesForm: OwnAgencyForm {
  let layout: FormLayout
  let held: Agency
  let rules: [(code: GapRule.Code, field: RuleField)]

  /// How a rule is adjusted.
  enum RuleField {
    /// One that only holds or does not.
    case isLookedFor(Form.Key<Bool>)
    /// One with days or ages; empty means that it is not looked for.
    case count(Form.Key<GapAdjustments.Adjustment?>)
  }

  init(_ agency: Agency) {
    held = agency
    var layout = FormLayout(
      worded("What counts as a gap for \(agency.name)"),
      introduction:
        worded(
          """
          The people of the agency see gaps by these rules, in every network. Leave a field empty \
          to switch its rule off.
          """))
    rules = GapRule.standard.map { rule in
      (rule.code, layout.rule(rule, agency.gapRules[rule.code]))
    }
    layout.button(.save, worded("Save"))
    self.layout = layout
  }

  func read(_ reader: inout FormReader) -> FormSaving? {
    var adjusted = held
    for (code, field) in rules {
      adjusted.gapRules[code] =
        switch field {
        case .isLookedFor(let key): reader[key] ? nil : .off
        case .count(let key): reader[key] ?? .off
        }
    }
    return .change(.correctAgency(adjusted))
  }
}

extension FormLayout {
  fileprivate mutating func rule(
    _ rule: GapRule, _ adjustment: GapAdjustments.Adjustment?
  ) -> GapRulesForm.RuleField {
    let isOff = adjustment == .off
    let label = rule.code.words.capitalisedFirst
    guard let count = (adjustment?.applied(to: rule.code) ?? rule).countText else {
      return .isLookedFor(
        choice(
          .of(.gapRules, called: label), [true, false], chosen: !isOff, hint: rule.explanation
        ) {
          $0 ? worded("looked for") : worded("not looked for")
        })
    }
    let (least, most) = (GapAdjustments.days.lowerBound, GapAdjustments.days.upperBound)
    return .count(
      written(
        .of(.gapRules, called: "\(label), \(rule.days == nil ? worded("ages") : worded("days"))"),
        isOff ? "" : count,
        hint: rule.explanation,
        rule: rule.days == nil
          ? worded("write the ages as 5-15; empty: not looked for")
          : worded("write days from \(least) to \(most); empty: not looked for")
      ) { typed, _ in
        let text = typed.replacing(" to ", with: "-").replacing(" ", with: "")
        return text == "off" ? nil : GapAdjustments.Adjustment(text, of: rule)
      })
  }
}

extension GapRule {
  /// What of it can be counted: `28`, `5-15`; nil where it only holds or does not.
  fileprivate var countText: String? {
    if let days { return GapAdjustments.Adjustment.days(days).text }
    guard hasAges else { return nil }
    return GapAdjustments.Adjustment.ages((fromAge ?? 0)...max(fromAge ?? 0, throughAge ?? 0)).text
  }
}
