import PatchworkCore

/// What nobody does alone about a shielded client: ending the shield, merging the record, taking it apart.
///
/// A records steward asks, others give their word, and the last word does it: by the rights that the
/// person who asked, and all who agreed, have at that moment.
struct GuardedActs {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  func endShield(_ client: ClientID) throws -> Outcome {
    guard try records.shields.isShielded(client) else {
      throw DirectoryError.invalid(field: .client, rule: worded("is not shielded"))
    }
    // Nobody has relied yet on a shield that was put there within the hour.
    if try session.holdsTheFile || isMistake(client) {
      var outcome = try Shields(session).end(client)
      outcome.recipients.formUnion(try GuardedTelling(session).tell(.endShield, of: client))
      if try session.holdsTheFile {
        outcome.words = Phrase(
          "\(outcome.words); the file is yours alone, so nobody else had to agree")
      }
      return outcome
    }
    return try ask(.endShield, about: client)
  }

  func merge(_ merged: ClientID, into survivor: ClientID) throws -> Outcome {
    guard try isGuarded(survivor) || isGuarded(merged) else {
      return try Merging(session).merge(merged, into: survivor)
    }
    // Nobody is asked for what cannot be.
    try Merging(session).requireMergeable(merged, into: survivor)
    return try ask(.merge, about: survivor, other: merged)
  }

  func takeApart(_ merged: ClientID) throws -> Outcome {
    guard let survivor = try records.merges.survivor(of: merged), try isGuarded(survivor) else {
      return try TakingApart(session).unmerge(merged)
    }
    return try ask(.takeApart, about: survivor, other: merged)
  }

  /// Goes on only if a merge can be taken back without anybody's second word.
  func requireTakingBack(of merged: ClientID) throws {
    guard let survivor = try records.merges.survivor(of: merged), try isGuarded(survivor) else {
      return
    }
    throw DirectoryError.notAllowed(
      reason: worded(
        """
        This client is shielded now: ask that the records are taken apart, which \
        \(GuardedAct.whoAgrees(to: .takeApart)) must agree to. Nothing was changed.
        """) + " "
        + (try WhoAnswers(session).steward()))
  }

  /// Answers what was asked: the asker's own is taken back, another's agreed to or refused.
  func answer(_ id: GuardedActID, agrees: Bool) throws -> Outcome {
    let me = try session.requireMe()
    guard let act = try records.guardedActs.read(id) else { throw DirectoryError.notFound }
    guard act.state == .waiting, act.moment > session.moment - GuardedAct.lifetime else {
      throw DirectoryError.invalid(
        field: .request, rule: worded("it has been settled, or was asked too long ago"))
    }
    if !agrees {
      let state: GuardedAct.State = act.author == me ? .withdrawn : .refused
      let words =
        act.author == me ? Phrase("Withdrew what was asked") : Phrase("Refused what was asked")
      return try settled(act, as: state, words)
    }
    if act.author == me {
      throw DirectoryError.notAllowed(
        reason: worded(
          "You asked for this yourself: \(GuardedAct.whoAgrees(to: act.kind)) must agree.") + " "
          + (try WhoAnswers(session).sentence(
            records.accounts.stewards(on: session.today).filter { $0 != me })))
    }
    try records.guardedActs.insert(SecondWord.Word(me, as: voice(on: act)), on: id)
    // Who has answered need not be told of it as news.
    _ = try records.guardedActs.see(id, by: me, at: session.moment)
    guard try isAgreed(act) else {
      return Outcome(
        words: "Agreed; somebody else must agree as well", subject: id.rawValue,
        client: act.client, recipients: [act.author, me], isLookOnly: true)
    }
    return try carryOut(act)
  }

  /// Carries out what was put off for want of anybody who could agree, once the notice is over.
  ///
  /// - Returns: nil while it is not to be done: too early, or somebody is there now who can agree.
  func carryOutDue(_ id: GuardedActID) throws -> Outcome? {
    guard let act = try records.guardedActs.read(id), try isDue(act),
      try session.isAllowed(.shieldClients, to: act.author)
    else { return nil }
    return try carryOut(act)
  }

