import PatchworkCore

/// News that facts of a client were corrected, with those who are told.
struct CorrectionTable {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

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
    for recipient in recipients {
      try connection.run(
        "INSERT INTO correction_recipient (correction, practitioner) VALUES (?, ?)", id, recipient)
    }
    return id
  }

  func delete(_ id: CorrectionID) throws {
    try connection.run("DELETE FROM correction WHERE id = ?", id)
  }

  /// The client whom news is about, if a practitioner was told it.
  func client(of id: CorrectionID, toldTo recipient: PractitionerID) throws -> ClientID? {
    try connection.row(
      """
      SELECT client FROM correction JOIN correction_recipient ON correction = id
      WHERE id = ? AND correction_recipient.practitioner = ?
      """, id, recipient
    ) { $0.id(0) }
  }

  /// - Returns: whether a recipient had not seen it before.
  func see(_ id: CorrectionID, by recipient: PractitionerID, at moment: Int64) throws -> Bool {
    try connection.run(
      """
      UPDATE correction_recipient SET seen = ?
      WHERE correction = ? AND practitioner = ? AND seen IS NULL
      """, moment, id, recipient)
    return connection.changes > 0
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
      let facts = row.text(4).split(separator: ",").compactMap {
        FieldID(rawValue: String($0))
      }
      return Waiting(
        correction: Correction(id: row.id(0), facts: facts), client: row.id(1), author: row.id(2),
        moment: row.moment(3))
    }
  }
}
