import PatchworkCore

/// Who was seen, and who will be.
extension Connection {
  /// The client was seen today; a visit that was planned for today, or before, is done with it.
  func see(_ id: InvolvementID, _ acting: Acting) throws -> Outcome {
    try change(id, words: "Seen today", acting) { involvement in
      if involvement.lastContact == acting.today {
        throw DirectoryError.invalid(
          field: .lastContact, rule: "it is noted already that they were seen today")
      }
      involvement.lastContact = acting.today
      if let next = involvement.nextVisit, next <= acting.today { involvement.nextVisit = nil }
      try insert(Visit(involvement: id, day: acting.today))
    }
  }

  /// The day of the next visit, or that none is planned.
  func planVisit(_ id: InvolvementID, on day: CivilDate?, _ acting: Acting) throws -> Outcome {
    let words = day == nil ? "Took a planned visit back" : "Planned a visit"
    return try change(id, words: words, acting) { involvement in
      if let day, day < acting.today {
        throw DirectoryError.invalid(field: .nextVisit, rule: "that day is past")
      }
      involvement.nextVisit = day
    }
  }

  private func change(
    _ id: InvolvementID, words: String, _ acting: Acting,
    _ change: (inout Involvement) throws -> Void
  ) throws -> Outcome {
    guard var involvement = try involvement(id) else { throw DirectoryError.notFound }
    guard involvement.isCurrent(on: acting.today) else {
      throw DirectoryError.invalid(field: .involvement, rule: "it has ended")
    }
    try requireColleague(of: involvement, acting, to: "say when they see somebody")
    let before = involvement
    try change(&involvement)
    involvement.version += 1
    try update(involvement)
    return Outcome(
      words: words, subject: id.rawValue, client: involvement.client,
      reversals: [Reversal(before: .involvement(before), after: .involvement(involvement))])
  }

  /// The days of the last weeks on which a client was seen.
  func visits(of client: ClientID, since day: CivilDate) throws -> [Visit] {
    try rows(
      """
      SELECT involvement, day FROM visit
      WHERE involvement IN (SELECT id FROM involvement WHERE client = ?) AND day >= ?
      ORDER BY day, involvement
      """, client, day
    ) { row in Visit(involvement: row.id(0), day: try row.date(1)) }
  }

  func insert(_ visit: Visit) throws {
    try run(
      "INSERT OR IGNORE INTO visit (involvement, day) VALUES (?, ?)", visit.involvement, visit.day)
  }
}
