import PatchworkCore

/// A question to be answered with yes or no; no unless one says yes.
package struct Confirm: Hashable, Sendable {
  /// What yes does.
  package enum Act: Hashable, Sendable {
    /// Leaves the form and what was filled in.
    case discardForm
    /// Leaves the program and what was filled in.
    case quit
    /// Takes back a change made before this sitting.
    case undo
    /// Leaves this directory, and what was filled in, for the practice area.
    case openPracticeArea
    /// Keeps the records right.
    case rights(RightsAct)
  }

  /// What yes does.
  package var act: Act
  /// The question.
  package var question: String
  /// The words of yes: `Discard`.
  package var yes: String
  /// The words of no: `Keep editing`.
  package var no: String
  /// Whether yes is the chosen answer.
  package var isYesChosen = false

  /// A question from its parts.
  package init(_ act: Act, question: String, yes: String, no: String) {
    self.act = act
    self.question = question
    self.yes = yes
    self.no = no
  }
}
