import PatchworkCore

/// Family links, each stored from both sides.
struct RelationshipTable {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  func of(_ client: ClientID) throws -> [Relationship] {
    try connection.rows(
      """
      SELECT relative, kind, first_day, last_day FROM relationship
      WHERE client = ? ORDER BY relative
      """, client
    ) { try Self.relationship($0, of: client, at: 0) }
  }

  /// The link of a row, from its columns relative, kind, first and last day.
  static func relationship(
    _ row: Row, of client: ClientID, at column: Int32
  ) throws -> Relationship {
    Relationship(
      client: client, relative: row.id(column), kind: try row.choice(column + 1),
      from: try row.optionalDate(column + 2), until: try row.optionalDate(column + 3))
  }

  /// Stores a link from one side; the caller stores the other.
  func insert(_ link: Relationship) throws {
    try connection.run(
      """
      INSERT INTO relationship (client, relative, kind, first_day, last_day)
      VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET kind = excluded.kind, first_day = excluded.first_day,
        last_day = excluded.last_day
      """, link.client, link.relative, link.kind.rawValue, link.from, link.until)
  }

  func delete(between client: ClientID, and relative: ClientID) throws {
    try connection.run(
      "DELETE FROM relationship WHERE client = ?1 AND relative = ?2", client, relative)
    try connection.run(
      "DELETE FROM relationship WHERE client = ?1 AND relative = ?2", relative, client)
  }

  /// A link as it stands, from both sides.
  func pair(of link: Relationship) throws -> (there: Relationship, back: Relationship)? {
    let there = try of(link.client).first { $0.relative == link.relative }
    let back = try of(link.relative).first { $0.relative == link.client }
    guard let there, let back else { return nil }
    return (there, back)
  }
}
