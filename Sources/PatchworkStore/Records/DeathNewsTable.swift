import PatchworkCore

/// News of how a client's death stands, with those who are told.
struct DeathNewsTable {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  var recipients: NewsRecipients<DeathNews> { NewsRecipients(of: "death_news", in: connection) }

  /// News that somebody has not seen.
  struct Waiting {
    var news: DeathNews
    var client: ClientID
    var author: PractitionerID
    var moment: LocalMoment
  }

  func insert(
    _ kind: DeathNews.Kind, _ day: CivilDate, of client: ClientID, by author: PractitionerID,
    at moment: Int64, for recipients: Set<PractitionerID>
  ) throws -> DeathNewsID {
    let id: DeathNewsID = try IdentifierMint.nextID(in: "death_news", of: connection)
    try connection.run(
      """
      INSERT INTO death_news (id, client, practitioner, kind, day, moment)
      VALUES (?, ?, ?, ?, ?, ?)
      """, id, client, author, kind.rawValue, day, moment)
    try self.recipients.insert(id, for: recipients)
    return id
  }

  /// Everybody who was ever told of a client's death, or did what the others were told.
  func people(of client: ClientID) throws -> Set<PractitionerID> {
    Set(
      try connection.rows(
        """
        SELECT practitioner FROM death_news WHERE client = ?1 AND practitioner <> 0
        UNION SELECT death_news_recipient.practitioner
        FROM death_news_recipient JOIN death_news ON id = news WHERE client = ?1
        """, client
      ) { $0.id(0) })
  }

  /// The last news of each client that somebody has not seen: how it stood before misleads. It waits
  /// until it is seen.
  func waiting(for recipient: PractitionerID) throws -> [Waiting] {
    try connection.rows(
      """
      SELECT id, client, death_news.practitioner, kind, day, moment
      FROM death_news WHERE id IN (
        SELECT max(id) FROM death_news_recipient JOIN death_news ON id = news
        WHERE death_news_recipient.practitioner = ? AND seen IS NULL GROUP BY client)
      ORDER BY id
      """, recipient
    ) { row in
      Waiting(
        news: DeathNews(id: row.id(0), kind: try row.choice(3), day: try row.date(4)),
        client: row.id(1), author: row.id(2), moment: row.moment(5))
    }
  }
}
