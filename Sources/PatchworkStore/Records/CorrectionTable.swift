import PatchworkCore

/// News that facts of a client were corrected, with those who are told.
struct CorrectionTable {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  var recipients: NewsRecipients<Correction> {
    NewsRecipients(of: "correction", named: "correction", in: connection)
  }

  /// News is told for so long, in seconds, if nobody says before that they have seen it.
  private static let toldFor: Int64 = 60 * 86_400

  /// News that somebody has not seen.
  struct Waiting {
    var correction: Correction
    var client: ClientID
    var author: PractitionerID
    var moment: LocalMoment
  }

  func insert(
    _ facts: [FieldID], of client: ClientID, by author: PractitionerID, at moment: Int64,
    for recipients: [PractitionerID]
  ) throws -> CorrectionID {
    let id: CorrectionID = try IdentifierMint.nextID(in: "correction", of: connection)
    try connection.run(
      "INSERT INTO correction (id, client, practitioner, moment, facts) VALUES (?, ?, ?, ?, ?)",
      id, client, author, moment, facts.map(\.rawValue).joined(separator: ","))
    try self.recipients.insert(id, for: recipients)
    return id
  }

  /// Keeps that a record was taken back by its author.
  func insertTakenBack(
    _ client: ClientID, by author: PractitionerID, at moment: Int64,
    for recipients: Set<PractitionerID>
  ) throws {
    let id: CorrectionID = try IdentifierMint.nextID(in: "correction", of: connection)
    try connection.run(
      "INSERT INTO correction (id, client, practitioner, moment, facts) VALUES (?, ?, ?, ?, ?)",
      id, client, author, moment, Self.takenBack)
    try self.recipients.insert(id, for: recipients)
  }

  /// In the place of facts. No fact is called so.
  private static let takenBack = "taken-back"

  func delete(_ id: CorrectionID) throws {
    try connection.run("DELETE FROM correction WHERE id = ?", id)
  }

  func waiting(for recipient: PractitionerID, now: Int64) throws -> [Waiting] {
    try connection.rows(
      """
      SELECT id, client, correction.practitioner, moment, facts
      FROM correction_recipient JOIN correction ON id = correction
      WHERE correction_recipient.practitioner = ? AND seen IS NULL AND moment > ?
      ORDER BY id
      """, recipient, now - Self.toldFor
    ) { row in
      // What a later program wrote down and this one does not know is left out.
      let facts = row.text(4).split(separator: ",").compactMap {
        FieldID(rawValue: String($0))
      }
      return Waiting(
        correction: Correction(
          id: row.id(0), facts: facts, isTakenBack: row.text(4) == Self.takenBack),
        client: row.id(1), author: row.id(2), moment: row.moment(3))
    }
  }
}
