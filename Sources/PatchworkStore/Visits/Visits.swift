import PatchworkCore

/// Who was seen, and who will be.
struct Visits {
  private let session: Session
  private let today: CivilDate
  private var records: Records { session.records }

  init(_ session: Session) throws {
    _ = try session.requireMe()
    self.session = session
    today = session.today
  }

  /// The client was seen today; a visit that was planned for today, or before, is done with it.
  func noteSeen(_ id: InvolvementID) throws -> Outcome {
    try change(id, words: Phrase("Seen today")) { involvement in
      if involvement.lastContact == today {
        throw DirectoryError.invalid(
          field: .lastContact, rule: worded("it is noted already that they were seen today"))
      }
      involvement.lastContact = today
      if let next = involvement.nextVisit, next <= today { involvement.nextVisit = nil }
      let visit = Visit(involvement: id, day: today)
      // What was noted before stays when this is undone.
      let isNew = try !records.visits.days(of: id).contains(today)
      try records.visits.insert(visit)
      return isNew ? [.visited(visit)] : []
    }
  }

  /// The day of the next visit, or that none is planned.
  func plan(_ id: InvolvementID, on day: CivilDate?) throws -> Outcome {
    try change(
      id, words: day == nil ? Phrase("Removed a planned visit") : Phrase("Planned a visit")
    ) {
      involvement in
      if let day, day < today {
        throw DirectoryError.invalid(field: .nextVisit, rule: worded("that day is past"))
      }
      involvement.nextVisit = day
      return []
    }
  }

  private func change(
    _ id: InvolvementID, words: Phrase,
    _ change: (inout Involvement) throws -> [Reversal.Step]
  ) throws -> Outcome {
    guard var involvement = try records.involvements.read(id) else {
      throw DirectoryError.notFound
    }
    guard involvement.isCurrent(on: today) else {
      throw DirectoryError.invalid(field: .involvement, rule: worded("it has ended"))
    }
    try session.requireColleague(of: involvement, to: worded("say when they see somebody"))
    let before = involvement
    let steps = try change(&involvement)
    involvement.version += 1
    try records.involvements.update(involvement)
    return Outcome(
      words: words, subject: id.rawValue, client: involvement.client,
      reversal: Reversal([.changed(from: before, to: involvement)] + steps))
  }
}
