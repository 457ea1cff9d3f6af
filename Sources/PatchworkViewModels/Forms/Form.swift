import PatchworkCore

/// A form being filled in: fields from top to bottom, the last of them buttons.
package struct Form: Sendable {
  /// What the form is for.
  package var purpose: FormPurpose
  /// The heading.
  package var title: String
  /// A sentence below it that says what will happen; may be empty.
  package var introduction: String
  /// The fields.
  package var fields: [FormField]
  /// The place in `fields` of the one that has the focus.
  package var focused = 0
  /// Why it could not be saved, where that is about no single field.
  package var problem: String?
  /// Whether it is being saved; keys wait meanwhile.
  package var isSaving = false
  /// Whether it is being saved while no line leads to the directory.
  var waitsForLine = false
  /// Tells forms apart that are being saved; 0 before.
  var number = 0
  /// Whether its change has been handed to the directory, which makes it even if the worker does not
  /// wait for that.
  var isHandedOver = false

  /// The texts as they were when the form was opened, to tell whether anything is unsaved.
  var pristine: [String]

  /// A form with the focus on its first field.
  package init(
    _ purpose: FormPurpose, title: String, introduction: String = "", fields: [FormField]
  ) {
    self.purpose = purpose
    self.title = title
    self.introduction = introduction
    self.fields = fields
    pristine = fields.map(\.content)
    focus(on: 0)
  }

  /// Whether something was filled in that would be lost by leaving.
  package var isChanged: Bool { fields.map(\.content) != pristine }

  /// What is said while it is being saved.
  package var savingWords: String {
    waitsForLine
      ? "Kept, and saved as soon as the directory answers. Esc lets you go on meanwhile."
      : "Saving…"
  }

  /// The field that has the focus.
  package var focusedField: FormField? {
    fields.indices.contains(focused) ? fields[focused] : nil
  }
}
