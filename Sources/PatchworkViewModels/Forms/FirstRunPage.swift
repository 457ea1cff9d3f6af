import PatchworkCore

/// The page of a directory whose user is not yet known: who am I, and what to begin with.
package struct FirstRunPage: Sendable {
  /// A sentence that says what the directory holds.
  package var welcome: String
  /// Who am I: name, role, agency; then the offers, as buttons.
  package var form: Form

  /// A page from its parts.
  package init(welcome: String, form: Form) {
    self.welcome = welcome
    self.form = form
  }
}
