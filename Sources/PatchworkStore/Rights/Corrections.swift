import PatchworkCore

/// Telling a network that facts of its client were corrected, inside a write transaction.
extension Connection {
  /// News is told for so long, in seconds, if nobody says before that they have seen it.
  private static let toldFor: Int64 = 60 * 86_400

  /// Lets everybody in the network but the asker hear which kinds of fact a change corrected.
  func tellNetwork(of outcome: Outcome, by asker: Asker, at moment: Int64) throws -> Outcome {
    guard let client = outcome.client,
      case (.client(let before), .client(let after)) =
        (outcome.reversals.first?.before, outcome.reversals.first?.after)
    else { return outcome }
    let me = try asker.practitioner(in: self)
    let facts = after.facts(changedSince: before)
    let today = UnitedKingdomTime.moment(moment).date
    let others = try members(of: client, on: today).filter { $0 != me }
    guard !facts.isEmpty, !others.isEmpty else { return outcome }
    let id: CorrectionID = try nextID(in: "correction")
    try run(
      "INSERT INTO correction (id, client, practitioner, moment, facts) VALUES (?, ?, ?, ?, ?)",
      id, client, me ?? .unassigned, moment, facts.map(\.rawValue).joined(separator: ","))
    for other in others {
      try run(
        "INSERT INTO correction_recipient (correction, practitioner) VALUES (?, ?)", id, other)
    }
    var told = outcome
    told.recipients = Set(others)
    told.reversals.append(Reversal(correction: id))
    return told
  }

  func see(_ id: CorrectionID, by asker: Asker, at moment: Int64) throws -> Outcome {
    guard let me = try asker.practitioner(in: self),
      let client: ClientID = try row(
        """
        SELECT client FROM correction JOIN correction_recipient ON correction = id
        WHERE id = ? AND correction_recipient.practitioner = ?
        """, id, me, read: { $0.id(0) })
    else { throw DirectoryError.notFound }
    try run(
      """
      UPDATE correction_recipient SET seen = ?
      WHERE correction = ? AND practitioner = ? AND seen IS NULL
      """, moment, id, me)
    if changes == 0 {
      throw DirectoryError.invalid(
        field: .correction, rule: "you have said already that you saw it")
    }
    return Outcome(
      words: "Seen", subject: id.rawValue, client: client, reversals: [], recipients: [me])
  }

  /// The news of corrections that a practitioner has not seen.
  func corrections(waitingFor me: PractitionerID, now: Int64) throws -> [InboxItem] {
    try rows(
      """
      SELECT id, client, correction.practitioner, moment, facts
      FROM correction_recipient JOIN correction ON id = correction
      WHERE correction_recipient.practitioner = ? AND seen IS NULL AND moment > ?
      ORDER BY id
      """, me, now - Self.toldFor
    ) { row in
      let facts = row.text(4).split(separator: ",").compactMap {
        ClientFact(rawValue: String($0))
      }
      let discretion = try discretion(
        about: row.id(1), for: me, on: UnitedKingdomTime.moment(now).date)
      let isHidden = try discretion.manner(of: row.id(2), at: agency(of: row.id(2))) != nil
      return InboxItem(
        .correction, moment: row.moment(3), client: try clientSummary(row.id(1)),
        from: isHidden ? nil : try sender(row.id(2)),
        correction: Correction(id: row.id(0), facts: facts))
    }
  }
}
