import PatchworkCore

extension LocalDirectory {
  /// What the asker's agency has to see to.
  package func myAgency() async throws -> AgencyUpkeep {
    let asker = asker
    let today = UnitedKingdomTime.moment(Store.now()).date
    return try await guarded { connection in
      try connection.snapshot {
        guard let me = try asker.practitioner(in: connection),
          let mine = try connection.agency(of: me), let agency = try connection.agency(mine)
        else { throw DirectoryError.notFound }
        try connection.require(.seeUpkeep, of: asker, tie: try connection.tie(of: me, to: mine))
        return AgencyUpkeep(
          agency: mine, name: agency.name,
          items: try connection.upkeep(of: mine, for: me, on: today))
      }
    }
  }
}

extension Connection {
  fileprivate func upkeep(
    of agency: AgencyID, for me: PractitionerID, on today: CivilDate
  ) throws -> [AgencyUpkeep.Item] {
    var items: [AgencyUpkeep.Item] = []
    for invitation in try invitations(waitingAt: agency, on: today) {
      items.append(
        AgencyUpkeep.Item(
          .asked, name: try sender(invitation.sender)?.name.display ?? "",
          client: try clientSummary(invitation.client), invitation: invitation))
    }
    // Those who left, too: theirs are the cases that fall between two people.
    let people: [PractitionerID] = try rows(
      "SELECT id FROM practitioner WHERE agency = ? ORDER BY id", agency
    ) { $0.id(0) }
    for person in try people.compactMap(practitioner) {
      items += try cases(of: person.id, on: today).compactMap { held in
        try hides(held.client.id, from: me, on: today) ? nil : item(held, of: person, on: today)
      }
      guard !person.hasLeft(by: today) else { continue }
      items += upkeep(of: person, on: today)
    }
    return items
  }

  private func item(
    _ held: HandoverList.Case, of person: Practitioner, on today: CivilDate
  ) -> AgencyUpkeep.Item? {
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

  private func upkeep(of person: Practitioner, on today: CivilDate) -> [AgencyUpkeep.Item] {
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
