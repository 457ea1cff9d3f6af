import PatchworkCore

/// Letting somebody who stands in open a client in confidence: one who is shielded, or with whom a hidden
/// service works.
///
/// One of the client's own people says so. Where none of them is there, the absent colleague's
/// manager and a records steward do together, and neither alone: either could be the person who
/// looks for them.
struct CoverAdmissions {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  func admit(_ cover: PractitionerID, to client: ClientID) throws -> Outcome {
    let me = try session.requireMe()
    try records.clients.require(client)
    guard try records.practitioners.has(cover) else { throw DirectoryError.notFound }
    if me == cover {
      throw DirectoryError.notAllowed(
        reason: worded("Nobody lets themselves in.") + " "
          + (try WhoAnswers(session).steward()))
    }
    let places = try places(of: cover, with: client)
    guard !places.isEmpty else {
      throw DirectoryError.invalid(
        field: .who, rule: worded("nobody needs to let them in: they stand in for nobody there"))
    }
    var row =
      try records.coverAdmissions.read(client, cover, on: session.today)
      ?? CoverAdmissionTable.Row()
    try leaveOutWhoMayNot(&row, at: places)
    // As themselves: somebody who was let in as a cover lets nobody else in.
    if try session.ownTie(to: client) == .own {
      row.member = me
    } else {
      try requireNobodyThere(client, places)
      let roles = try session.roles
      if roles.contains(.manager), let here = try session.viewer.agency, places.contains(here),
        // One person with both roles is one voice, not two.
        row.steward != me
      {
        row.manager = me
      } else if roles.contains(.steward), row.manager != me {
        row.steward = me
      } else {
        throw try refusal(at: places)
      }
    }
    try records.coverAdmissions.put(
      row, client, cover, until: session.today.adding(days: Leave.longestCover))
    let words =
      row.isWhole
      ? Phrase("Let a cover in")
      : row.manager == nil
        ? Phrase("Agreed to let a cover in, which a manager must agree to as well")
        : Phrase("Agreed to let a cover in, which a records steward must agree to as well")
    let members = try records.involvements.of(client).members(on: session.today)
    return Outcome(
      words: words, subject: cover.rawValue, client: client, practitioner: cover,
      recipients: Set(members + [cover]).subtracting([me]))
  }

  /// Takes out the earlier word of a manager or a steward who is none by now: two agree who may both say it
  /// at the moment when it counts.
  private func leaveOutWhoMayNot(
    _ row: inout CoverAdmissionTable.Row, at places: Set<AgencyID>
  ) throws {
    let managers = try places.flatMap { try records.accounts.managers(of: $0, on: session.today) }
    if let manager = row.manager, !managers.contains(manager) { row.manager = nil }
    let stewards = try records.accounts.stewards(on: session.today)
    if let steward = row.steward, !stewards.contains(steward) { row.steward = nil }
  }

  /// What somebody is told whose word is neither the manager's nor the steward's: who works at another
  /// agency of the client's, or stands in themselves.
  private func refusal(at places: Set<AgencyID>) throws -> DirectoryError {
    let managers = try places.sorted().flatMap {
      try records.accounts.managers(of: $0, on: session.today)
    }
    return .notAllowed(
      reason:
        worded(
          """
          None of this client's people is there to let them in, so a manager of the agency where \
          they stand in does, together with a records steward. Nothing was changed.
          """) + " "
        + (try WhoAnswers(session).sentence(managers, orAt: places.sorted())))
  }

  /// The agencies for which those work with a client for whom somebody stands in, as far as the asker
  /// may know of it and the cover needs to be let in.
  private func places(of cover: PractitionerID, with client: ClientID) throws -> Set<AgencyID> {
    let viewer = try records.practitioners.viewer(cover, on: session.today)
    let (marks, discretion) = (try records.agencies.marks(), try session.discretion(about: client))
    let isShielded = try records.shields.isShielded(client)
    // Stewards are trusted with what is hidden, as in their exports.
    let seesAll = try session.roles.contains(.steward)
    let involvements = try records.involvements.of(client).forRecordKeeping.filter { one in
      let isHidden = one.confidential == .hidden || marks[one.agency] == .hidden
      return one.isCurrent(on: session.today) && (isShielded || isHidden)
        && (one.practitioner.map { viewer.covers($0, at: one.agency) } ?? false)
        && (seesAll || !discretion.hides(one.id))
    }
    return Set(involvements.map(\.agency))
  }

  /// Goes on only if none of the people who are with a client is there to say so.
  private func requireNobodyThere(_ client: ClientID, _ places: Set<AgencyID>) throws {
    let people = try records.involvements.of(client).members(on: session.today)
      .compactMap(records.practitioners.read)
    let isAnyThere = people.contains { person in
      !person.hasLeft(by: session.today)
        && !person.leave.contains { $0.includes(session.today) }
    }
    guard isAnyThere else { return }
    throw DirectoryError.notAllowed(
      reason: worded(
        "Somebody who works with this client is there, and only they can let a cover in.") + " "
        + (try WhoAnswers(session).sentence([], orAt: places.sorted())))
  }
}
