import PatchworkCore

/// Holding what is asked against the table of `AccessPolicy`.
extension Connection {
  /// Goes on only if the asker may do something that is about no client.
  func require(_ act: AccessPolicy.Act, of asker: Asker, tie: Tie = .none) throws {
    guard AccessPolicy.ruling(on: act, as: try roles(of: asker), tie: tie) == .allowed else {
      throw refusal(of: act)
    }
  }

  /// Whether the asker may see clients of their own. Whoever may not is told of none, not even of one
  /// that waits for them.
  func mayHaveClients(_ asker: Asker) throws -> Bool {
    AccessPolicy.ruling(on: .openClient, as: try roles(of: asker), tie: .own) == .allowed
  }

  /// Goes on only if the asker may do something with a client: as of right, or for a reason given
  /// now or earlier in the day.
  ///
  /// - Returns: the reason; nil when none was needed.
  @discardableResult
  func require(
    _ act: AccessPolicy.Act, of asker: Asker, with client: ClientID,
    reason: OpeningReason? = nil, at moment: Int64
  ) throws -> OpeningReason? {
    try requireClient(client)
    let today = UnitedKingdomTime.moment(moment).date
    let tie = try tie(of: try asker.practitioner(in: self), to: client, on: today)
    let isShielded = try isShielded(client)
    let act = isShielded ? AccessPolicy.shielded(act) : act
    switch AccessPolicy.ruling(on: act, as: try roles(of: asker), tie: tie) {
    case .allowed: return nil
    case .refused: throw refusal(of: act)
    case .withReason:
      if let reason {
        if try reason == .training && !isPractice() {
          throw DirectoryError.invalid(
            field: .reason, rule: "training is for the practice area alone")
        }
        return reason
      }
      let earlier =
        isShielded
        ? try overrideReason(of: asker, for: client, at: moment)
        : try self.reason(of: asker, for: client, at: moment)
      guard let earlier else {
        throw isShielded ? DirectoryError.overrideNeeded : .reasonNeeded
      }
      return earlier
    }
  }

  /// Goes on only if the asker may make a change.
  func require(_ change: Change, of asker: Asker, at moment: Int64) throws {
    let me = try asker.practitioner(in: self)
    switch change {
    case .introduceMyself: break
    case .act(let act): try require(act, of: asker, at: moment)
    case .rights(let act): try require(act, of: asker, at: moment)
    case .addClient, .addPractitioner, .addAgency: try require(.add, of: asker)
    case .correctClient(let client):
      try require(.changeClient, of: asker, with: client.id, at: moment)
    case .relate(let link), .unrelate(let link):
      try require(.changeClient, of: asker, with: link.client, at: moment)
    case .addInvolvement(let involvement):
      try require(.changeClient, of: asker, with: involvement.client, at: moment)
    case .correctInvolvement(let involvement):
      // As it is stored: a draft may name another client.
      let stored = try self.involvement(
        involvement.id, seenBy: me, on: UnitedKingdomTime.moment(moment).date)
      try require(
        .changeClient, of: asker, with: stored?.client ?? involvement.client, at: moment)
    case .correctPractitioner(let practitioner):
      // Somebody must be able to mend the entry of whoever cannot do it themselves.
      guard try hasAccount(practitioner.id) else { return try require(.add, of: asker) }
      try require(
        .correctPractitioner, of: asker, tie: try tie(of: me, to: practitioner.id))
    case .correctAgency(let agency):
      guard try hasAccounts(agency.id) else { return try require(.add, of: asker) }
      try require(.correctAgency, of: asker, tie: try tie(of: me, to: agency.id))
    }
  }

  /// Goes on only if the asker may do an act. What is about an attention is for its sender and its
  /// recipients, which the act itself sees to.
  private func require(_ act: NetworkAct, of asker: Asker, at moment: Int64) throws {
    switch act {
    case .raise(let draft):
      try require(.changeClient, of: asker, with: draft.client, at: moment)
    case .introduce(let client, _):
      try require(.changeClient, of: asker, with: client, at: moment)
    case .invite(let draft):
      try require(.changeClient, of: asker, with: draft.client, at: moment)
    case .seen(let id), .planVisit(let id, _), .propose(let id, _):
      let me = try asker.practitioner(in: self)
      let today = UnitedKingdomTime.moment(moment).date
      guard let involvement = try involvement(id, seenBy: me, on: today) else {
        throw DirectoryError.notFound
      }
      try require(.changeClient, of: asker, with: involvement.client, at: moment)
    case .move(let draft):
      try require(.changeClient, of: asker, with: draft.client, at: moment)
    // An answer is for whoever is asked, which the act itself sees to, and who may work with clients.
    case .ring(let client):
      try require(.changeClient, of: asker, with: client, at: moment)
    case .accept, .decline, .withdrawInvitation, .acknowledge, .withdraw, .answerRing, .seeNews:
      try require(.changeClient, of: asker, tie: .own)
    case .confirmColleague(let id, _):
      let me = try asker.practitioner(in: self)
      try require(.confirmPractitioner, of: asker, tie: try tie(of: me, to: id))
    case .confirmContactPoint, .reportDead, .replaceContactPoint, .wishMail:
      try require(.seeCards, of: asker)
    }
  }

  private func refusal(of act: AccessPolicy.Act) -> DirectoryError {
    if act == .openShielded || act == .changeShielded {
      return .notAllowed(
        reason: "This client is shielded: only the people who work with them may open the record. "
          + "Ask a records steward or your duty team to pass a message on.")
    }
    return .notAllowed(
      reason: "Your account may not \(act.rawValue). "
        + "Ask whoever looks after the directory if it should.")
  }

  /// The reason that the asker gave for opening a client, while it holds.
  private func reason(
    of asker: Asker, for client: ClientID, at moment: Int64
  ) throws -> OpeningReason? {
    let author = try asker.author(in: self)
    let text = try row(
      """
      SELECT reason FROM opening_reason
      WHERE practitioner = ? AND login = ? AND client = ? AND moment > ?
      """, author.practitioner, author.login ?? "", client, moment - OpeningReason.lifetime
    ) { $0.text(0) }
    return text.flatMap(OpeningReason.init(rawValue:))
  }

  /// Keeps the reason for opening a client, which then holds for a working day.
  func keep(
    _ reason: OpeningReason, of author: (practitioner: PractitionerID, login: String?),
    for client: ClientID, at moment: Int64
  ) throws {
    try run(
      """
      INSERT INTO opening_reason (practitioner, login, client, reason, moment)
      VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET reason = excluded.reason, moment = excluded.moment
      """, author.practitioner, author.login ?? "", client, reason.rawValue, moment)
  }
}