  func see(_ id: GuardedActID) throws -> Outcome {
    let me = try session.requireMe()
    switch try records.guardedActs.see(id, by: me, at: session.moment) {
    case nil: throw DirectoryError.notFound
    case false?: throw DirectoryError.seenAlready(.news)
    case true?: return .seen(.guarded, [id], subject: id, by: me)
    }
  }
}

/// Who may do what.
extension GuardedActs {
  /// Whether a client is shielded from the asker: opening them now would need somebody else.
  private func isGuarded(_ client: ClientID) throws -> Bool {
    if try session.holdsTheFile { return false }
    return try records.shields.isShielded(client) && session.ownTie(to: client) != .own
  }

  private func isMistake(_ client: ClientID) throws -> Bool {
    guard let me = try session.me else { return false }
    return try records.shields.isOnly(
      by: me, since: session.moment - GuardedAct.mistake, on: client)
  }

  private func ask(
    _ kind: GuardedAct.Kind, about client: ClientID, other: ClientID? = nil
  ) throws -> Outcome {
    let me = try session.requireMe()
    let open = try records.guardedActs.open(since: session.moment - GuardedAct.lifetime)
    if let asked = open.first(where: { ($0.kind, $0.client, $0.other) == (kind, client, other) }) {
      // Who asks for what another has asked agrees to it.
      if asked.author != me { return try answer(asked.id, agrees: true) }
      if try isDue(asked) { return try carryOut(asked) }
      throw DirectoryError.invalid(
        field: .request,
        rule: worded("you have asked already; \(GuardedAct.whoAgrees(to: kind)) must agree"))
    }
    let isAlone = try kind == .endShield && !isAnybodyThere(besides: me, for: client)
    let due = isAlone ? session.moment + GuardedAct.notice : nil
    var act = GuardedActTable.Row(
      id: .unassigned, kind: kind, client: client, other: other, author: me, state: .waiting,
      moment: session.moment, due: due)
    let told = try audience(of: act)
    act.id = try records.guardedActs.insert(act, for: told)
    let who = GuardedAct.whoAgrees(to: kind)
    let words: Phrase
    if let due {
      let end = UnitedKingdomTime.moment(due)
      words = Phrase(
        """
        Nobody else is there to agree: the network and auditors were told, and the shielding ends \
        \(end.date.words) \(end.time) unless it is refused
        """)
    } else {
      words = Phrase("Asked; \(who) must agree. The network was told")
    }
    return Outcome(
      words: words, subject: act.id.rawValue, client: client,
      recipients: told.union([me]), why: kind.rawValue, isLookOnly: true)
  }

  /// As what the asker speaks on an act.
  private func voice(on act: GuardedActTable.Row) throws -> SecondWord.Voice {
    try session.roles.contains(.steward) ? .steward : .member
  }

  /// Whether enough of those who agreed still may.
  private func isAgreed(_ act: GuardedActTable.Row) throws -> Bool {
    let words = try records.guardedActs.words(on: act.id).filter { word in
      guard word.practitioner != act.author else { return false }
      let tie = try session.tie(of: word.practitioner, to: act)
      return switch word.voice {
      case .steward: try session.isAllowed(.secondWord, to: word.practitioner)
      case .member:
        try tie == .own && session.isAllowed(.secondWord, to: word.practitioner, tie: .own)
      case .manager: false
      }
    }
    let needed: SecondWord =
      switch act.kind {
      case .endShield, .shield: .endOfShield
      case .merge, .takeApart: .merge
      case .export: .export
      }
    return needed.isMet(by: words)
  }

  private func isDue(_ act: GuardedActTable.Row) throws -> Bool {
    // A clock that has leapt ahead gives nobody's notice away.
    guard act.state == .waiting, let due = act.due, due <= session.clock.ending(session.moment),
      let client = act.client
    else { return false }
    return try !isAnybodyThere(besides: act.author, for: client)
  }

