import PatchworkCore

/// Who does an act, and when.
struct Acting {
  /// The practitioner who acts.
  var me: PractitionerID
  /// Seconds since 1 January 1970.
  var moment: Int64

  /// The day by the wall clock.
  var today: CivilDate { UnitedKingdomTime.moment(moment).date }
}

/// Acts that keep a network alive, inside a write transaction.
extension Connection {
  func carryOut(_ act: NetworkAct, for asker: Asker, at moment: Int64) throws -> Outcome {
    guard let me = try asker.practitioner(in: self) else {
      throw DirectoryError.notAllowed(reason: "Say who you are first.")
    }
    let acting = Acting(me: me, moment: moment)
    switch act {
    case .confirmContactPoint(let point, let owner): return try confirm(point, of: owner, acting)
    case .reportDead(let point, let owner): return try reportDead(point, of: owner, acting)
    case .replaceContactPoint(let point, let owner, let value):
      return try replace(point, of: owner, by: value, acting)
    case .raise(let draft): return try raise(draft, acting)
    case .acknowledge(let id): return try acknowledge(id, acting)
    case .withdraw(let id): return try withdraw(id, acting)
    case .introduce(let client, let to): return try introduce(client, to: to, acting)
    case .invite(let draft): return try invite(draft, acting)
    case .move(let draft): return try announce(draft, acting)
    case .propose(let id, let receiver): return try propose(id, to: receiver, acting)
    case .accept(let id): return try accept(id, acting)
    case .decline(let id): return try decline(id, acting)
    case .withdrawInvitation(let id): return try withdrawInvitation(id, acting)
    case .ring(let client): return try ring(client, acting)
    case .answerRing(let id, let answer): return try self.answer(id, answer, acting)
    case .confirmColleague(let id, let worksHere):
      return try confirmColleague(id, worksHere: worksHere, acting)
    case .wishMail(let wishes): return try wishMail(wishes, acting)
    case .seeNews(let id): return try seeNews(id, acting)
    case .seen(let id): return try see(id, acting)
    case .planVisit(let id, let day): return try planVisit(id, on: day, acting)
    }
  }

  /// Goes on only for whoever is involved, or a colleague of theirs.
  func requireColleague(of held: Involvement, _ acting: Acting, to act: String) throws {
    if try held.practitioner == acting.me || agency(of: acting.me) == held.agency { return }
    throw DirectoryError.notAllowed(
      reason: "Only whoever is involved, or a colleague of theirs, can \(act).")
  }
}
