import PatchworkCore

/// The decisions to share, or not to, what is known of a client.
struct SharingTable {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  struct Noted {
    var decision: SharingDecision
    var author: PractitionerID
    var moment: LocalMoment
  }

  func insert(
    _ decision: SharingDecision, by author: PractitionerID, at moment: Int64
  ) throws -> SharingID {
    let id: SharingID = try IdentifierMint.nextID(in: "sharing_decision", of: connection)
    try connection.run(
      """
      INSERT INTO sharing_decision
        (id, client, practitioner, moment, is_shared, agency, kind, information, ground)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, id, decision.client, author, moment, decision.isShared, decision.agency,
      decision.kind?.rawValue, decision.information.map(\.rawValue).joined(separator: ","),
      decision.ground.rawValue)
    return id
  }

  func delete(_ id: SharingID) throws {
    try connection.run("DELETE FROM sharing_decision WHERE id = ?", id)
  }

  /// Those about a client, the latest first, whose authors meet a condition on `practitioner`.
  func all(about client: ClientID, where condition: String) throws -> [Noted] {
    try connection.rows(
      """
      SELECT id, practitioner, moment, is_shared, agency, kind, information, ground
      FROM sharing_decision WHERE client = ? AND \(condition) ORDER BY moment DESC, id DESC
      """, client
    ) { row in
      let information = row.text(6).split(separator: ",").compactMap {
        SharingDecision.Information(rawValue: String($0))
      }
      return Noted(
        decision: SharingDecision(
          id: row.id(0), client: client, isShared: row.bool(3), agency: row.optionalID(4),
          kind: try row.optionalChoice(5), information: information, ground: try row.choice(7)),
        author: row.id(1), moment: row.moment(2))
    }
  }
}
