import PatchworkCore
import Synchronization

/// A form being filled in: fields from top to bottom, the last of them buttons.
package struct Form: Sendable {
  /// Which form it is, with the records that it began from.
  let definition: any FormDefinition
  /// The heading.
  package let title: String
  /// A sentence below it that says what will happen; may be empty.
  package let introduction: String
  /// The fields, from top to bottom, each in the place that its `id` names.
  package internal(set) var fields: [FormField]
  /// The place in `fields` of the one that has the focus.
  package internal(set) var focused = 0
  /// Why it could not be saved, where that is about no single field.
  package var problem: String?
  /// Whether it is being saved; keys wait meanwhile.
  package var isSaving = false
  /// Whether it is being saved while no line leads to the directory.
  var waitsForLine = false
  /// Tells forms apart, so that an answer finds the form that asked.
  let number: Int
  private static let made = Atomic(0)
  /// Whether its change has been handed to the directory, which makes it even if the worker does not
  /// wait for that.
  var isHandedOver = false

  /// The texts as they were when the form was opened, to tell whether anything is unsaved.
  var pristine: [String]

  /// A form with the focus on its first field.
  init(_ definition: any FormDefinition) {
    let layout = definition.layout
    self.definition = definition
    number = Self.made.add(1, ordering: .relaxed).newValue
    title = layout.title
    introduction = layout.introduction
    fields = layout.fields
    pristine = fields.map(\.content)
    focus(on: 0)
  }

  /// Whether something was filled in that would be lost by leaving.
  package var isChanged: Bool { fields.map(\.content) != pristine }

  /// What is said while it is being saved.
  package var savingWords: String {
    waitsForLine
      ? worded(
        "No connection. It is sent by itself when the line is back. Esc lets you go on meanwhile.")
      : worded("Saving…")
  }

  /// The field that has the focus.
  package var focusedField: FormField? {
    fields.indices.contains(focused) ? fields[focused] : nil
  }
}
