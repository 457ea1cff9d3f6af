import PatchworkCore

/// Everything around a client, as it is kept: what confidential services do included. It leaves the
/// store as a viewer may see it, and in no other way.
struct WholeNetwork {
  private let network: Network

  /// Gathers a network: a handful of prepared look-ups, no join that grows.
  ///
  /// - Returns: nil when there is no such client.
  init?(of id: ClientID, from records: Records, now: Int64) throws {
    guard let client = try records.clients.read(id) else { return nil }
    let involvements = try records.involvements.of(id).forRecordKeeping
    let today = UnitedKingdomTime.moment(now).date
    let attentions = try records.attentions.told(to: id, now: now)
    let moves = try records.invitations.moves(of: id, on: today)
    // Moves are read by themselves: they are told of for a while after they were answered.
    let invitations =
      try moves + records.invitations.waiting(in: id, on: today).filter { $0.kind != .move }
    let death = try records.deaths.read(of: id)
    let practitioners = try records.practitioners.withCovers(
      involvements.compactMap(\.practitioner) + attentions.map(\.sender)
        + attentions.flatMap { $0.recipients.map(\.practitioner) }
        + invitations.map(\.sender) + invitations.compactMap(\.practitioner)
        + (death?.practitioners ?? []))
    let team = try records.agencies.emergencyTeam(for: client)
    let agencyIDs = Set(
      involvements.map(\.agency) + practitioners.map(\.agency) + invitations.map(\.agency)
        + [team].compactMap(\.self))
    let agencies = try agencyIDs.sorted().compactMap(records.agencies.read)
    network = Network(
      client: client, involvements: involvements, practitioners: practitioners,
      agencies: agencies, family: try Self.family(of: client, from: records),
      attentions: attentions,
      visits: try records.visits.of(id, since: today.adding(days: -VisitStrip.reach)),
      invitations: invitations,
      endedLately: try records.retentionRules.endedLately(involvements, agencies, on: today),
      archived: try records.archive.since(id), isShielded: try records.shields.isShielded(id),
      emergencyTeam: team, death: death)
  }

  /// Relatives, then others in the household; the people at home first, the eldest first.
  private static func family(of client: Client, from records: Records) throws -> [FamilyMember] {
    let household = Set(try records.clients.housemates(of: client))
    let links = try records.relationships.of(client.id)
    var members = try links.compactMap { link in
      try records.clients.summary(link.relative).map { person in
        FamilyMember(
          person: person, kind: link.kind, livesTogether: household.contains(link.relative),
          from: link.from, until: link.until)
      }
    }
    for id in household.subtracting(links.map(\.relative)) {
      guard let person = try records.clients.summary(id) else { continue }
      members.append(FamilyMember(person: person, kind: nil, livesTogether: true))
    }
    return members.sorted { left, right in
      if left.livesTogether != right.livesTogether { return left.livesTogether }
      // Those whose year is not known stand behind the others.
      let years = (left.person.birth?.year ?? 9999, right.person.birth?.year ?? 9999)
      return years.0 != years.1 ? years.0 < years.1 : left.person.id < right.person.id
    }
  }

  /// What is left for a viewer.
  ///
  /// - Parameter hides: whether the viewer may not know that a client belongs to the family.
  func seen(
    by viewer: Viewer, on today: CivilDate, hiding hides: (ClientID) throws -> Bool
  ) rethrows -> Network {
    var seen = network
    seen.family = try seen.family.filter { try !hides($0.person.id) }
    return seen.seen(by: viewer, on: today)
  }
}
