import PatchworkCore

/// Taking back what is open about a client who is shielded from now on: what was asked and offered before
/// gives nobody a way in afterwards. The network asks anew whom it wants.
struct Withdrawing {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  /// - Returns: those whose inbox it touches.
  func withdrawOpen(about client: ClientID) throws -> Set<PractitionerID> {
    try records.coverAdmissions.deleteAll(of: client)
    return try withdrawInvitations(about: client)
      .union(withdrawAttentions(about: client)).union(endWhatIsToCome(client))
      .union(records.rings.end(at: client, now: session.moment))
  }

  /// Takes back what people asked who do not work with the client.
  ///
  /// - Returns: those whose inbox it touches.
  func withdrawFromOutside(about client: ClientID) throws -> Set<PractitionerID> {
    try withdrawInvitations(about: client) { try session.tie(of: $0.sender, to: client) == .none }
      .union(withdrawAttentions(about: client))
  }

  private func withdrawInvitations(
    about client: ClientID, where isWithdrawn: (Invitation) throws -> Bool = { _ in true }
  ) throws -> Set<PractitionerID> {
    let sending = InvitationSending(session)
    var recipients: Set<PractitionerID> = []
    for invitation in try records.invitations.pending(about: client, on: session.today)
    where try isWithdrawn(invitation) {
      _ = try records.invitations.setState(
        of: invitation.id, from: .pending, to: .withdrawn, on: session.today)
      recipients.formUnion(try sending.recipients(of: invitation))
    }
    return recipients
  }

  /// What people outside the network asked of it.
  private func withdrawAttentions(about client: ClientID) throws -> Set<PractitionerID> {
    var recipients: Set<PractitionerID> = []
    for attention in try records.attentions.all(about: client)
    where attention.isOpen {
      guard try session.tie(of: attention.sender, to: client) != .own else { continue }
      _ = try records.attentions.withdraw(attention.id, at: session.moment)
      recipients.formUnion(attention.recipients.map(\.practitioner) + [attention.sender])
    }
    return recipients
  }

  /// Involvements that begin on a later day would let somebody in whom nobody looked at.
  private func endWhatIsToCome(_ client: ClientID) throws -> Set<PractitionerID> {
    var recipients: Set<PractitionerID> = []
    for involvement in try records.involvements.of(client).forRecordKeeping
    where involvement.from > session.today {
      try records.involvements.update(involvement.ended(before: session.today))
      if let person = involvement.practitioner { recipients.insert(person) }
    }
    return recipients
  }
}

extension Involvement {
  /// The involvement as it is when it is over on a day, however lately it began.
  func ended(before day: CivilDate) -> Involvement {
    var ended = self
    let last = day.adding(days: -1)
    ended.until = last
    ended.from = min(from, last)
    ended.expectedEnd = expectedEnd.map { max($0, ended.from) }
    ended.isLead = false
    ended.nextVisit = nil
    ended.version += 1
    return ended
  }
}
