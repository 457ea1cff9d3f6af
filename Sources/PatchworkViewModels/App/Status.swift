/// The one quiet place for what just happened.
package struct Status: Hashable, Sendable {
  /// How much it matters.
  package enum Kind: Hashable, Sendable {
    /// Done, or for information; gone with the next key.
    case info
    /// Something is under way.
    case waiting
    /// What was asked for was refused, and why; gone with the next key.
    case refusal
    /// Something went wrong; stays until something goes right or Esc is pressed.
    case problem
  }

  /// How much it matters.
  package var kind: Kind
  /// A sentence for the worker.
  package var text: String

  package init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}
