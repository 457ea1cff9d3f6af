/// A rule that a record breaks.
package struct Problem: Hashable, Sendable {
  package var field: FieldID
  /// The rule in words that follow the field's label and a colon.
  package var rule: String

  package init(_ field: FieldID, _ rule: String) {
    self.field = field
    self.rule = rule
  }
}
