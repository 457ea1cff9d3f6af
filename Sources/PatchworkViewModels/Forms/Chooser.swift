import PatchworkCore

/// A field that finds a practitioner or an agency while one types.
package struct Chooser: Hashable, Sendable {
  /// What may be chosen.
  package enum Scope: Hashable, Sendable {
    case client
    case agency
    /// An agency, found or new.
    case agencyOrNew
    case practitioner
    /// A practitioner, found or new, or an agency where nobody is named.
    case anybody
  }

  /// One record to choose.
  package struct Option: Hashable, Sendable {
    /// Which record.
    package enum Subject: Hashable, Sendable {
      case client(ClientID)
      case practitioner(PractitionerID)
      case agency(AgencyID)
      /// An agency that is not in the directory yet, by the name typed.
      case newAgency(String)
      /// A practitioner who is not in the directory yet, by the name typed.
      case newPractitioner(String)
    }

    /// Which record.
    package var subject: Subject
    /// Its name.
    package var title: String
    /// Role and agency, or kind; may be empty.
    package var detail: String

    /// An option from its parts.
    package init(_ subject: Subject, title: String, detail: String = "") {
      self.subject = subject
      self.title = title
      self.detail = detail
    }
  }

  /// What may be chosen.
  package var scope: Scope
  /// What is typed.
  package var field: TextField
  /// What was found for it.
  package var options: [Option] = []
  /// The place in `options` of the one that Enter picks.
  package var highlighted: Int?
  /// What was picked; typing on drops it.
  package var picked: Option?
  /// Whether an answer is still awaited; the old options stay meanwhile.
  package var isAsking: Bool { questions.isUnderway }

  /// Tells newer answers from older ones.
  var questions = Questions()
  /// Whether the text has changed since the last question.
  var isAskDue = false
  /// Whether Enter was pressed before the answer to the text had come.
  var picksWhenAnswered = false

  /// A chooser, empty or with a record already picked.
  package init(_ scope: Scope, picked: Option? = nil) {
    self.scope = scope
    self.picked = picked
    field = TextField(picked?.title ?? "")
  }
}
