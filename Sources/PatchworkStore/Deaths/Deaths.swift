import PatchworkCore

/// Recording a day of death, confirming it and taking it back.
struct Deaths {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  /// Goes on only if the asker may change the recorded day of death of a client, or take it away.
  func requireChange(from before: Client, to after: Client) throws {
    guard before.died != nil, before.died != after.died else { return }
    try session.requireDeath(of: before.id)
  }

  /// Keeps the asker's word for a day that a change recorded, ends the words for another day, and
  /// tells of it.
  func note(_ outcome: inout Outcome, from before: CivilDate?, to after: CivilDate?) throws {
    guard let client = outcome.client, before != after else { return }
    let word = try after.map {
      try records.deaths.insert($0, of: client, by: session.author, at: session.moment)
    }
    // They end by the new word, so that taking it back lets them stand again.
    let ended = try records.deaths.end(of: client, by: word)
    outcome.reversal.steps.append(.death(Reversal.DeathStep(said: word, ended: ended)))
    outcome.recipients.formUnion(try DeathTelling(session).tell(of: client, before: before))
  }

  func confirm(_ id: ClientID, on day: CivilDate) throws -> Outcome {
    guard let held = try records.deaths.day(of: id) else {
      throw DirectoryError.invalid(field: .died, rule: worded("no day of death is recorded"))
    }
    guard held == day else {
      throw DirectoryError.invalid(
        field: .died, rule: worded("was changed meanwhile to \(held.words); nothing was confirmed"))
    }
    let words = try records.deaths.words(about: id, on: day)
    if try records.deaths.read(of: id)?.confirmed != nil {
      throw DirectoryError.invalid(field: .died, rule: worded("is confirmed already"))
    }
    let author = try session.author
    if words.first?.author == author {
      throw DirectoryError.notAllowed(
        reason: worded("You recorded this day of death yourself: \(Death.whoConfirms)."))
    }
    // Where nobody knows who recorded it, this is the first word, and a second one is still needed.
    let word = try records.deaths.insert(day, of: id, by: author, at: session.moment)
    let told = try DeathTelling(session).tell(of: id, before: day)
    return Outcome(
      words: words.isEmpty ? "Said who knows of the death" : "Confirmed a day of death",
      subject: id.rawValue, client: id,
      reversal: Reversal([.death(Reversal.DeathStep(said: word))]),
      recipients: told)
  }

  /// Takes the recorded day back. What stood before it stands again.
  func takeBack(_ id: ClientID) throws -> Outcome {
    guard let before = try records.clients.read(id) else { throw records.clients.missing(id) }
    guard let day = before.died else {
      throw DirectoryError.invalid(field: .died, rule: worded("no day of death is recorded"))
    }
    let first = try records.deaths.words(about: id, on: day).first
    let earlier = try first.flatMap { try records.deaths.replaced(by: $0.id) }
    let ended = try records.deaths.end(of: id)
    if let earlier { try records.deaths.revive(earlier.ids) }
    var after = before
    after.died = earlier?.day
    after.version += 1
    try records.clients.update(after)
    let told = try DeathTelling(session).tell(of: id, before: day)
    return Outcome(
      words: "Removed a day of death", subject: id.rawValue, client: id,
      reversal: Reversal([
        .changed(from: .client(before), to: .client(after)),
        .death(Reversal.DeathStep(ended: ended, revived: earlier?.ids ?? [])),
      ]), recipients: told)
  }

  func see(_ id: DeathNewsID) throws -> Outcome {
    let told = records.deathNews.recipients
    guard let me = try session.me, let client = try told.client(of: id, toldTo: me)
    else { throw DirectoryError.notFound }
    let new = try told.see(upTo: id, of: client, by: me, at: session.moment)
    if new.isEmpty { throw DirectoryError.seenAlready(.news) }
    return .seen(.death, new, subject: id, by: me)
  }
}

extension Session {
  /// Goes on only if the asker may confirm a client's day of death, change it, or take it back.
  func requireDeath(of client: ClientID) throws {
    try requireThere(client)
    try require(.settleDeath, tie: try tie(to: client))
  }
}
