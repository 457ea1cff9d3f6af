import PatchworkCore

/// The page of a directory whose user is not yet known: who am I, and what to begin with.
public struct FirstRunPage: Sendable {
  /// A sentence that says what the directory holds.
  public var welcome: String
  /// Who am I: name, role, agency; then the offers, as buttons.
  public var form: Form

  /// A page from its parts.
  public init(welcome: String, form: Form) {
    self.welcome = welcome
    self.form = form
  }
}
