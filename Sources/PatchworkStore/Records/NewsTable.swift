import PatchworkCore

/// News of who joined and who left a network, with those who are told.
struct NewsTable {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  var recipients: NewsRecipients<NetworkNews> {
    NewsRecipients(of: "network_news", in: connection)
  }

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
    try self.recipients.insert(id, for: recipients)
    return id
  }

  func delete(_ id: NetworkNewsID) throws {
    try connection.run("DELETE FROM network_news WHERE id = ?", id)
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
