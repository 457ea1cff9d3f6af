import PatchworkCore

/// What a field of a form is called, and what it fills in.
///
///     layout.day(.of(.expectedEnd), held.expectedEnd)
///     layout.text(.of(.role, called: "Your role"), me.role)
///     layout.text(.called("Known as"))
struct FormCaption {
  let label: String
  /// What the directory calls what is filled in: a rule that one of these breaks is shown beside the
  /// field. Empty where the directory has no name for it.
  let about: [FieldID]

  private init(_ label: String, about: [FieldID]) {
    self.label = label
    self.about = about
  }

  /// A button, which has its words on it.
  static let none = FormCaption("", about: [])

  /// A field of its own words, which fills in nothing that the directory has a name for.
  static func called(_ label: Phrase) -> FormCaption { FormCaption(worded(label), about: []) }

  /// A field of a record or an act.
  ///
  /// - Parameters:
  ///   - field: What it fills in.
  ///   - others: What else the directory may find fault with in it.
  ///   - label: What it is called in this form; nil for what the field is called everywhere.
  static func of(
    _ field: FieldID, _ others: FieldID..., called label: String? = nil
  ) -> FormCaption {
    FormCaption(label ?? field.label, about: [field] + others)
  }
}
