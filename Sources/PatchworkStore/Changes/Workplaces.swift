import PatchworkCore

/// Where people work: who says so, who confirms it, and who is told.
///
/// An entry can be written by many; what follows from it for the person's rights needs the word of
/// somebody who does not gain by it.
struct Workplaces {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  /// What became of a workplace that is new in an entry.
  struct Settled {
    /// Those who can confirm it; empty where nobody must.
    var asked: Set<PractitionerID> = []
    /// Those who hear that somebody has moved.
    var told: Set<PractitionerID> = []

    var recipients: Set<PractitionerID> { asked.union(told) }
  }

  /// Says in a new or corrected entry whether its workplace waits to be confirmed, before it is stored.
  func mark(_ practitioner: inout Practitioner, over before: Practitioner?) throws {
    guard before?.agency != practitioner.agency else {
      practitioner.provisionalSince = before?.provisionalSince
      return
    }
    let isConfirmed = try isConfirmed(practitioner, isNew: before == nil)
    practitioner.provisionalSince = isConfirmed ? nil : session.today
  }

  /// Notes who wrote a workplace, and tells those whom it concerns, once the entry is stored.
  func settle(_ practitioner: Practitioner, over before: Practitioner?) throws -> Settled {
    guard before?.agency != practitioner.agency else { return Settled() }
    let author = try session.me ?? .unassigned
    let waits = practitioner.provisionalSince != nil
    try records.practitioners.setAuthors(
      ofWorkplaceOf: practitioner.id, author: author, confirmedBy: waits ? nil : author)
    var settled = Settled()
    if waits {
      settled.asked = try confirmers(at: practitioner.agency).subtracting([practitioner.id])
    }
    guard let before else { return settled }
    try records.standingNews.forgetDeclining(of: practitioner.id)
    let managers = try [before.agency, practitioner.agency].flatMap {
      try records.accounts.managers(of: $0, on: session.today)
    }
    settled.told = Set(try managers + records.accounts.stewards(on: session.today))
      .subtracting([author, practitioner.id])
    try records.standingNews.insert(
      StandingNewsTable.Entry(
        kind: .moved, practitioner: practitioner.id, agency: practitioner.agency,
        formerAgency: before.agency),
      by: author, at: session.moment, for: settled.told)
    // What is open on their behalf must be looked at again.
    try records.changes.tellStanding(of: practitioner.id, at: session.moment)
    return settled
  }

  /// Those of an agency who can confirm that somebody works there.
  func confirmers(at agency: AgencyID) throws -> Set<PractitionerID> {
    switch try session.confirming(at: agency) {
    case .confirmHidden: try Set(records.accounts.managers(of: agency, on: session.today))
    default: try records.practitioners.confirmed(at: agency, on: session.today)
    }
  }

  /// Whether it is confirmed by who writes it: nobody's own word is enough.
  private func isConfirmed(_ practitioner: Practitioner, isNew: Bool) throws -> Bool {
    if try session.holdsTheFile { return true }
    // An entry that moves waits for somebody else of the new agency: the author of the move could otherwise
    // take it, and who is rung for it, from the old one.
    if !isNew {
      return try practitioner.id != session.me
        && session.isAllowed(session.confirming(at: practitioner.agency), tie: .none)
    }
    let tie: Tie = try session.viewer.agency == practitioner.agency ? .agency : .none
    if try session.isAllowed(session.confirming(at: practitioner.agency), tie: tie) { return true }
    // Where nobody is entered and nobody is worked with, there is nobody to ask and nothing to gain.
    return try records.practitioners.at(practitioner.agency, on: session.today).isEmpty
      && !records.involvements.isAny(at: practitioner.agency)
  }
}
