import PatchworkCore

/// Reads a form field by field, and collects what is wrong with it.
struct FormReader {
  /// The form.
  let form: Form
  /// Today, for days written without a year and for `today`.
  let today: CivilDate
  /// What is wrong, field by field.
  private(set) var problems: [FormField.Name: String] = [:]

  init(_ form: Form, today: CivilDate) {
    self.form = form
    self.today = today
  }

  /// Whether nothing is wrong so far.
  var isSound: Bool { problems.isEmpty }

  /// Notes what is wrong with a field.
  mutating func refuse(_ name: FormField.Name, _ rule: String) {
    if problems[name] == nil { problems[name] = rule }
  }

  /// The text of a field without blanks around it; empty when there is no such field.
  func text(_ name: FormField.Name) -> String {
    guard let field = form.fields.first(where: { $0.name == name }) else { return "" }
    return trimmed(field.content)
  }

  /// The text of a field that must be filled in.
  mutating func required(_ name: FormField.Name, _ rule: String) -> String {
    let text = text(name)
    if text.isEmpty { refuse(name, rule) }
    return text
  }

  /// Whether the form has a field.
  func asks(_ name: FormField.Name) -> Bool { form.fields.contains { $0.name == name } }

  /// The place of the chosen option of a choice.
  func choice(_ name: FormField.Name) -> Int {
    guard case .choice(let choice) = form.fields.first(where: { $0.name == name })?.control
    else { return 0 }
    return choice.chosen
  }

  /// What was picked in a chooser, or nil; text that was typed and not picked is refused.
  mutating func pick(_ name: FormField.Name) -> Chooser.Option? {
    guard case .chooser(let chooser) = form.fields.first(where: { $0.name == name })?.control
    else { return nil }
    if chooser.picked == nil, !trimmed(chooser.field.text).isEmpty {
      refuse(name, "choose one of those found, by Enter")
    }
    return chooser.picked
  }

  /// A day, or nil when the field is empty.
  mutating func date(_ name: FormField.Name) -> CivilDate? {
    let text = text(name)
    guard !text.isEmpty else { return nil }
    guard let date = CivilDate(typed: text, today: today) else {
      refuse(name, "a date is written 3 Mar 2026, 3/3/2026 or today")
      return nil
    }
    return date
  }

  /// A day that must be given.
  mutating func requiredDate(_ name: FormField.Name, _ rule: String) -> CivilDate? {
    if text(name).isEmpty {
      refuse(name, rule)
      return nil
    }
    return date(name)
  }

  private func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
