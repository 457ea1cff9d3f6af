import PatchworkCore

/// Who stands in for whom. An absence names whom to ring; that this opens what the absent person may
/// open, they or their manager must have agreed to.
struct Covers {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  /// By whose right a cover counts.
  private enum Voice {
    case own, manager(of: AgencyID), file

    var agency: AgencyID? { if case .manager(let agency) = self { agency } else { nil } }
  }

  /// Brings what is agreed in step with the absences of an entry that was stored: what is new in them
  /// counts by the word of who wrote it, or waits.
  ///
  /// - Returns: those who hear of it.
  func keep(_ practitioner: Practitioner) throws -> Set<PractitionerID> {
    let said = try records.covers.of(practitioner.id)
    var kept: [CoverTable.Row] = []
    var new: [CoverTable.Row] = []
    for leave in practitioner.leave {
      guard let cover = leave.cover else { continue }
      if let row = said.first(where: { $0.includes(leave) }) {
        // What is no longer said of an absence is agreed to no longer: it may be said again by others.
        kept.append(row.narrowed(to: leave))
      } else {
        new.append(
          CoverTable.Row(
            practitioner: practitioner.id, cover: cover, from: leave.from, through: leave.through,
            author: try session.me ?? .unassigned))
      }
    }
    for row in said where !kept.contains(row) { try records.covers.delete(row) }
    for row in kept where !said.contains(row) { try records.covers.put(row) }
    var recipients: Set<PractitionerID> = []
    for row in new {
      let voice = try voice(for: row)
      try records.covers.put(voice.map { confirmed(row, by: $0) } ?? row)
      if row.through >= session.today { recipients.formUnion(try tell(of: row, saidBy: voice)) }
    }
    return recipients
  }

  /// Agrees to a cover that waits, or to one again whose time is over.
  func agree(_ practitioner: PractitionerID, _ cover: PractitionerID) throws -> Outcome {
    let rows = try current(practitioner, cover)
    var recipients: Set<PractitionerID> = []
    for row in rows {
      guard let voice = try voice(for: row) else {
        throw DirectoryError.notAllowed(
          reason:
            worded(
              """
              You cannot agree to your own standing in for somebody who has no account: another \
              of their managers agrees.
              """) + " "
            + (try WhoAnswers(session).sentence(
              records.practitioners.agency(of: practitioner).map {
                try records.accounts.managers(of: $0, on: session.today)
              } ?? [])))
      }
      try records.covers.put(confirmed(row, by: voice))
      try records.standingNews.forget(coverOf: practitioner, by: cover)
      recipients.formUnion(try tell(of: row, saidBy: voice))
    }
    return Outcome(
      words: "Agreed who stands in", subject: practitioner.rawValue, practitioner: practitioner,
      recipients: recipients)
  }

  /// Says that somebody does not stand in: their absence is without a cover then.
  func refuse(_ practitioner: PractitionerID, _ cover: PractitionerID) throws -> Outcome {
    guard var entry = try records.practitioners.read(practitioner) else {
      throw DirectoryError.notFound
    }
    _ = try current(practitioner, cover)
    for place in entry.leave.indices
    where entry.leave[place].cover == cover && entry.leave[place].through >= session.today {
      entry.leave[place].cover = nil
    }
    entry.version += 1
    try records.practitioners.update(entry)
    let recipients = try keep(entry)
    try records.standingNews.forget(coverOf: practitioner, by: cover)
    return Outcome(
      words: "Said that somebody does not stand in", subject: practitioner.rawValue,
      practitioner: practitioner, recipients: recipients.union([practitioner, cover]))
  }

  private func current(
    _ practitioner: PractitionerID, _ cover: PractitionerID
  ) throws -> [CoverTable.Row] {
    let rows = try records.covers.of(practitioner).filter {
      $0.cover == cover && $0.through >= session.today
    }
    if rows.isEmpty {
      throw DirectoryError.invalid(field: .leave, rule: worded("nobody is named there to stand in"))
    }
    return rows
  }

  private func confirmed(_ row: CoverTable.Row, by voice: Voice) -> CoverTable.Row {
    var row = row
    // `voice` has asked who they are, so this cannot fail any more.
    row.confirmedBy = (try? session.me) ?? .unassigned
    row.agency = voice.agency
    row.countsUntil = min(
      row.through, max(row.from, session.today).adding(days: Leave.longestCover))
    return row
  }

  /// By what right the asker's word makes a cover count; nil where it does not.
  private func voice(for row: CoverTable.Row) throws -> Voice? {
    if try session.holdsTheFile { return .file }
    guard let me = try session.me else { return nil }
    if me == row.practitioner { return .own }
    // The person who gains by it does not speak for one who cannot hear of it.
    if try me == row.cover && !records.accounts.isAnyBehind(row.practitioner) { return nil }
    guard try session.isAllowed(.agreeCover, tie: session.tie(toMember: row.practitioner)),
      let agency = try session.viewer.agency
    else { return nil }
    return .manager(of: agency)
  }

  /// Lets both hear of a cover that counts, and those whose word it needs of one that waits.
  private func tell(of row: CoverTable.Row, saidBy voice: Voice?) throws -> Set<PractitionerID> {
    var told: Set<PractitionerID> = [row.practitioner]
    if voice != nil {
      told.insert(row.cover)
    } else if let agency = try records.practitioners.confirmedAgency(
      of: row.practitioner, on: session.today)
    {
      told.formUnion(try records.accounts.managers(of: agency, on: session.today))
    }
    if let me = try session.me { told.remove(me) }
    try records.standingNews.insert(
      StandingNewsTable.Entry(
        kind: voice == nil ? .coverAsked : .coverSet, practitioner: row.practitioner,
        cover: row.cover, through: row.through),
      by: session.me ?? .unassigned, at: session.moment, for: told)
    return told
  }
}
