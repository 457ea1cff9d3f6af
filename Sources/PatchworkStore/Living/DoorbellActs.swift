import PatchworkCore

/// Ringing at the door of confidential services, and answering.
extension Connection {
  func ring(_ client: ClientID, _ acting: Acting) throws -> Outcome {
    try requireClient(client)
    let discretion = try discretion(about: client, for: acting.me, on: acting.today)
    guard discretion.isNoted else {
      throw DirectoryError.invalid(
        field: .doorbell, rule: "no confidential service shows in this network")
    }
    let now = UnitedKingdomTime.moment(acting.moment)
    // Answered or not: whoever could ring again at once could count who answers, or pester.
    if let open = try rings(by: acting.me, now: now).first(where: {
      $0.client == client && now < $0.until
    }) {
      throw DirectoryError.invalid(
        field: .doorbell,
        rule: "you have rung, and can ring again after "
          + "\(open.until.date.wordsNear(acting.today)) \(open.until.time); the inbox has the answer"
      )
    }
    let id: RingID = try nextID(in: "ring")
    try run(
      "INSERT INTO ring (id, client, ringer, rung, until) VALUES (?, ?, ?, ?, ?)", id, client,
      acting.me, acting.moment, UnitedKingdomTime.seconds(Ring.due(after: now)))
    var told: Set<PractitionerID> = [acting.me]
    for involvement in try involvements(of: client)
    where involvement.isCurrent(on: acting.today) && discretion.isRung(involvement.id) {
      try run(
        "INSERT INTO rung_involvement (ring, involvement) VALUES (?, ?)", id, involvement.id)
      told.formUnion(try doorkeepers(of: involvement, on: acting.today))
    }
    // A bell is not unrung.
    return Outcome(
      words: "Rang the doorbell", subject: id.rawValue, client: client, reversals: [],
      recipients: told)
  }

  /// A service's answer. The record of changes does not name the client with it: whoever listens to
  /// the client must not count answers.
  func answer(_ id: RingID, _ answer: Ring.Answer, _ acting: Acting) throws -> Outcome {
    guard Ring.Answer.choices.contains(answer) else {
      throw DirectoryError.invalid(field: .answer, rule: "choose what whoever rang is told")
    }
    let now = UnitedKingdomTime.moment(acting.moment)
    let mine = try involvements(rungBy: id, answeredBy: acting.me, on: acting.today)
    guard let found = try ring(id, now: now), !mine.isEmpty else { throw DirectoryError.notFound }
    if now >= found.ring.until {
      throw DirectoryError.invalid(field: .answer, rule: "the time to answer is past")
    }
    let waiting = try mine.filter { try isWaiting(id, at: $0.id) }
    if waiting.isEmpty {
      throw DirectoryError.invalid(field: .answer, rule: "it has been answered already")
    }
    // No two services answer at one moment: the receipt that was read first stays.
    let latest = try row("SELECT max(moment) FROM rung_involvement WHERE ring = ?", id) { row in
      row.isNull(0) ? nil : row.int64(0)
    }
    let moment = max(acting.moment, (latest.flatMap(\.self) ?? 0) + 1)
    var told: Set<PractitionerID> = []
    for involvement in waiting {
      try run(
        """
        UPDATE rung_involvement SET answer = ?, answered_by = ?, moment = ?
        WHERE ring = ? AND involvement = ?
        """, answer.rawValue, acting.me, moment, id, involvement.id)
      told.formUnion(try doorkeepers(of: involvement, on: acting.today))
    }
    if try ring(id, now: now)?.ring.answer != found.ring.answer { told.insert(found.ringer) }
    return Outcome(
      words: "Answered the doorbell", subject: id.rawValue, reversals: [], recipients: told)
  }

  /// Who answers for an involvement: whoever is named and whoever stands in for them; everybody of the
  /// agency where nobody is named, or whoever is named is away.
  private func doorkeepers(
    of involvement: Involvement, on today: CivilDate
  ) throws -> Set<PractitionerID> {
    func colleagues() throws -> Set<PractitionerID> {
      try Set(practitioners(of: involvement.agency).map(\.id))
    }
    guard let id = involvement.practitioner, let named = try practitioner(id) else {
      return try colleagues()
    }
    let leave = named.leave.filter { $0.includes(today) }
    if named.hasLeft(by: today) || !leave.isEmpty {
      return try colleagues().union(leave.compactMap(\.cover)).union([id])
    }
    return [id]
  }
}

/// How rings are kept.
extension Connection {
  /// What waits at a practitioner's door, with whoever rang.
  func rings(waitingFor me: PractitionerID, now: LocalMoment) throws -> [InboxItem] {
    let moment = UnitedKingdomTime.seconds(now)
    let open: [RingID] = try rows(
      """
      SELECT DISTINCT ring.id FROM ring JOIN rung_involvement ON ring = ring.id
      WHERE until > ? AND answer IS NULL ORDER BY ring.id
      """, moment
    ) { $0.id(0) }
    return try open.compactMap { id in
      let isMine = try involvements(rungBy: id, answeredBy: me, on: now.date).contains {
        try isWaiting(id, at: $0.id)
      }
      guard isMine, var found = try ring(id, now: now) else { return nil }
      // What others answered is not for this service to know.
      found.ring.answer = nil
      return InboxItem(
        .doorbell, moment: found.ring.rung, client: try clientSummary(found.ring.client),
        from: try sender(found.ringer), ring: found.ring)
    }
  }

  /// What a practitioner rang lately, with the receipts, latest first.
  func rings(by me: PractitionerID, now: LocalMoment) throws -> [Ring] {
    let since =
      UnitedKingdomTime.seconds(now) - Int64(Ring.receiptToldFor) * 86_400
    let ids: [RingID] = try rows(
      "SELECT id FROM ring WHERE ringer = ? AND rung > ? ORDER BY rung DESC, id DESC", me, since
    ) { $0.id(0) }
    return try ids.compactMap { try ring($0, now: now)?.ring }
  }

  private func ring(
    _ id: RingID, now: LocalMoment
  ) throws -> (ring: Ring, ringer: PractitionerID)? {
    let answers: [Ring.Answer?] = try rows(
      "SELECT answer FROM rung_involvement WHERE ring = ? ORDER BY moment, involvement", id
    ) { try $0.optionalChoice(0) }
    return try row("SELECT client, ringer, rung, until FROM ring WHERE id = ?", id) { row in
      let until = row.moment(3)
      let ring = Ring(
        id: id, client: row.id(0), rung: row.moment(2), until: until,
        answer: Ring.receipt(
          answers.compactMap(\.self), of: answers.count, until: until, at: now))
      return (ring, row.id(1))
    }
  }

  /// Those rung for which a practitioner answers now. What has ended since, or is wholly hidden by now,
  /// has no bell any more.
  private func involvements(
    rungBy id: RingID, answeredBy me: PractitionerID, on today: CivilDate
  ) throws -> [Involvement] {
    let ids: [InvolvementID] = try rows(
      "SELECT involvement FROM rung_involvement WHERE ring = ? ORDER BY involvement", id
    ) { $0.id(0) }
    return try ids.compactMap(involvement).filter {
      try $0.isCurrent(on: today)
        && discretion(about: $0.client, for: nil, on: today).isRung($0.id)
        && doorkeepers(of: $0, on: today).contains(me)
    }
  }

  private func isWaiting(_ id: RingID, at involvement: InvolvementID) throws -> Bool {
    try row(
      "SELECT 1 FROM rung_involvement WHERE ring = ? AND involvement = ? AND answer IS NULL", id,
      involvement
    ) { _ in true } ?? false
  }
}