  /// Whether another steward, or two of the network, can be asked to agree. Those whose involvement ended
  /// lately count: a steward can end every one of them at once.
  private func isAnybodyThere(
    besides author: PractitionerID, for client: ClientID
  ) throws -> Bool {
    if try records.accounts.stewards(on: session.today).contains(where: { $0 != author }) {
      return true
    }
    let lately = session.today.adding(days: -Self.latelyDays)
    let people = try records.involvements.of(client).forRecordKeeping.filter { one in
      one.from <= session.today && one.until.map { $0 >= lately } ?? true
    }.compactMap(\.practitioner)
    let able = try Set(people).filter { person in
      try person != author && records.accounts.isAnyBehind(person)
        && session.isAllowed(.secondWord, to: person, tie: .own)
    }
    return able.count > 1
  }

  private static let latelyDays = 14
}

/// Doing what was agreed to.
extension GuardedActs {
  private func carryOut(_ act: GuardedActTable.Row) throws -> Outcome {
    let right: AccessPolicy.Act =
      switch act.kind {
      case .shield, .endShield: .shieldClients
      case .merge, .takeApart: .mergeClients
      case .export: .exchange
      }
    guard try session.isAllowed(right, to: act.author) else {
      throw DirectoryError.notAllowed(
        reason: worded(
          """
          The person who asked may not do it any more. Nothing was changed; a records steward can \
          ask anew.
          """) + " "
          + (try WhoAnswers(session).steward()))
    }
    // An export is made by the steward who asked for it.
    guard let client = act.client else { return try settled(act, as: .agreed, Phrase("Agreed")) }
    // Before it is done: people of either record hear of it, whatever becomes of their involvement.
    let members = try [client, act.other].compactMap(\.self).flatMap {
      try records.involvements.of($0).members(on: session.today)
    }
    var outcome: Outcome
    switch (act.kind, act.other) {
    case (.merge, let other?): outcome = try Merging(session).merge(other, into: client)
    case (.takeApart, let other?): outcome = try TakingApart(session).unmerge(other)
    default:
      guard try records.shields.isShielded(client) else {
        return try settled(act, as: .withdrawn, Phrase("It is shielded no more"))
      }
      outcome = try Shields(session).end(client)
    }
    // What took two is taken back by two.
    outcome.reversal = Reversal()
    let told = try audience(of: act).union(members).subtracting([session.me].compactMap(\.self))
    try records.guardedActs.settle(act.id, as: .done, at: session.moment, for: told)
    outcome.recipients.formUnion(told)
    outcome.why = try why(of: act)
    return outcome
  }

  private func settled(
    _ act: GuardedActTable.Row, as state: GuardedAct.State, _ words: Phrase
  ) throws -> Outcome {
    let told = try audience(of: act)
    try records.guardedActs.settle(act.id, as: state, at: session.moment, for: told)
    return Outcome(
      words: words, subject: act.id.rawValue, client: act.client,
      recipients: told.union([try session.requireMe()]), why: act.kind.rawValue, isLookOnly: true)
  }

  /// Who hears that it is asked and what became of it: those who work with the shielded client, stewards,
  /// and who asked. People of a record that is not shielded hear of it once the two are one.
  private func audience(of act: GuardedActTable.Row) throws -> Set<PractitionerID> {
    var told = try GuardedTelling(session).audience(
      of: session.shieldedClients(of: act), isNotice: act.due != nil)
    if try act.author != session.me { told.insert(act.author) }
    return told
  }

  /// Who asked and who agreed, for the record of activity.
  private func why(of act: GuardedActTable.Row) throws -> String {
    let words = try records.guardedActs.words(on: act.id).map { "\($0.practitioner)" }
    return "asked by \(act.author), "
      + (words.isEmpty ? "after notice" : "agreed to by \(words.joined(separator: " and "))")
  }
}
