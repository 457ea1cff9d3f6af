/// The reason why a directory could not do something.
package enum DirectoryError: Error, Hashable, Sendable, Codable {
  /// There is no record with that identifier, or no longer.
  case notFound
  /// The record was merged into the one with this identifier.
  case merged(into: ClientID)
  /// The record was saved by another person meanwhile. Nothing was changed.
  case conflict
  /// A value breaks a rule.
  case invalid(field: FieldID, rule: String)
  /// Another program is writing and did not finish in time.
  case busy
  /// The user may not write to the database.
  case readOnly(path: String)
  /// The database was written by a later version of the program.
  case newerVersion(path: String)
  /// The file is not a Patchwork database, or is damaged.
  case damaged(path: String, detail: String)
  case diskFull(path: String)
  /// A file or folder could not be opened.
  case cannotOpen(path: String, reason: String)
  /// The asker may not do this. `reason` is a sentence that says who can help.
  case notAllowed(reason: String)
  /// The asker is not in the client's network and must give a reason to open the record.
  case reasonNeeded
  /// The client is shielded and the asker is not in the network, but may override with a reason.
  case overrideNeeded
  /// The server does not answer.
  case unavailable(reason: String)

  /// Whether the operation is possible with a reason.
  package var asksWhy: Bool { self == .reasonNeeded || self == .overrideNeeded }

  /// The message for the user: what happened, what was kept and what to do.
  package var sentence: String {
    switch self {
    case .notFound:
      "That record is no longer in the directory. Search again."
    case .merged:
      "This record was joined with another one of the same person, which stays. Search again."
    case .conflict:
      "Somebody else saved this record while you were editing. Nothing of yours was saved. "
        + "Look at it as it is now, then make your change again."
    case .invalid(let field, let rule):
      "\(field.label): \(rule)."
    case .busy:
      "Another program is writing to the database. Nothing was changed. Try again in a moment."
    case .readOnly(let path):
      "The database \(path) cannot be written by you. Nothing was changed. "
        + "Ask whoever looks after it for write access."
    case .newerVersion(let path):
      "The database \(path) was made by a newer version of Patchwork. Nothing was changed. "
        + "Install the newer version."
    case .damaged(let path, let detail):
      "The file \(path) is not a Patchwork database, or is damaged (\(detail)). "
        + "Nothing was changed. Ring whoever looks after Patchwork: they restore it from a backup, or "
        + "find out who wrote into it. Until then ring your duty desk by a number that you have elsewhere."
    case .diskFull(let path):
      "The disk that holds \(path) is full. Nothing was changed. Make room, then try again."
    case .cannotOpen(let path, let reason):
      "\(path) could not be opened: \(reason)."
    case .notAllowed(let reason):
      "\(reason)"
    case .reasonNeeded:
      "You are not in this client's network. Say why you open it; the network will see it."
    case .overrideNeeded:
      "This client is shielded, and you are not in the network. Say why you open the record; records "
        + "stewards are told at once, and the network will see it."
    case .unavailable(let reason):
      "The directory does not answer: \(reason). What is on the screen stays readable."
    }
  }
}
