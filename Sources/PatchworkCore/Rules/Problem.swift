/// A rule that a record breaks.
package struct Problem: Hashable, Sendable {
  /// The field's label, as forms show it.
  package var field: String
  /// The rule, in words that follow the label and a colon.
  package var rule: String

  /// A problem with a field.
  package init(_ field: String, _ rule: String) {
    self.field = field
    self.rule = rule
  }
}
