import PatchworkCore

/// Raising attention, and seeing it.
extension Connection {
  func raise(_ draft: AttentionDraft, _ acting: Acting) throws -> Outcome {
    guard try exists(draft.client, in: .client) else { throw DirectoryError.notFound }
    if let by = draft.by, by < acting.today {
      throw DirectoryError.invalid(field: .by, rule: "that day is past")
    }
    try requireOpen(acting, for: draft.client, to: draft.to)
    let discretion = try discretion(about: draft.client, for: acting.me, on: acting.today)
    let unnamed = discretion.practitioners(nil)
    let members = try members(of: draft.client, on: acting.today).filter {
      $0 != acting.me && !unnamed.contains($0)
    }
    let asked = draft.to.isEmpty ? members : Array(Set(draft.to)).sorted()
    if let stranger = asked.first(where: { !members.contains($0) }) {
      throw DirectoryError.invalid(
        field: .to,
        rule: stranger == acting.me
          ? "you need not ask yourself" : "somebody chosen is not in the network any more")
    }
    guard !asked.isEmpty else {
      throw DirectoryError.invalid(field: .to, rule: "nobody else is named in this network")
    }
    let isTwice = try attentions(sentBy: acting.me).contains {
      $0.client == draft.client && $0.reason == draft.reason
        && Set($0.recipients.map(\.practitioner)).isSuperset(of: asked)
    }
    if isTwice {
      throw DirectoryError.invalid(
        field: .reason, rule: "you have raised that already, and not everybody has seen it")
    }
    let attention = Attention(
      id: try nextID(in: "attention"), client: draft.client, sender: acting.me,
      reason: draft.reason, urgency: draft.urgency, by: draft.by,
      raised: UnitedKingdomTime.moment(acting.moment),
      recipients: asked.map { Attention.Recipient($0) })
    try put(attention, raisedAt: acting.moment)
    return outcome("Raised attention", attention, [.attentionRaised(attention.id)])
  }

  /// Whoever works here in confidence names those whom they tell: one key must not tell everybody.
  func requireOpen(_ acting: Acting, for client: ClientID, to: [PractitionerID]) throws {
    guard to.isEmpty else { return }
    let others = try discretion(about: client, for: nil, on: acting.today)
    if try others.manner(of: acting.me, at: agency(of: acting.me)) != nil {
      throw DirectoryError.invalid(
        field: .to, rule: "you work here in confidence: choose whom to tell")
    }
  }

  func acknowledge(_ id: AttentionID, _ acting: Acting) throws -> Outcome {
    guard let attention = try attention(id),
      attention.recipients.contains(where: { $0.practitioner == acting.me })
    else { throw DirectoryError.notFound }
    if attention.withdrawn != nil {
      throw DirectoryError.invalid(field: .attention, rule: "it has been taken back meanwhile")
    }
    try run(
      """
      UPDATE attention_recipient SET acknowledged = ?
      WHERE attention = ? AND practitioner = ? AND acknowledged IS NULL
      """, acting.moment, id, acting.me)
    if changes == 0 {
      throw DirectoryError.invalid(
        field: .attention, rule: "you have said already that you saw it")
    }
    return outcome("Acknowledged", attention, [.attentionSeen(id, by: acting.me)])
  }

  func withdraw(_ id: AttentionID, _ acting: Acting) throws -> Outcome {
    guard let attention = try attention(id), attention.sender == acting.me else {
      throw DirectoryError.notFound
    }
    try run(
      "UPDATE attention SET withdrawn = ? WHERE id = ? AND withdrawn IS NULL", acting.moment, id)
    if changes == 0 {
      throw DirectoryError.invalid(field: .attention, rule: "you have taken it back already")
    }
    return outcome("Took an attention back", attention, [.attentionWithdrawn(id)])
  }

  /// Takes an attention act back.
  func carryOut(_ reversal: LivingReversal) throws {
    switch reversal {
    case .attentionRaised(let id):
      guard let attention = try attention(id), attention.acknowledgedCount == 0,
        attention.withdrawn == nil
      else { throw DirectoryError.conflict }
      try run("DELETE FROM attention WHERE id = ?", id)
    case .attentionSeen(let id, let practitioner):
      try run(
        """
        UPDATE attention_recipient SET acknowledged = NULL
        WHERE attention = ? AND practitioner = ? AND acknowledged IS NOT NULL
        """, id, practitioner)
      if changes == 0 { throw DirectoryError.conflict }
    case .invitationSent(let id):
      try run("DELETE FROM invitation WHERE id = ? AND state = 'pending'", id)
      if changes == 0 { throw DirectoryError.conflict }
    case .invitationAnswered(let id, let state):
      guard try move(id, from: state, to: .pending, by: nil) else { throw DirectoryError.conflict }
    case .attentionWithdrawn(let id):
      try run("UPDATE attention SET withdrawn = NULL WHERE id = ?", id)
      if changes == 0 { throw DirectoryError.conflict }
    }
  }

  /// The practitioners who are named in a client's network on a day.
  func members(of client: ClientID, on day: CivilDate) throws -> [PractitionerID] {
    Array(
      Set(
        try involvements(of: client).filter { $0.isCurrent(on: day) }.compactMap(\.practitioner))
    ).sorted()
  }

  private func outcome(
    _ words: String, _ attention: Attention, _ reversals: [LivingReversal]
  ) -> Outcome {
    Outcome(
      words: words, subject: attention.id.rawValue, client: attention.client,
      reversals: reversals.map { Reversal(living: $0) },
      recipients: Set(attention.recipients.map(\.practitioner) + [attention.sender]))
  }
}

/// What taking an act back needs, where no record was changed.
enum LivingReversal: Codable {
  case attentionRaised(AttentionID)
  case attentionSeen(AttentionID, by: PractitionerID)
  case attentionWithdrawn(AttentionID)
  case invitationSent(InvitationID)
  case invitationAnswered(InvitationID, Invitation.State)
}
