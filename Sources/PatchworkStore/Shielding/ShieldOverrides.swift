import PatchworkCore

/// Opening a shielded client from outside their network: while it lasts, and who hears of it.
extension Connection {
  /// The reason of an override that is in force: given for this client, not long ago, and the client
  /// has not been left since.
  func overrideReason(
    of asker: Asker, for client: ClientID, at moment: Int64
  ) throws -> OpeningReason? {
    let author = try asker.author(in: self)
    let text = try row(
      """
      SELECT reason FROM shield_override
      WHERE practitioner = ? AND login = ? AND client = ? AND moment > ?
      """, author.practitioner, author.login ?? "", client, moment - ShieldOpening.lifetime
    ) { $0.text(0) }
    return text.flatMap(OpeningReason.init(rawValue:))
  }

  /// Keeps an override and tells every steward; takes the place of the one before, since whoever
  /// opens somebody else has left.
  func override(
    _ reason: OpeningReason, of author: (practitioner: PractitionerID, login: String?),
    for client: ClientID, at moment: Int64
  ) throws {
    try run(
      """
      INSERT INTO shield_override (practitioner, login, client, reason, moment)
      VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET client = excluded.client, reason = excluded.reason,
        moment = excluded.moment
      """, author.practitioner, author.login ?? "", client, reason.rawValue, moment)
    let id: ShieldOpeningID = try nextID(in: "shield_opening")
    try run(
      """
      INSERT INTO shield_opening (id, client, practitioner, reason, moment) VALUES (?, ?, ?, ?, ?)
      """, id, client, author.practitioner, reason.rawValue, moment)
    let stewards: [PractitionerID] = try rows(
      """
      SELECT practitioner FROM account_role
      WHERE role = ? AND practitioner NOT IN (SELECT practitioner FROM suspension)
      """, AccountRole.steward.rawValue
    ) { $0.id(0) }
    try run(
      """
      INSERT INTO change (moment, practitioner, login, words, subject)
      VALUES (?, ?, ?, 'Opened though shielded', ?)
      """, moment, author.practitioner, author.login, id)
    let sequence = lastInsertedRow
    for steward in stewards {
      try run(
        "INSERT INTO shield_opening_recipient (opening, practitioner) VALUES (?, ?)", id, steward)
      try run(
        "INSERT INTO change_recipient (sequence, practitioner) VALUES (?, ?)", sequence, steward)
    }
  }

  /// Ends somebody's override, of one client or of whomever but one.
  func endOverride(
    of author: (practitioner: PractitionerID, login: String?), exceptFor client: ClientID? = nil
  ) throws {
    try run(
      "DELETE FROM shield_override WHERE practitioner = ? AND login = ? AND client <> ?",
      author.practitioner, author.login ?? "", client ?? .unassigned)
  }

  func leaveShielded(_ client: ClientID, as asker: Asker) throws -> Outcome {
    try endOverride(of: try asker.author(in: self))
    // The subject says nothing of the client's own record, which is as it was.
    return Outcome(words: "Left", subject: 0, client: client, reversals: [])
  }

  func seeShieldOpening(
    _ id: ShieldOpeningID, by asker: Asker, at moment: Int64
  ) throws -> Outcome {
    guard let me = try asker.practitioner(in: self),
      let client: ClientID = try row(
        """
        SELECT client FROM shield_opening JOIN shield_opening_recipient ON opening = id
        WHERE id = ? AND shield_opening_recipient.practitioner = ?
        """, id, me, read: { $0.id(0) })
    else { throw DirectoryError.notFound }
    try run(
      """
      UPDATE shield_opening_recipient SET seen = ?
      WHERE opening = ? AND practitioner = ? AND seen IS NULL
      """, moment, id, me)
    if changes == 0 {
      throw DirectoryError.invalid(field: .opening, rule: "you have said already that you saw it")
    }
    return Outcome(
      words: "Seen", subject: id.rawValue, client: client, reversals: [], recipients: [me])
  }

  /// The openings of shielded clients that a steward has not seen; they wait until they are.
  func shieldOpenings(waitingFor me: PractitionerID) throws -> [InboxItem] {
    try rows(
      """
      SELECT id, client, shield_opening.practitioner, moment, reason
      FROM shield_opening_recipient JOIN shield_opening ON id = opening
      WHERE shield_opening_recipient.practitioner = ? AND seen IS NULL ORDER BY id
      """, me
    ) { row in
      InboxItem(
        .shieldOpening, moment: row.moment(3), client: try clientSummary(row.id(1)),
        from: try sender(row.id(2)),
        shieldOpening: ShieldOpening(id: row.id(0), reason: try row.choice(4)))
    }
  }
}
