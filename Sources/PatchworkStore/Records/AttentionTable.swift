import PatchworkCore

/// The attentions that were raised, with those whom they ask.
struct AttentionTable {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// A network is told of an attention that everybody has seen for so long after it was raised, in
  /// seconds.
  private static let toldFor: Int64 = 14 * 86_400

  func read(_ id: AttentionID) throws -> Attention? {
    let recipients = try connection.rows(
      """
      SELECT practitioner, acknowledged, done FROM attention_recipient
      WHERE attention = ? ORDER BY practitioner
      """, id
    ) { row in
      Attention.Recipient(
        row.id(0), acknowledged: row.optionalMoment(1), done: row.optionalMoment(2))
    }
    return try connection.row(
      """
      SELECT client, sender, reason, urgency, answer_by, raised, withdrawn
      FROM attention WHERE id = ?
      """, id
    ) { row in
      Attention(
        id: id, client: row.id(0), sender: row.id(1), reason: try row.choice(2),
        urgency: try row.choice(3), by: try row.optionalDate(4), raised: row.moment(5),
        recipients: recipients, withdrawn: row.optionalMoment(6))
    }
  }

  /// Every attention that was ever raised about a client.
  func all(about client: ClientID) throws -> [Attention] {
    let ids: [AttentionID] = try connection.rows(
      "SELECT id FROM attention WHERE client = ? ORDER BY id", client
    ) { $0.id(0) }
    return try ids.compactMap(read)
  }

  /// What a client's network is told of, latest first.
  func told(to client: ClientID, now: Int64) throws -> [Attention] {
    let ids: [AttentionID] = try connection.rows(
      """
      SELECT id FROM attention WHERE client = ?1 AND withdrawn IS NULL AND (raised > ?2 OR EXISTS
        (SELECT 1 FROM attention_recipient WHERE attention = id AND acknowledged IS NULL))
      ORDER BY raised DESC, id DESC
      """, client, now - Self.toldFor
    ) { $0.id(0) }
    return try ids.compactMap(read)
  }

  /// Those that a practitioner has not seen yet.
  func waiting(for practitioner: PractitionerID) throws -> [Attention] {
    let ids: [AttentionID] = try connection.rows(
      """
      SELECT attention FROM attention_recipient
      WHERE practitioner = ? AND acknowledged IS NULL ORDER BY attention
      """, practitioner
    ) { $0.id(0) }
    return try ids.compactMap(read).filter { $0.withdrawn == nil }
  }

  /// Those that a practitioner has seen and not done. They wait until they are done or taken back.
  func toDo(by practitioner: PractitionerID) throws -> [Attention] {
    let ids: [AttentionID] = try connection.rows(
      """
      SELECT attention FROM attention_recipient
      WHERE practitioner = ? AND acknowledged IS NOT NULL AND done IS NULL ORDER BY attention
      """, practitioner
    ) { $0.id(0) }
    return try ids.compactMap(read).filter { $0.withdrawn == nil }
  }

  /// Those that a practitioner raised and somebody has not done yet.
  func sent(by practitioner: PractitionerID) throws -> [Attention] {
    let ids: [AttentionID] = try connection.rows(
      "SELECT id FROM attention WHERE sender = ? AND withdrawn IS NULL ORDER BY id", practitioner
    ) { $0.id(0) }
    return try ids.compactMap(read).filter(\.isOpen)
  }

  func nextID() throws -> AttentionID {
    try IdentifierMint.nextID(in: "attention", of: connection)
  }

  func insert(_ attention: Attention, raisedAt moment: Int64) throws {
    try connection.run(
      """
      INSERT INTO attention (id, client, sender, reason, urgency, answer_by, raised)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """, attention.id, attention.client, attention.sender, attention.reason.rawValue,
      attention.urgency.rawValue, attention.by, moment)
    for recipient in attention.recipients {
      try connection.run(
        "INSERT INTO attention_recipient (attention, practitioner) VALUES (?, ?)", attention.id,
        recipient.practitioner)
    }
  }

  func delete(_ id: AttentionID) throws {
    try connection.run("DELETE FROM attention WHERE id = ?", id)
  }

  /// - Returns: whether a recipient had not acknowledged it before.
  func acknowledge(_ id: AttentionID, by recipient: PractitionerID, at moment: Int64) throws -> Bool
  {
    try connection.run(
      """
      UPDATE attention_recipient SET acknowledged = ?
      WHERE attention = ? AND practitioner = ? AND acknowledged IS NULL
      """, moment, id, recipient)
    return connection.changes > 0
  }

  /// - Returns: whether a recipient had acknowledged it, and not done it.
  func takeBackAcknowledgement(of id: AttentionID, by recipient: PractitionerID) throws -> Bool {
    try connection.run(
      """
      UPDATE attention_recipient SET acknowledged = NULL
      WHERE attention = ? AND practitioner = ? AND acknowledged IS NOT NULL AND done IS NULL
      """, id, recipient)
    return connection.changes > 0
  }

  /// - Returns: whether a recipient had seen it, and not done it before.
  func finish(_ id: AttentionID, by recipient: PractitionerID, at moment: Int64) throws -> Bool {
    try connection.run(
      """
      UPDATE attention_recipient SET done = ?
      WHERE attention = ? AND practitioner = ? AND acknowledged IS NOT NULL AND done IS NULL
      """, moment, id, recipient)
    return connection.changes > 0
  }

  /// - Returns: whether a recipient had done it.
  func takeBackDone(of id: AttentionID, by recipient: PractitionerID) throws -> Bool {
    try connection.run(
      """
      UPDATE attention_recipient SET done = NULL
      WHERE attention = ? AND practitioner = ? AND done IS NOT NULL
      """, id, recipient)
    return connection.changes > 0
  }

  /// - Returns: whether it had not been withdrawn before.
  func withdraw(_ id: AttentionID, at moment: Int64) throws -> Bool {
    try connection.run(
      "UPDATE attention SET withdrawn = ? WHERE id = ? AND withdrawn IS NULL", moment, id)
    return connection.changes > 0
  }

  /// - Returns: whether it is there to be raised again.
  func raiseAgain(_ id: AttentionID) throws -> Bool {
    try connection.run("UPDATE attention SET withdrawn = NULL WHERE id = ?", id)
    return connection.changes > 0
  }
}
