import PatchworkCore

/// Writing down who was let in or kept out, inside a write transaction.
extension Connection {
  /// Records that somebody's access has changed, and by whom, and tells every server and terminal:
  /// what is open on their behalf must be looked at again.
  func recordAccess(
    of practitioner: PractitionerID, _ what: AccessChange, by asker: Asker, at moment: Int64
  ) throws {
    try append(
      ActivityEntry(
        author: try asker.author(in: self), kind: .rights, subject: practitioner.rawValue,
        details: try json(["access": what.rawValue]), moment: moment))
    try tellStanding(of: practitioner, at: moment)
  }

  /// Tells whoever listens that a practitioner may ask for more or less than before.
  func tellStanding(of practitioner: PractitionerID, at moment: Int64) throws {
    try run(
      """
      INSERT INTO change (moment, practitioner, words, subject, changed_practitioner)
      VALUES (?1, 0, 'Changed who may ask', ?2, ?2)
      """, moment, practitioner)
  }
}

/// How somebody's access has changed, as the record of activity holds it.
enum AccessChange: String {
  case suspended, restored
  case linked = "account linked"
  case issued = "token issued"
  case revoked = "token revoked"
  case signedOut = "signed out"
}
