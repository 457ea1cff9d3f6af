import PatchworkCore

/// What the asker's agency has to see to, for its managers.
struct AgencyUpkeepReading {
  private let session: Session
  private let today: CivilDate
  private var records: Records { session.records }

  init(_ session: Session) {
    self.session = session
    today = session.today
  }

  func upkeep() throws -> AgencyUpkeep {
    guard let mine = try session.viewer.agency, let agency = try records.agencies.read(mine)
    else { throw DirectoryError.notFound }
    try session.require(.seeUpkeep, tie: try session.tie(to: mine))
    return AgencyUpkeep(agency: mine, name: agency.name, items: try items(of: mine))
  }

  private func items(of agency: AgencyID) throws -> [AgencyUpkeep.Item] {
    var items: [AgencyUpkeep.Item] = []
    for invitation in try records.invitations.waiting(at: agency, on: today) {
      items.append(
        AgencyUpkeep.Item(
          .asked,
          name: try records.practitioners.sender(invitation.sender)?.name.display ?? "",
          client: try session.line(of: invitation.client), invitation: invitation))
    }
    // Those who left, too: theirs are the cases that fall between two people.
    for person in try records.practitioners.everybody(at: agency) {
      items += try Handovers(session).cases(of: person.id).compactMap { held in
        try session.hides(held.client.id) ? nil : item(held, of: person)
      }
      items += try AlarmReading(session).items(of: person)
      guard !person.hasLeft(by: today) else { continue }
      items += upkeep(of: person)
      if person.provisionalSince == nil {
        items += try brought(by: person)
      } else {
        items.append(
          AgencyUpkeep.Item(.unconfirmed, practitioner: person.id, name: person.name.display))
      }
    }
    return try items + moved(from: agency) + covered(at: agency)
      + AlarmReading(session).shieldsEnded()
  }

  /// The cases that came with somebody from where they worked before.
  private func brought(by person: Practitioner) throws -> [AgencyUpkeep.Item] {
    try records.involvements.of(practitioner: person.id).compactMap { held in
      guard held.isCurrent(on: today), held.agency != person.agency,
        try !session.hides(held.client), try session.shownInvolvement(held.id) != nil
      else { return nil }
      return try item(.caseBrought, held, person)
    }
  }

  /// The cases of the agency that are with somebody who works elsewhere now.
  private func moved(from agency: AgencyID) throws -> [AgencyUpkeep.Item] {
    try records.involvements.heldElsewhere(for: agency, on: today).compactMap { held in
      guard try !session.hides(held.client),
        let person = try held.practitioner.flatMap(records.practitioners.read)
      else { return nil }
      return try item(.caseMoved, held, person)
    }
  }

  private func item(
    _ kind: AgencyUpkeep.Item.Kind, _ held: Involvement, _ person: Practitioner
  ) throws -> AgencyUpkeep.Item? {
    try session.line(of: held.client).map {
      AgencyUpkeep.Item(kind, practitioner: person.id, name: person.name.display, client: $0)
    }
  }

  /// Who stands in for whom, and who waits for a word.
  private func covered(at agency: AgencyID) throws -> [AgencyUpkeep.Item] {
    try records.covers.listed(at: agency, from: today).compactMap { row in
      guard let person = try records.practitioners.sender(row.practitioner),
        let cover = try records.practitioners.sender(row.cover)
      else { return nil }
      return AgencyUpkeep.Item(
        .covered, practitioner: row.practitioner, name: person.name.display, until: row.through,
        cover: cover.name.display, isAgreed: row.countsUntil.map { $0 >= today } ?? false)
    }
  }

  private func item(_ held: HandoverList.Case, of person: Practitioner) -> AgencyUpkeep.Item? {
    let kind: AgencyUpkeep.Item.Kind
    switch held.invitation?.state {
    case .pending: kind = .handoverOpen
    case .declined, .expired: kind = .handoverFailed
    case .accepted, .withdrawn, nil:
      guard person.hasLeft(by: today) else { return nil }
      kind = .caseLeft
    }
    return AgencyUpkeep.Item(
      kind, practitioner: person.id, name: person.name.display, client: held.client,
      invitation: held.invitation)
  }

  private func upkeep(of person: Practitioner) -> [AgencyUpkeep.Item] {
    var items: [AgencyUpkeep.Item] = []
    let away = person.leave.filter { $0.includes(today) }
    if let last = away.map(\.through).max(), away.allSatisfy({ $0.cover == nil }) {
      items.append(
        AgencyUpkeep.Item(
          .awayUncovered, practitioner: person.id, name: person.name.display, until: last))
    }
    for point in person.contactPoints where point.asksItsOwner(on: today) {
      items.append(
        AgencyUpkeep.Item(
          point.deadSince == nil ? .staleNumber : .deadNumber, practitioner: person.id,
          name: person.name.display, contactPoint: point))
    }
    return items
  }
}
