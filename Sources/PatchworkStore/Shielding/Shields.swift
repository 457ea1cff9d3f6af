import PatchworkCore

/// Shielding clients, and what an override of it leaves to do.
struct Shields {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  /// By which the record of activity is read for shieldings that began, and what else there is to say
  /// stands behind them.
  static let begunWords = Phrase("Shielded")
  /// By which it is read for shieldings that ended.
  static let endedWords = Phrase("Shielding ended")

  /// Shields for a reason that somebody gives.
  func shield(_ client: ClientID, askedFor reason: ShieldReason) throws -> Outcome {
    guard ShieldReason.offered.contains(reason) else {
      throw DirectoryError.invalid(
        field: .reason, rule: worded("choose one of those that are offered"))
    }
    return try shield(client, reason)
  }

  func shield(_ client: ClientID, _ reason: ShieldReason) throws -> Outcome {
    guard try !records.shields.isShielded(client) else {
      throw DirectoryError.invalid(field: .client, rule: worded("is shielded already"))
    }
    try records.shields.insert(
      client, reason, by: session.me ?? .unassigned, at: session.moment)
    let withdrawn = try Withdrawing(session).withdrawOpen(about: client)
    let members = try self.members(of: client)
    let others = try unshieldedHousemates(of: client)
    let words: Phrase =
      others == 0
      ? Self.begunWords
      : Phrase.counted(
        others, one: "\(Self.begunWords); one other of the household not",
        other: "\(Self.begunWords); \(others) others of the household not")
    // A steward who goes through a network has seen it.
    if try session.ownTie(to: client) != .own {
      try session.note(.opening, client: client, reason: .recordKeeping)
    }
    return Outcome(
      words: words, subject: client.rawValue, client: client,
      recipients: withdrawn.union(try GuardedTelling(session).tell(.shield, of: client)),
      why: reason.rawValue, network: members)
  }

  /// Everybody who may still open a client: those in confidence too, since the person from whom the
  /// client hides may be one of them.
  private func members(of client: ClientID) throws -> [NetworkMember] {
    try records.involvements.of(client).forRecordKeeping.filter {
      $0.isCurrent(on: session.today)
    }.map { involvement in
      let agency = try records.agencies.read(involvement.agency)?.name ?? ""
      let person = try involvement.practitioner.flatMap(records.practitioners.sender)
      return NetworkMember(
        involvement: involvement.id, name: person?.name.display ?? agency, role: involvement.role,
        agency: agency, from: involvement.from)
    }
  }

  /// Ends an involvement of a shielded client at once: a day that has begun would still count.
  func endInvolvement(_ id: InvolvementID) throws -> Outcome {
    guard let before = try records.involvements.read(id) else { throw DirectoryError.notFound }
    guard try records.shields.isShielded(before.client) else {
      throw DirectoryError.invalid(field: .client, rule: worded("is not shielded"))
    }
    guard before.until.map({ session.today <= $0 }) ?? true else {
      throw DirectoryError.invalid(field: .involvement, rule: worded("it has ended"))
    }
    let after = before.ended(before: session.today)
    try records.involvements.update(after)
    let members = try records.involvements.of(before.client).members(on: session.today)
    // The person whose involvement ended is no member any more, and hears of it all the same.
    return Outcome(
      words: "Ended an involvement", subject: id.rawValue, client: before.client,
      reversal: Reversal([.changed(from: before, to: after)]),
      recipients: Set(members + [before.practitioner].compactMap(\.self)))
  }

  /// How many records still tell where the household lives.
  private func unshieldedHousemates(of id: ClientID) throws -> Int {
    guard let client = try records.clients.read(id) else { return 0 }
    return try records.clients.housemates(of: client).filter {
      try !records.shields.isShielded($0)
    }.count
  }

  /// Ends the shielding; `GuardedActs` says when that may be.
  func end(_ client: ClientID) throws -> Outcome {
    guard try records.shields.isShielded(client) else {
      throw DirectoryError.invalid(field: .client, rule: worded("is not shielded"))
    }
    try records.shields.delete(client)
    return Outcome(words: Self.endedWords, subject: client.rawValue, client: client)
  }

  /// Ends the asker's override. Where there is none, nothing is said to have been left.
  func leave(_ client: ClientID) throws -> Outcome {
    let author = try session.author
    guard try records.shields.hasOverride(of: client, by: author) else {
      throw DirectoryError.invalid(
        field: .client, rule: worded("you have not opened it by an override"))
    }
    try records.shields.endOverride(of: author)
    // The subject says nothing of the client's own record, which is as it was.
    return Outcome(words: "Left", subject: 0, client: client, isLookOnly: true)
  }

  func see(_ id: ShieldOpeningID) throws -> Outcome {
    let told = records.shields.openingRecipients
    guard let me = try session.me, let client = try told.client(of: id, toldTo: me)
    else { throw DirectoryError.notFound }
    guard try told.see(id, by: me, at: session.moment) else {
      throw DirectoryError.seenAlready(.opening)
    }
    return .seen(.shieldOpening, [id], subject: id, about: client, by: me)
  }
}
