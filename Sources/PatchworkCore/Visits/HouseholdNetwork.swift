/// The networks of all people at one address: the same household, or another household at the same
/// address.
package struct HouseholdNetwork: Hashable, Sendable, Codable {
  /// A person at the address with their current involvements.
  package struct Member: Hashable, Sendable, Codable {
    package var person: ClientSummary
    package var involvements: [Involvement]
    /// Whether the person belongs to the client's household rather than only to the address.
    package var sharesHousehold: Bool

    package init(person: ClientSummary, involvements: [Involvement], sharesHousehold: Bool) {
      self.person = person
      self.involvements = involvements
      self.sharesHousehold = sharesHousehold
    }
  }

  /// The client whose address it is.
  package var client: ClientID
  /// All people at the address: first the household, each group eldest first.
  package var members: [Member]
  /// The practitioners involved and their covers.
  package var practitioners: [Practitioner]
  package var agencies: [Agency]

  package init(
    client: ClientID, members: [Member], practitioners: [Practitioner], agencies: [Agency]
  ) {
    self.client = client
    self.members = members
    self.practitioners = practitioners
    self.agencies = agencies
  }

  /// The practitioner with an identifier; nil when not involved.
  package func practitioner(_ id: PractitionerID) -> Practitioner? {
    practitioners.first { $0.id == id }
  }

  /// The agency with an identifier; nil when not involved.
  package func agency(_ id: AgencyID) -> Agency? { agencies.first { $0.id == id } }

  /// The living members of the household without any involvement.
  package var membersWithNobody: [ClientSummary] {
    members.filter {
      $0.sharesHousehold && $0.involvements.isEmpty && $0.person.death?.isConfirmed != true
    }.map(\.person)
  }

  /// Groups of practitioners who know each other through the networks at the address. Practitioners
  /// of different groups share no network. The largest group comes first.
  package var circles: [[PractitionerID]] {
    var circles: [Set<PractitionerID>] = []
    for member in members {
      var circle = Set(member.involvements.compactMap(\.practitioner))
      guard !circle.isEmpty else { continue }
      circles.removeAll { other in
        guard !other.isDisjoint(with: circle) else { return false }
        circle.formUnion(other)
        return true
      }
      circles.append(circle)
    }
    return circles.map { $0.sorted() }
      .sorted { ($1.count, $0.first ?? .unassigned) < ($0.count, $1.first ?? .unassigned) }
  }

  /// The practitioners at the address who share no network there with a practitioner, even when a
  /// third person knows both; empty when the practitioner does not work there.
  package func strangers(to practitioner: PractitionerID) -> [PractitionerID] {
    let networks = members.map { Set($0.involvements.compactMap(\.practitioner)) }
    // A third person who knows both does not count: they may be away on the day, and reviews of
    // deaths find each of two services relying on the third to pass things on.
    let known = networks.filter { $0.contains(practitioner) }.reduce(into: Set()) {
      $0.formUnion($1)
    }
    if known.isEmpty { return [] }
    return networks.reduce(into: Set()) { $0.formUnion($1) }.subtracting(known).sorted()
  }
}
