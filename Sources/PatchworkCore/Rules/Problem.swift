/// A rule that a record breaks.
public struct Problem: Hashable, Sendable {
  /// The field's label, as forms show it.
  public var field: String
  /// The rule, in words that follow the label and a colon.
  public var rule: String

  /// A problem with a field.
  public init(_ field: String, _ rule: String) {
    self.field = field
    self.rule = rule
  }
}
