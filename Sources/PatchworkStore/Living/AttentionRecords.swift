import PatchworkCore

/// How attentions are kept.
extension Connection {
  /// A network tells of an attention for so long after everybody has seen it, in seconds.
  private static let toldFor: Int64 = 14 * 86_400

  func attention(_ id: AttentionID) throws -> Attention? {
    let recipients = try rows(
      """
      SELECT practitioner, acknowledged FROM attention_recipient
      WHERE attention = ? ORDER BY practitioner
      """, id
    ) { row in Attention.Recipient(row.id(0), acknowledged: row.optionalMoment(1)) }
    return try row(
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

  /// What a client's network is told of, latest first.
  func attentions(of client: ClientID, now: Int64) throws -> [Attention] {
    let ids: [AttentionID] = try rows(
      """
      SELECT id FROM attention WHERE client = ?1 AND withdrawn IS NULL AND (raised > ?2 OR EXISTS
        (SELECT 1 FROM attention_recipient WHERE attention = id AND acknowledged IS NULL))
      ORDER BY raised DESC, id DESC
      """, client, now - Self.toldFor
    ) { $0.id(0) }
    return try ids.compactMap(attention)
  }

  /// Those that a practitioner has not seen yet.
  func attentions(waitingFor practitioner: PractitionerID) throws -> [Attention] {
    let ids: [AttentionID] = try rows(
      """
      SELECT attention FROM attention_recipient
      WHERE practitioner = ? AND acknowledged IS NULL ORDER BY attention
      """, practitioner
    ) { $0.id(0) }
    return try ids.compactMap(attention).filter { $0.withdrawn == nil }
  }

  /// Those that a practitioner raised and somebody has not seen yet.
  func attentions(sentBy practitioner: PractitionerID) throws -> [Attention] {
    let ids: [AttentionID] = try rows(
      "SELECT id FROM attention WHERE sender = ? AND withdrawn IS NULL ORDER BY id", practitioner
    ) { $0.id(0) }
    return try ids.compactMap(attention).filter(\.isWaiting)
  }

  /// Stores an attention, or stores it anew.
  func put(_ attention: Attention, raisedAt moment: Int64) throws {
    try run(
      """
      INSERT INTO attention (id, client, sender, reason, urgency, answer_by, raised)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """, attention.id, attention.client, attention.sender, attention.reason.rawValue,
      attention.urgency.rawValue, attention.by, moment)
    for recipient in attention.recipients {
      try run(
        "INSERT INTO attention_recipient (attention, practitioner) VALUES (?, ?)", attention.id,
        recipient.practitioner)
    }
  }

  /// The identifier of the next row of a table that no import knows.
  func nextID<Subject>(in table: String) throws -> Identifier<Subject> {
    let last = try row("SELECT max(id) FROM \(table)") { $0.int64(0) } ?? 0
    var mint = IdentifierMint(after: last)
    return Identifier(rawValue: try mint.next())
  }
}

extension Row {
  /// A moment, as a wall clock in the United Kingdom showed it.
  func moment(_ column: Int32) -> LocalMoment { UnitedKingdomTime.moment(int64(column)) }

  func optionalMoment(_ column: Int32) -> LocalMoment? {
    isNull(column) ? nil : moment(column)
  }
}
