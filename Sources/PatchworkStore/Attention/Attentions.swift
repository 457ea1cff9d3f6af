import PatchworkCore

/// Raising attention, seeing it and doing what it asks.
struct Attentions {
  private let session: Session
  private let me: PractitionerID
  private var records: Records { session.records }

  init(_ session: Session) throws {
    self.session = session
    me = try session.requireMe()
  }

  func raise(_ draft: AttentionDraft) throws -> Outcome {
    guard try records.clients.has(draft.client) else { throw DirectoryError.notFound }
    if let by = draft.by, by < session.today {
      throw DirectoryError.invalid(field: .by, rule: worded("that day is past"))
    }
    try session.requireNamed(draft.to, for: draft.client)
    let asked = try asked(by: draft)
    let isTwice = try sent().contains {
      $0.client == draft.client && $0.reason == draft.reason
        && Set($0.recipients.map(\.practitioner)).isSuperset(of: asked)
    }
    if isTwice {
      throw DirectoryError.invalid(
        field: .reason, rule: worded("you have asked that already, and not everybody has done it"))
    }
    return outcome(
      Phrase("Asked the network to get in touch"),
      try send(
        draft.reason, about: draft.client, to: asked, urgency: draft.urgency, by: draft.by)
    ) { [.attentionRaised($0)] }
  }

  /// The people chosen, or everybody in the network whom the asker may know of.
  private func asked(by draft: AttentionDraft) throws -> [PractitionerID] {
    // Those of whom the asker may not know are left out before anybody is looked for, so that
    // naming one of them is answered as naming a stranger.
    let unnamed = try session.discretion(about: draft.client).practitioners(nil)
    let members = try records.involvements.of(draft.client).members(on: session.today).filter {
      $0 != me && !unnamed.contains($0)
    }
    let asked = draft.to.isEmpty ? members : Array(Set(draft.to)).sorted()
    if let stranger = asked.first(where: { !members.contains($0) }) {
      throw DirectoryError.invalid(
        field: .to,
        rule: stranger == me
          ? worded("you need not ask yourself")
          : worded("somebody chosen is not in the network any more"))
    }
    guard !asked.isEmpty else {
      throw DirectoryError.invalid(field: .to, rule: worded("nobody else is named in this network"))
    }
    return asked
  }

  /// Stores a new attention of the asker's.
  func send(
    _ reason: Attention.Reason, about client: ClientID, to recipients: [PractitionerID],
    urgency: Attention.Urgency = .routine, by day: CivilDate? = nil
  ) throws -> Attention {
    let attention = Attention(
      id: try records.attentions.nextID(), client: client, sender: me, reason: reason,
      urgency: urgency, by: day, raised: session.now,
      recipients: recipients.map { Attention.Recipient($0) })
    try records.attentions.insert(attention, raisedAt: session.moment)
    return attention
  }

  /// Those that the asker raised and somebody has not done yet.
  func sent() throws -> [Attention] { try records.attentions.sent(by: me) }

  func acknowledge(_ id: AttentionID) throws -> Outcome {
    let attention = try asksMe(id)
    guard try records.attentions.acknowledge(id, by: me, at: session.moment) else {
      throw DirectoryError.seenAlready(.attention)
    }
    return outcome(Phrase("Marked as seen"), attention) { [.attentionSeen($0, by: me)] }
  }

  /// Says that what an attention asks is done. Where it was not seen before, it is now.
  func finish(_ id: AttentionID) throws -> Outcome {
    let attention = try asksMe(id)
    let isNew = try records.attentions.acknowledge(id, by: me, at: session.moment)
    guard try records.attentions.finish(id, by: me, at: session.moment) else {
      throw DirectoryError.invalid(
        field: .attention, rule: worded("you have marked it as done already"))
    }
    return outcome(Phrase("Marked as done"), attention) { id in
      (isNew ? [.attentionSeen(id, by: me)] : []) + [.attentionDone(id, by: me)]
    }
  }

  /// An attention that asks the asker, and still stands.
  private func asksMe(_ id: AttentionID) throws -> Attention {
    guard let attention = try records.attentions.read(id),
      attention.recipients.contains(where: { $0.practitioner == me })
    else { throw DirectoryError.notFound }
    if attention.withdrawn != nil {
      throw DirectoryError.invalid(
        field: .attention, rule: worded("the person who asked you has withdrawn it"))
    }
    return attention
  }

  func withdraw(_ id: AttentionID) throws -> Outcome {
    guard let attention = try records.attentions.read(id), attention.sender == me else {
      throw DirectoryError.notFound
    }
    guard try records.attentions.withdraw(id, at: session.moment) else {
      throw DirectoryError.invalid(field: .attention, rule: worded("you have withdrawn it already"))
    }
    return outcome(Phrase("Withdrew a request to get in touch"), attention) {
      [.attentionWithdrawn($0)]
    }
  }

  private func outcome(
    _ words: Phrase, _ attention: Attention, _ requests: (AttentionID) -> [Reversal.Request]
  ) -> Outcome {
    Outcome(
      words: words, subject: attention.id.rawValue, client: attention.client,
      reversal: Reversal(requests(attention.id).map { .asked($0) }),
      recipients: Set(attention.recipients.map(\.practitioner) + [attention.sender]))
  }
}
