import PatchworkCore

/// Ringing at the door of confidential services, and answering.
struct Doorbell {
  private let session: Session
  private let me: PractitionerID
  private let discretion: RememberedDiscretion
  private var records: Records { session.records }

  init(_ session: Session) throws {
    self.session = session
    me = try session.requireMe()
    discretion = RememberedDiscretion(session)
  }

  func ring(_ client: ClientID) throws -> Outcome {
    try records.clients.require(client)
    let discretion = try session.discretion(about: client)
    guard discretion.isNoted else {
      throw DirectoryError.invalid(
        field: .doorbell, rule: worded("no confidential service is shown in this network"))
    }
    try requireNotRung(client)
    let id = try records.rings.insert(
      at: client, by: me, rung: session.moment, until: Ring.due(after: session.now))
    var told: Set<PractitionerID> = [me]
    for involvement in try records.involvements.of(client).forRecordKeeping
    where involvement.isCurrent(on: session.today) && discretion.isRung(involvement.id) {
      try records.rings.addInvolvement(involvement.id, to: id)
      told.formUnion(try doorkeepers(of: involvement))
    }
    // A bell is not unrung: there is no undo.
    return Outcome(
      words: "Asked the confidential service to call", subject: id.rawValue, client: client,
      recipients: told)
  }

  /// Answered or not: one who could ring again at once could count who answers, or pester.
  private func requireNotRung(_ client: ClientID) throws {
    let open = try rung().first { $0.client == client && session.now < $0.until }
    guard let open else { return }
    throw DirectoryError.invalid(
      field: .doorbell,
      rule: worded(
        """
        you have asked already, and can ask again after \
        \(open.until.date.wordsNear(session.today)) \(open.until.time); the inbox has the answer
        """)
    )
  }

  /// A service's answer. The record of changes does not name the client with it: a program that
  /// listens to the client must not count answers.
  func answer(_ id: RingID, _ answer: Ring.Answer) throws -> Outcome {
    guard Ring.Answer.choices.contains(answer) else {
      throw DirectoryError.invalid(
        field: .answer, rule: worded("choose what the person who asked is told"))
    }
    let mine = try involvements(rungBy: id)
    guard let found = try records.rings.read(id, now: session.now), !mine.isEmpty else {
      throw DirectoryError.notFound
    }
    if session.now >= found.ring.until {
      throw DirectoryError.invalid(field: .answer, rule: worded("the time to answer is past"))
    }
    let waiting = try mine.filter { try records.rings.isWaiting(id, at: $0.id) }
    if waiting.isEmpty {
      throw DirectoryError.invalid(field: .answer, rule: worded("it has been answered already"))
    }
    // No two services answer at one moment: the receipt that was read first stays.
    let moment = max(session.moment, (try records.rings.latestAnswer(to: id) ?? 0) + 1)
    var told: Set<PractitionerID> = []
    for involvement in waiting {
      try records.rings.answer(id, at: involvement.id, answer, by: me, at: moment)
      told.formUnion(try doorkeepers(of: involvement))
    }
    let receipt = try records.rings.read(id, now: session.now)?.ring.answer
    if receipt != found.ring.answer { told.insert(found.ringer) }
    return Outcome(words: "Answered a request to call", subject: id.rawValue, recipients: told)
  }

  /// What waits at the asker's door, with the person who rang.
  func waiting() throws -> [(ring: Ring, ringer: PractitionerID)] {
    try records.rings.open(now: session.now).compactMap { id in
      let isMine = try involvements(rungBy: id).contains {
        try records.rings.isWaiting(id, at: $0.id)
      }
      guard isMine, var found = try records.rings.read(id, now: session.now) else { return nil }
      // What others answered is not for this service to know.
      found.ring.answer = nil
      return found
    }
  }

  /// What the asker rang lately, with the receipts, the latest first.
  func rung() throws -> [Ring] { try records.rings.rung(by: me, now: session.now) }

  /// The people who answer for an involvement: the one named and those who stand in for them; everybody
  /// of the agency where nobody is named, or the one named is away.
  private func doorkeepers(of involvement: Involvement) throws -> Set<PractitionerID> {
    func colleagues() throws -> Set<PractitionerID> {
      try records.practitioners.confirmed(at: involvement.agency, on: session.today)
    }
    guard let id = involvement.practitioner, let named = try records.practitioners.read(id) else {
      return try colleagues()
    }
    let leave = named.leave.filter { $0.includes(session.today) }
    if named.hasLeft(by: session.today) || !leave.isEmpty {
      let standIns = try records.covers.standIns(
        for: id, at: involvement.agency, on: session.today)
      return try colleagues().union(standIns).union([id])
    }
    return [id]
  }

  /// Those rung for which the asker answers now. What has ended since, or is wholly hidden by now,
  /// has no bell any more.
  private func involvements(rungBy id: RingID) throws -> [Involvement] {
    try records.rings.involvements(of: id).compactMap(records.involvements.read).filter {
      try $0.isCurrent(on: session.today)
        && discretion.aboutForOutsiders($0.client).isRung($0.id)
        && doorkeepers(of: $0).contains(me)
    }
  }
}
