/// Everybody who works with anybody at one address: the same household, or the same address in
/// another one.
package struct HouseholdNetwork: Hashable, Sendable, Codable {
  /// Somebody who lives there, and who works with them now.
  package struct Member: Hashable, Sendable, Codable {
    /// Who lives there.
    package var person: ClientSummary
    /// Who works with them now.
    package var involvements: [Involvement]
    /// Whether they are of the household that was asked about, not only at its address.
    package var sharesHousehold: Bool

    /// A member from the parts.
    package init(person: ClientSummary, involvements: [Involvement], sharesHousehold: Bool) {
      self.person = person
      self.involvements = involvements
      self.sharesHousehold = sharesHousehold
    }
  }

  /// The client who was asked about.
  package var client: ClientID
  /// Everybody who lives there, the household first, the eldest first.
  package var members: [Member]
  /// The practitioners involved, and those who cover for them.
  package var practitioners: [Practitioner]
  /// Their agencies.
  package var agencies: [Agency]

  /// A household from its parts.
  package init(
    client: ClientID, members: [Member], practitioners: [Practitioner], agencies: [Agency]
  ) {
    self.client = client
    self.members = members
    self.practitioners = practitioners
    self.agencies = agencies
  }

  /// The practitioner with an identifier, if they are among those involved.
  package func practitioner(_ id: PractitionerID) -> Practitioner? {
    practitioners.first { $0.id == id }
  }

  /// The agency with an identifier, if it is among those involved.
  package func agency(_ id: AgencyID) -> Agency? { agencies.first { $0.id == id } }

  /// Those of the household with whom nobody works.
  package var membersWithNobody: [ClientSummary] {
    members.filter { $0.sharesHousehold && $0.involvements.isEmpty }.map(\.person)
  }

  /// The circles of workers: those of one circle know each other through the networks of people who
  /// live there, those of two do not. The largest circle comes first.
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

  /// Those who work at the address and share no network there with a practitioner, whether or not
  /// somebody else knows both; nobody, if the practitioner does not work there.
  package func strangers(to practitioner: PractitionerID) -> [PractitionerID] {
    let networks = members.map { Set($0.involvements.compactMap(\.practitioner)) }
    let known = networks.filter { $0.contains(practitioner) }.reduce(into: Set()) {
      $0.formUnion($1)
    }
    if known.isEmpty { return [] }
    return networks.reduce(into: Set()) { $0.formUnion($1) }.subtracting(known).sorted()
  }
}
