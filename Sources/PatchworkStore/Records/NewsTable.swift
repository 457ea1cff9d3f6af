import PatchworkCore

/// News of who joined and who left a network, with those who are told.
struct NewsTable {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// News that somebody has not seen.
  struct Waiting {
    var id: NetworkNewsID
    var client: ClientID
    var involvement: InvolvementID
    var kind: NetworkNews.Entry.Kind
    var moment: LocalMoment
  }

  func insert(
    _ kind: NetworkNews.Entry.Kind, of involvement: Involvement, by author: PractitionerID,
    at moment: Int64, for recipients: Set<PractitionerID>
  ) throws -> NetworkNewsID {
    let id: NetworkNewsID = try IdentifierMint.nextID(in: "network_news", of: connection)
    try connection.run(
      """
      INSERT INTO network_news (id, client, involvement, practitioner, kind, moment)
      VALUES (?, ?, ?, ?, ?, ?)
      """, id, involvement.client, involvement.id, author, kind.rawValue, moment)
    for recipient in recipients {
      try connection.run(
        "INSERT INTO network_news_recipient (news, practitioner) VALUES (?, ?)", id, recipient)
    }
    return id
  }

  func delete(_ id: NetworkNewsID) throws {
    try connection.run("DELETE FROM network_news WHERE id = ?", id)
  }

  /// The client whom news is about, if a practitioner was told it.
  func client(of id: NetworkNewsID, toldTo recipient: PractitionerID) throws -> ClientID? {
    try connection.row(
      """
      SELECT client FROM network_news JOIN network_news_recipient ON news = id
      WHERE id = ? AND network_news_recipient.practitioner = ?
      """, id, recipient
    ) { $0.id(0) }
  }

  /// Marks the news of a client as seen, up to a piece of it.
  ///
  /// - Returns: whether any of it was new to the recipient.
  func see(
    upTo id: NetworkNewsID, of client: ClientID, by recipient: PractitionerID, at moment: Int64
  ) throws -> Bool {
    try connection.run(
      """
      UPDATE network_news_recipient SET seen = ?
      WHERE practitioner = ? AND seen IS NULL
        AND news IN (SELECT id FROM network_news WHERE client = ? AND id <= ?)
      """, moment, recipient, client, id)
    return connection.changes > 0
  }

  func waiting(for recipient: PractitionerID, now: Int64) throws -> [Waiting] {
    let since = now - Int64(NetworkNews.toldFor) * 86_400
    return try connection.rows(
      """
      SELECT id, client, involvement, kind, moment
      FROM network_news_recipient JOIN network_news ON id = news
      WHERE network_news_recipient.practitioner = ? AND seen IS NULL AND moment > ?
      ORDER BY id
      """, recipient, since
    ) { row in
      Waiting(
        id: row.id(0), client: row.id(1), involvement: row.id(2), kind: try row.choice(3),
        moment: row.moment(4))
    }
  }

  /// Lets news of one involvement be news of another, into which it was folded.
  func move(from involvement: InvolvementID, to kept: InvolvementID) throws {
    try connection.run(
      "UPDATE network_news SET involvement = ? WHERE involvement = ?", kept, involvement)
  }
}
