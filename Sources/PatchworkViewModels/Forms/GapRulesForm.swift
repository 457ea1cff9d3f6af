import PatchworkCore

/// What counts as a gap for the people of the worker's agency, a field for each rule.
enum GapRulesForm {
  private static let lookedFor = ["looked for", "not looked for"]

  static func form(_ agency: Agency) -> Form {
    Form(
      .gapRules(agency), title: "What counts as a gap for \(agency.name)",
      introduction:
        "Everybody at the agency sees gaps by these rules, in every network. A rule whose "
        + "field is empty is not looked for.",
      fields: GapRule.standard.map { field($0, agency.gapRules[$0.code]) } + [
        FormField("save", label: "", control: .button(FormButton(.save, "Save")))
      ])
  }

  private static func field(
    _ rule: GapRule, _ adjustment: GapAdjustments.Adjustment?
  ) -> FormField {
    let isOff = adjustment == .off
    let label = rule.code.words.capitalisedFirst
    guard let text = adjusted(rule, by: adjustment).countText else {
      return FormField(
        name(of: rule), label: label, hint: rule.explanation,
        control: .choice(ChoiceControl(lookedFor, chosen: isOff ? 1 : 0)))
    }
    return FormField(
      name(of: rule), label: "\(label), \(rule.days == nil ? "ages" : "days")",
      hint: rule.explanation, control: .text(TextField(isOff ? "" : text)))
  }

  static func read(_ agency: Agency, _ reader: inout FormReader) -> FormSaving? {
    var adjusted = agency
    for rule in GapRule.standard {
      let name = name(of: rule)
      if rule.countText == nil {
        adjusted.gapRules[rule.code] = reader.choice(name) == 1 ? .off : nil
        continue
      }
      let typed = reader.text(name)
      let text = typed.replacing(" to ", with: "-").replacing(" ", with: "")
      if typed.isEmpty {
        adjusted.gapRules[rule.code] = .off
      } else if text != "off", let said = GapAdjustments.Adjustment(text, of: rule) {
        adjusted.gapRules[rule.code] = said
      } else {
        let days = GapAdjustments.days
        reader.refuse(
          name,
          rule.days == nil
            ? "write the ages as 5-15; empty: not looked for"
            : "write days from \(days.lowerBound) to \(days.upperBound); empty: not looked for")
      }
    }
    return .change(.correctAgency(adjusted))
  }

  private static func name(of rule: GapRule) -> FormField.Name { .init(rule.code.rawValue) }

  private static func adjusted(
    _ rule: GapRule, by adjustment: GapAdjustments.Adjustment?
  ) -> GapRule {
    adjustment?.applied(to: rule.code) ?? rule
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

extension AppModel {
  /// Asks for my agency as it is now, and opens the form on its rules.
  func beginGapRules() { beginOnMyAgency(GapRulesForm.form) }
}
