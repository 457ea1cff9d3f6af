import PatchworkCore

/// Entries that somebody of another agency made: their own agency says whether they work there.
extension Connection {
  /// Who is asked to confirm an entry: everybody at their agency, if somebody of another made it.
  /// Nobody, where whoever adds looks after the records, or where there is nobody to ask.
  func whoMustConfirm(
    _ practitioner: Practitioner, addedBy asker: Asker
  ) throws -> Set<PractitionerID> {
    guard let me = try asker.practitioner(in: self),
      try agency(of: me) != practitioner.agency,
      try AccessPolicy.ruling(on: .confirmPractitioner, as: roles(of: asker), tie: .none)
        != .allowed
    else { return [] }
    return Set(
      try practitioners(of: practitioner.agency).filter { $0.provisionalSince == nil }.map(\.id))
  }

  func confirmColleague(
    _ id: PractitionerID, worksHere: Bool, _ acting: Acting
  ) throws -> Outcome {
    guard let before = try practitioner(id) else { throw DirectoryError.notFound }
    guard before.provisionalSince != nil, !before.hasLeft(by: acting.today) else {
      throw DirectoryError.invalid(field: .colleague, rule: "somebody has said so already")
    }
    var after = before
    after.version += 1
    if worksHere { after.provisionalSince = nil } else { after.leftOn = acting.today }
    try update(after)
    return Outcome(
      words: worksHere ? "Confirmed a colleague" : "Said that they do not work there",
      subject: id.rawValue, practitioner: id,
      reversals: [Reversal(before: .practitioner(before), after: .practitioner(after))],
      recipients: Set(try practitioners(of: before.agency).map(\.id)))
  }

  /// The entries that wait for anybody at a practitioner's agency but themselves.
  func colleagues(waitingFor me: PractitionerID, at agency: AgencyID) throws -> [InboxItem] {
    let waiting = try rows(
      """
      SELECT id, provisional_since FROM practitioner
      WHERE agency = ? AND provisional_since IS NOT NULL AND left_on IS NULL AND id <> ?
      ORDER BY id
      """, agency, me
    ) { row in (id: row.id(0) as PractitionerID, since: try row.date(1)) }
    return try waiting.map { one in
      InboxItem(
        .colleague, moment: LocalMoment(one.since, TimeOfDay(0)),
        colleague: try sender(one.id))
    }
  }
}
