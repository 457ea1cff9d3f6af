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
      worded("This record is not in the directory any more. Search again.")
    case .merged:
      worded("This person's two records are now one. Search again to open it.")
    case .conflict:
      worded(
        """
        Somebody else changed this record while you were editing it. Your change was not saved. \
        Look at the record as it is now, then make your change again.
        """)
    case .invalid(let field, let rule):
      "\(field.label): \(rule)."
    case .busy:
      worded(
        "Another program is writing to the database. Nothing was changed. Try again in a moment.")
    case .readOnly(let path):
      worded(
        """
        The database \(path) cannot be written by you. Nothing was changed. Ask your Patchwork \
        administrator for write access.
        """)
    case .newerVersion(let path):
      worded(
        """
        The database \(path) was made by a newer version of Patchwork. Nothing was changed. \
        Install the newer version.
        """)
    case .damaged(let path, let detail):
      worded(
        """
        The file \(path) is not a Patchwork database, or is damaged (\(detail)). Nothing was \
        changed. Ring your Patchwork administrator: they restore it from a backup, or find out \
        who wrote into it. Until then ring your duty desk by a number that you have elsewhere.
        """)
    case .diskFull(let path):
      worded("The disk that holds \(path) is full. Nothing was changed. Make room, then try again.")
    case .cannotOpen(let path, let reason):
      worded("\(path) could not be opened: \(reason).")
    case .notAllowed(let reason):
      "\(reason)"
    case .reasonNeeded:
      worded(
        "You do not work with this client. Say why you open the record; those who do will see it.")
    case .overrideNeeded:
      worded(
        """
        This client is shielded, and you do not work with them. Say why you open the record; \
        records stewards are told at once, and those who work with the client will see it.
        """)
    case .unavailable(let reason):
      worded("The directory does not answer: \(reason). What is on the screen stays readable.")
    }
  }
}
