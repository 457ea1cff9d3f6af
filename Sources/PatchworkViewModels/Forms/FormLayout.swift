import PatchworkCore

/// What a form shows, laid out from top to bottom: each field laid out gives the key by which it is
/// read.
package struct FormLayout: Sendable {
  /// The heading.
  let title: String
  /// A sentence below it that says what will happen; may be empty.
  let introduction: String
  /// The fields so far.
  private(set) var fields: [FormField] = []
  private var heading: String?

  init(_ title: String, introduction: String = "") {
    self.title = title
    self.introduction = introduction
  }

  /// Begins a section with the next field.
  mutating func section(_ heading: String?) { self.heading = heading }

  /// A text in one line.
  mutating func text(
    _ caption: FormCaption, _ text: String = "", hint: String = "", isRequired: Bool = false
  ) -> Form.Key<String> {
    add(caption, hint: hint, isRequired: isRequired, .text(TextField(text))) { field, _ in
      field.trimmedContent
    }
  }

  /// A value written as text; nil where the field is empty.
  ///
  /// - Parameters:
  ///   - rule: How the value is written, said of text that `parse` cannot read.
  ///   - fault: What is said instead where more is known.
  ///   - parse: Reads the text, seen from today.
  mutating func written<Value>(
    _ caption: FormCaption, _ text: String = "", hint: String = "", rule: String,
    fault: @escaping @Sendable (_ text: String, _ today: CivilDate) -> String? = { _, _ in nil },
    as parse: @escaping @Sendable (_ text: String, _ today: CivilDate) -> Value?
  ) -> Form.Key<Value?> {
    add(caption, hint: hint, .text(TextField(text))) { field, reader in
      let text = field.trimmedContent
      if text.isEmpty { return nil }
      let value = parse(text, reader.today)
      if value == nil { reader.refuse(field.id, fault(text, reader.today) ?? rule) }
      return value
    }
  }

  /// A day; nil where the field is empty.
  mutating func day(
    _ caption: FormCaption, _ day: CivilDate?, hint: String = worded("3 Mar 2026, 3/3, today")
  ) -> Form.Key<CivilDate?> {
    written(
      caption, day?.words ?? "", hint: hint,
      rule: worded("a date is written 3 Mar 2026, 3/3/2026 or today"),
      fault: { CivilDate.wrongWeekday(typed: $0, today: $1) }
    ) { CivilDate(typed: $0, today: $1) }
  }

  /// A day that is to come, for which a weekday is enough; nil where the field is empty.
  mutating func upcomingDay(
    _ caption: FormCaption, _ day: CivilDate?, hint: String
  ) -> Form.Key<CivilDate?> {
    written(
      caption, day?.words ?? "", hint: hint,
      rule: worded("a date is written fri, 3 Mar, 3/3/2026 or tomorrow"),
      fault: { CivilDate.wrongWeekday(typed: $0, today: $1) }
    ) { CivilDate(upcoming: $0, today: $1) }
  }

  /// Weekly hours; nil where the field is empty.
  mutating func hours(
    _ caption: FormCaption, _ hours: WorkingPattern, hint: String
  ) -> Form.Key<WorkingPattern?> {
    written(caption, hours.description, hint: hint, rule: WorkingPattern.form) { text, _ in
      WorkingPattern(text)
    }
  }

  /// One of a few values.
  ///
  /// - Parameter chosen: The value chosen at first.
  mutating func choice<Value: Equatable & Sendable>(
    _ caption: FormCaption, _ values: [Value], chosen: Value, hint: String = "← →",
    keepsHint: Bool = false, words: (Value) -> String
  ) -> Form.Key<Value> {
    let control = ChoiceControl(
      values.map(words), chosen: values.firstIndex(of: chosen) ?? 0)
    return add(caption, hint: hint, keepsHint: keepsHint, .choice(control)) { field, _ in
      guard case .choice(let choice) = field.control, values.indices.contains(choice.chosen)
      else { return chosen }
      return values[choice.chosen]
    }
  }

  mutating func yesOrNo(_ caption: FormCaption, _ isYes: Bool, hint: String = "← →")
    -> Form.Key<Bool>
  {
    choice(caption, [false, true], chosen: isYes, hint: hint) { $0 ? worded("yes") : worded("no") }
  }

  /// A record found while one types its name; nil where nothing is picked.
  ///
  /// - Parameter take: What is read from the option picked.
  mutating func record<Value>(
    _ caption: FormCaption, _ scope: Chooser.Scope, picked: Chooser.Option? = nil, hint: String,
    isRequired: Bool = false, as take: @escaping @Sendable (Chooser.Option) -> Value?
  ) -> Form.Key<Value?> {
    add(caption, hint: hint, isRequired: isRequired, .chooser(Chooser(scope, picked: picked))) {
      field, reader in
      guard case .chooser(let chooser) = field.control else { return nil }
      guard let picked = chooser.picked else {
        if !field.trimmedContent.isEmpty {
          reader.refuse(field.id, worded("choose one of those found, by Enter"))
        }
        return nil
      }
      return take(picked)
    }
  }

  /// A practitioner of the directory.
  mutating func practitioner(
    _ caption: FormCaption, picked: Chooser.Option? = nil, hint: String, isRequired: Bool = false
  ) -> Form.Key<PractitionerID?> {
    record(caption, .practitioner, picked: picked, hint: hint, isRequired: isRequired) { option in
      if case .practitioner(let id) = option.subject { id } else { nil }
    }
  }

  /// A button, pressed by Enter.
  mutating func button(_ act: FormButton.Act, _ title: String) {
    fields.append(
      FormField(
        .init(place: fields.count), .none, section: heading,
        control: .button(FormButton(act, title))))
    heading = nil
  }

  private mutating func add<Value>(
    _ caption: FormCaption, hint: String, keepsHint: Bool = false, isRequired: Bool = false,
    _ control: FormField.Control,
    read: @escaping @Sendable (FormField, inout FormReader) -> Value
  ) -> Form.Key<Value> {
    let id = FormField.ID(place: fields.count)
    fields.append(
      FormField(
        id, caption, hint: hint, keepsHint: keepsHint, section: heading, isRequired: isRequired,
        control: control))
    heading = nil
    return Form.Key(id: id, read: read)
  }
}
