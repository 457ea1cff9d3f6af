import PatchworkCore

/// Who is told news of one kind, and who has said that they saw it. Each kind has a table, and beside it
/// one of its recipients whose name ends in `_recipient`.
struct NewsRecipients<News> {
  private let connection: Connection
  private let table: String
  /// The column in which the recipients' table names the news.
  private let column: String

  init(of table: String, named column: String = "news", in connection: Connection) {
    // Names cannot be bound. These come from the code, and never from a request.
    (self.connection, self.table, self.column) = (connection, table, column)
  }

  func insert(_ id: Identifier<News>, for recipients: some Sequence<PractitionerID>) throws {
    for recipient in recipients {
      try connection.run(
        "INSERT INTO \(table)_recipient (\(column), practitioner) VALUES (?, ?)", id, recipient)
    }
  }

  func isTold(_ id: Identifier<News>, to recipient: PractitionerID) throws -> Bool {
    try connection.row(
      "SELECT 1 FROM \(table)_recipient WHERE \(column) = ? AND practitioner = ?", id, recipient
    ) { _ in true } ?? false
  }

  /// The client whom news is about, if a practitioner was told it.
  func client(of id: Identifier<News>, toldTo recipient: PractitionerID) throws -> ClientID? {
    guard try isTold(id, to: recipient) else { return nil }
    return try connection.row("SELECT client FROM \(table) WHERE id = ?", id) { $0.id(0) }
  }

  /// - Returns: whether a recipient had not seen it before.
  func see(_ id: Identifier<News>, by recipient: PractitionerID, at moment: Int64) throws -> Bool {
    try connection.run(
      """
      UPDATE \(table)_recipient SET seen = ?
      WHERE \(column) = ? AND practitioner = ? AND seen IS NULL
      """, moment, id, recipient)
    return connection.changes > 0
  }

  /// Marks the news of a client as seen, up to a piece of it.
  ///
  /// - Returns: what of it was new to the recipient.
  func see(
    upTo id: Identifier<News>, of client: ClientID, by recipient: PractitionerID, at moment: Int64
  ) throws -> [Identifier<News>] {
    let new: [Identifier<News>] = try connection.rows(
      """
      SELECT \(column) FROM \(table)_recipient
      WHERE practitioner = ? AND seen IS NULL
        AND \(column) IN (SELECT id FROM \(table) WHERE client = ? AND id <= ?)
      """, recipient, client, id
    ) { $0.id(0) }
    for news in new { _ = try see(news, by: recipient, at: moment) }
    return new
  }

  /// Lets news be new again to a recipient.
  ///
  /// - Returns: whether any of it was there, and seen.
  func unsee(_ ids: [Identifier<News>], by recipient: PractitionerID) throws -> Bool {
    var isChanged = false
    for id in ids {
      try connection.run(
        """
        UPDATE \(table)_recipient SET seen = NULL
        WHERE \(column) = ? AND practitioner = ? AND seen IS NOT NULL
        """, id, recipient)
      if connection.changes > 0 { isChanged = true }
    }
    return isChanged
  }
}

extension DirectoryError {
  /// Somebody says for the second time that they saw something.
  static func seenAlready(_ field: FieldID) -> DirectoryError {
    .invalid(field: field, rule: worded("you have marked it as seen already"))
  }
}
