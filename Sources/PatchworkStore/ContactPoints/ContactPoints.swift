import PatchworkCore

/// The phone book that heals itself: a worker who used a number says whether it worked.
struct ContactPoints {
  private let session: Session
  private let records: Records
  private let today: CivilDate

  init(_ session: Session) throws {
    _ = try session.requireMe()
    self.session = session
    (records, today) = (session.records, session.today)
  }

  func confirm(_ id: ContactPointID, of owner: PractitionerID) throws -> Outcome {
    try change(id, of: owner, words: Phrase("Marked a number as working")) { point in
      point.lastConfirmed = today
      point.deadSince = nil
    }
  }

  func reportDead(_ id: ContactPointID, of owner: PractitionerID) throws -> Outcome {
    try change(id, of: owner, words: Phrase("Marked a number as not working")) { point in
      // A second report does not make it any younger.
      point.deadSince = point.deadSince ?? today
    }
  }

  /// The owner, their agency and records stewards replace a number; others report what they heard.
  func replace(
    _ id: ContactPointID, of owner: PractitionerID, by value: String
  ) throws -> Outcome {
    let tie = try session.tie(toMember: owner)
    if try session.holdsTheFile || session.isAllowed(.settleNumber, tie: tie) {
      return try replaceNow(id, of: owner, by: value)
    }
    let (practitioner, place) = try find(id, of: owner)
    let (old, new) = try replacement(of: place, in: practitioner, by: value)
    return try NumberReports(session).report(old, of: owner, as: new.value)
  }

  /// The one in use ends yesterday, and stays on the card as past; the new one takes its place.
  func replaceNow(
    _ id: ContactPointID, of owner: PractitionerID, by value: String
  ) throws -> Outcome {
    var (practitioner, place) = try find(id, of: owner)
    let before = practitioner
    let (old, new) = try replacement(of: place, in: practitioner, by: value)
    try records.numberReports.deleteAll(about: id)
    let yesterday = today.adding(days: -1)
    if let from = old.from, from > yesterday {
      // It came only today: it never was.
      practitioner.contactPoints.remove(at: place)
    } else {
      practitioner.contactPoints[place].until = yesterday
    }
    practitioner.contactPoints.append(new)
    try require(practitioner.problems(today: today))
    return try save(practitioner, before: before, words: Phrase("Replaced a number"))
  }

  /// A contact point, and the one that is to take its place.
  private func replacement(
    of place: Int, in practitioner: Practitioner, by value: String
  ) throws -> (old: ContactPoint, new: ContactPoint) {
    let old = practitioner.contactPoints[place]
    let isThere = practitioner.contactPoints.contains {
      $0.isInUse(on: today) && $0.value == value && $0.deadSince == nil
    }
    if isThere {
      throw DirectoryError.invalid(field: .number, rule: worded("it is on the card already"))
    }
    var new = old
    new.id = .unassigned
    new.value = old.system == .email ? value : TelephoneNumber.display(value)
    (new.from, new.until) = (today, nil)
    (new.lastConfirmed, new.deadSince) = (today, nil)
    try require(new.problems(today: today))
    return (old, new)
  }

  private func change(
    _ id: ContactPointID, of owner: PractitionerID, words: Phrase,
    _ change: (inout ContactPoint) -> Void
  ) throws -> Outcome {
    var (practitioner, place) = try find(id, of: owner)
    let before = practitioner
    change(&practitioner.contactPoints[place])
    return try save(practitioner, before: before, words: words)
  }

  /// A practitioner, and the place of a contact point of theirs that is in use.
  private func find(
    _ id: ContactPointID, of owner: PractitionerID
  ) throws -> (practitioner: Practitioner, place: Int) {
    guard let practitioner = try records.practitioners.read(owner),
      let place = practitioner.contactPoints.firstIndex(where: { $0.id == id })
    else { throw DirectoryError.notFound }
    guard practitioner.contactPoints[place].isInUse(on: today) else {
      throw DirectoryError.invalid(field: .contactPoints, rule: worded("it is no longer in use"))
    }
    return (practitioner, place)
  }

  private func save(
    _ changed: Practitioner, before: Practitioner, words: Phrase
  ) throws -> Outcome {
    var practitioner = changed
    practitioner.version += 1
    try Practitioners(session).numberContactPoints(of: &practitioner)
    try records.practitioners.update(practitioner)
    return Outcome(
      words: words, subject: practitioner.id.rawValue, practitioner: practitioner.id,
      reversal: Reversal([.changed(from: before, to: practitioner)]),
      recipients: [practitioner.id])
  }
}
