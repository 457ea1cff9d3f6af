import PatchworkCore

/// How a network is gathered: a handful of prepared look-ups, no join that grows.
extension Connection {
  /// A network as a practitioner may see it, or an outsider: it leaves the store through here alone.
  func network(
    of id: ClientID, now: Int64, for practitioner: PractitionerID?
  ) throws -> Network? {
    guard var network = try wholeNetwork(of: id, now: now) else { return nil }
    let today = UnitedKingdomTime.moment(now).date
    network.family = try network.family.filter {
      try !hides($0.person.id, from: practitioner, on: today)
    }
    let viewer = try viewer(practitioner, on: today)
    network.gapRules = try viewer.agency.flatMap(gapRules)
    return network.seen(by: viewer, on: today)
  }

  private func wholeNetwork(of id: ClientID, now: Int64) throws -> Network? {
    guard let client = try client(id) else { return nil }
    let involvements = try involvements(of: id)
    let today = UnitedKingdomTime.moment(now).date
    let attentions = try attentions(of: id, now: now)
    let moves = try moves(of: id, on: today)
    let invitations = try moves + invitations(to: id, on: today).filter { $0.kind != .move }
    let practitioners = try practitionersAndCovers(
      involvements.compactMap(\.practitioner) + attentions.map(\.sender)
        + attentions.flatMap { $0.recipients.map(\.practitioner) }
        + invitations.map(\.sender) + invitations.compactMap(\.practitioner))
    let team = try emergencyTeam(for: client)
    let agencyIDs = Set(
      involvements.map(\.agency) + practitioners.map(\.agency) + invitations.map(\.agency)
        + [team].compactMap(\.self))
    let agencies = try agencyIDs.sorted().compactMap(agency)
    return Network(
      client: client, involvements: involvements, practitioners: practitioners,
      agencies: agencies, family: try family(of: client),
      attentions: attentions,
      visits: try visits(of: id, since: today.adding(days: -VisitStrip.reach)),
      invitations: invitations,
      endedLately: try endedLately(involvements, agencies, on: today),
      archived: try archived(id), isShielded: try isShielded(id),
      emergencyTeam: team)
  }

  /// What counts as a gap for an agency, where it has said so.
  private func gapRules(of agency: AgencyID) throws -> GapAdjustments? {
    let text = try row("SELECT gap_rules FROM agency WHERE id = ?", agency) { $0.text(0) }
    return text.flatMap { $0.isEmpty ? nil : GapAdjustments($0) }
  }

  /// Whoever answers for emergencies where a client lives, the team of the district before that of the
  /// area. A service in confidence is nobody's emergency team.
  private func emergencyTeam(for client: Client) throws -> AgencyID? {
    guard let district = client.currentAddress?.postcode?.district else { return nil }
    let teams = try rows(
      """
      SELECT id, emergency_areas FROM agency
      WHERE emergency_areas <> '' AND confidential IS NULL ORDER BY id
      """
    ) { row in (id: row.id(0) as AgencyID, areas: EmergencyAreas(row.text(1)) ?? .none) }
    return teams.map { ($0.id, $0.areas.closeness(to: district)) }.filter { $0.1 > 0 }
      .max { $0.1 != $1.1 ? $0.1 < $1.1 : $0.0 > $1.0 }?.0
  }

  /// Relatives, then others in the household; the people at home first, the eldest first.
  private func family(of client: Client) throws -> [FamilyMember] {
    let household = Set(try household(of: client))
    let links = try relationships(of: client.id)
    var members = try links.compactMap { link in
      try clientSummary(link.relative).map { person in
        FamilyMember(
          person: person, kind: link.kind, livesTogether: household.contains(link.relative),
          from: link.from, until: link.until)
      }
    }
    for id in household.subtracting(links.map(\.relative)) {
      guard let person = try clientSummary(id) else { continue }
      members.append(FamilyMember(person: person, kind: nil, livesTogether: true))
    }
    return members.sorted { left, right in
      if left.livesTogether != right.livesTogether { return left.livesTogether }
      let years = (left.person.birth?.year ?? 9999, right.person.birth?.year ?? 9999)
      return years.0 != years.1 ? years.0 < years.1 : left.person.id < right.person.id
    }
  }

  /// A practitioner's card, without the mark of their agency: that is for its own people.
  func card(of id: PractitionerID) throws -> PractitionerCard? {
    let people = try practitionersAndCovers([id])
    guard let practitioner = people.first(where: { $0.id == id }),
      let agency = try agency(practitioner.agency)
    else { return nil }
    return PractitionerCard(
      practitioner: practitioner, agency: agency.seen(from: nil),
      covers: people.filter { $0.id != id })
  }
}
