import PatchworkCore

/// Entries whose workplace waits to be confirmed: their agency says whether they work there.
struct Colleagues {
  private let session: Session
  private let me: PractitionerID
  private var records: Records { session.records }

  init(_ session: Session) throws {
    me = try session.requireMe()
    self.session = session
  }

  func confirm(_ id: PractitionerID, worksHere: Bool) throws -> Outcome {
    guard let before = try records.practitioners.read(id) else { throw DirectoryError.notFound }
    guard before.provisionalSince != nil, !before.hasLeft(by: session.today) else {
      throw DirectoryError.invalid(field: .colleague, rule: worded("somebody has said so already"))
    }
    if try id == me && !session.holdsTheFile {
      throw DirectoryError.notAllowed(
        reason:
          worded(
            """
            You cannot confirm yourself where you work: a colleague there can, or a records \
            steward. Until then you search, give reasons and see your own clients as before.
            """) + " "
          + (try WhoAnswers(session).sentence(
            Workplaces(session).confirmers(at: before.agency).subtracting([me]).sorted()
              + records.accounts.stewards(on: session.today).filter { $0 != me })))
    }
    if try !worksHere && !mayEnd(before) { return try decline(before, as: me) }
    if try worksHere && records.practitioners.workplaceAuthor(of: id) == me
      && !session.holdsTheFile && !session.isAllowed(.confirmPractitioner, tie: .none)
    {
      throw DirectoryError.notAllowed(
        reason:
          worded(
            "You wrote that they work here: another colleague confirms it, or a records steward.")
          + " "
          + (try WhoAnswers(session).sentence(
            Workplaces(session).confirmers(at: before.agency).subtracting([me, id]).sorted()
              + records.accounts.stewards(on: session.today))))
    }
    if worksHere { try requireOwnWord(on: before) }
    var after = before
    after.version += 1
    if worksHere { after.provisionalSince = nil } else { after.leftOn = session.today }
    try records.practitioners.update(after)
    var recipients = Set(
      try records.practitioners.at(before.agency, on: session.today).map(\.id))
    if worksHere {
      try records.practitioners.setAuthors(ofWorkplaceOf: id, author: nil, confirmedBy: me)
      try records.standingNews.insert(
        StandingNewsTable.Entry(kind: .confirmed, practitioner: id, agency: before.agency),
        by: me, at: session.moment, for: [id])
      try records.standingNews.forgetDeclining(of: id)
      recipients.insert(id)
    }
    // A workplace gives rights, so what is open on their behalf is looked at again.
    try records.changes.tellStanding(of: id, at: session.moment)
    return Outcome(
      words: worksHere ? "Confirmed a colleague" : "Said that they do not work there",
      subject: id.rawValue, practitioner: id,
      reversal: Reversal([.changed(from: before, to: after)]), recipients: recipients)
  }

  /// Goes on unless an entry without an account was brought from another agency: two people there could
  /// else take it over between them, and with it the numbers by which its bearer is rung.
  private func requireOwnWord(on entry: Practitioner) throws {
    guard try !session.holdsTheFile, try !records.accounts.isAnyBehind(entry.id),
      try records.standingNews.hasMoved(entry.id, to: entry.agency),
      try !session.isAllowed(.confirmPractitioner, tie: .none)
    else { return }
    throw DirectoryError.notAllowed(
      reason:
        worded(
          """
          Their entry was at another agency, and they have no account with which to say it \
          themselves: a records steward confirms it.
          """) + " "
        + (try WhoAnswers(session).steward()))
  }

  /// Whether the asker's word is enough to end somebody's work at the agency, which shuts their account
  /// out: of an entry without one any confirmed colleague's is.
  private func mayEnd(_ entry: Practitioner) throws -> Bool {
    try !records.accounts.isAnyBehind(entry.id)
      || session.isAllowed(.correctPractitioner, tie: session.tie(to: entry.id))
  }

  /// Notes that one colleague does not know somebody who can sign in. They go on waiting, with what is
  /// theirs meanwhile; those who can settle it are told.
  private func decline(_ entry: Practitioner, as me: PractitionerID) throws -> Outcome {
    guard try !records.standingNews.hasDeclined(entry.id, by: me) else {
      throw DirectoryError.invalid(field: .colleague, rule: worded("you have said so already"))
    }
    let settling =
      try records.accounts.managers(of: entry.agency, on: session.today)
      + records.accounts.stewards(on: session.today)
    let told = Set(settling + [entry.id]).subtracting([me])
    try records.standingNews.insert(
      StandingNewsTable.Entry(kind: .declined, practitioner: entry.id, agency: entry.agency),
      by: me, at: session.moment, for: told)
    return Outcome(
      words:
        "Said that they do not work there, which a manager or a records steward settles",
      subject: entry.id.rawValue, practitioner: entry.id, recipients: told.union([me]))
  }
}
