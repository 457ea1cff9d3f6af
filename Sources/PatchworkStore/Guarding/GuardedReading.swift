import PatchworkCore

/// What is asked about shielded clients, as an inbox tells it.
struct GuardedReading {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  func items(for me: PractitionerID) throws -> [InboxItem] {
    let isAuditor = try session.roles.contains(.auditor)
    let seesAll = try isAuditor || session.roles.contains(.steward)
    guard try session.mayHaveClients || isAuditor else { return [] }
    let open = try records.guardedActs.open(since: session.moment - GuardedAct.lifetime)
    var items: [InboxItem] = []
    var shown: Set<GuardedActID> = []
    for act in open {
      guard let part = try part(of: me, in: act) else { continue }
      shown.insert(act.id)
      try items.append(item(act, part))
    }
    for act in try records.guardedActs.unseen(by: me) where !shown.contains(act.id) {
      // Who has left a network since is told no more of it.
      if let client = act.client, !seesAll, try session.hides(client) { continue }
      try items.append(item(act, .told))
    }
    return items
  }

  /// What somebody is to an act that waits; nil where it is at most news to them.
  private func part(
    of me: PractitionerID, in act: GuardedActTable.Row
  ) throws -> GuardedAct.Part? {
    if act.author == me { return .asked }
    guard act.state == .waiting else { return nil }
    guard try session.isAllowed(.secondWord, tie: session.tie(to: act)),
      try !records.guardedActs.words(on: act.id).contains(where: { $0.practitioner == me })
    else { return nil }
    return .answers
  }

  private func item(_ act: GuardedActTable.Row, _ part: GuardedAct.Part) throws -> InboxItem {
    let other = try act.other.flatMap { id in
      try session.line(of: id)?.name ?? records.merges.read(id)?.image.merged.name
    }
    let guarded = GuardedAct(
      id: act.id, kind: act.kind, state: act.state, part: part, other: other,
      due: act.state == .waiting ? act.due.map(UnitedKingdomTime.moment) : nil)
    return InboxItem(
      part == .asked ? .guardedSent(guarded) : .guarded(guarded),
      moment: UnitedKingdomTime.moment(act.moment),
      client: try act.client.flatMap(session.line),
      from: part == .asked ? nil : try records.practitioners.sender(act.author))
  }
}
