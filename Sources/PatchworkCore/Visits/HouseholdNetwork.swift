/// The people at one address, the same household or another at the same address, with how many work with
/// each, and the networks of those whom the asker has open.
package struct HouseholdNetwork: Hashable, Sendable, Codable {
  /// A person at the address with their current involvements.
  package struct Member: Hashable, Sendable, Codable {
    package var person: ClientSummary
    /// Empty where the person is not open to the asker.
    package var involvements: [Involvement]
    /// How many involvements there are now, whether or not they are shown.
    package var workers: Int
    /// Whether the asker has the person open.
    package var isOpen: Bool
    /// Whether a reason for the household would open them: somebody other than the asker recorded them as
    /// family, or at the same address.
    package var opensWithReason: Bool
    /// Whether the person belongs to the client's household rather than only to the address.
    package var sharesHousehold: Bool

    /// Somebody whom the asker has open.
    package init(person: ClientSummary, involvements: [Involvement], sharesHousehold: Bool) {
      self.person = person
      self.involvements = involvements
      self.sharesHousehold = sharesHousehold
      (workers, isOpen, opensWithReason) = (involvements.count, true, false)
    }

    /// Somebody of whom the asker is told no more than that they are there.
    package init(
      unopened person: ClientSummary, workers: Int, opensWithReason: Bool, sharesHousehold: Bool
    ) {
      self.person = person
      self.workers = workers
      self.opensWithReason = opensWithReason
      self.sharesHousehold = sharesHousehold
      (involvements, isOpen) = ([], false)
    }

    /// A server of an earlier release says nothing of what is open, and shows everything.
    package init(from decoder: any Decoder) throws {
      let source = try decoder.container(keyedBy: CodingKeys.self)
      person = try source.decode(ClientSummary.self, forKey: .person)
      involvements = try source.decode([Involvement].self, forKey: .involvements)
      sharesHousehold = try source.decode(Bool.self, forKey: .sharesHousehold)
      workers = try source.decodeIfPresent(Int.self, forKey: .workers) ?? involvements.count
      isOpen = try source.decodeIfPresent(Bool.self, forKey: .isOpen) ?? true
      opensWithReason = try source.decodeIfPresent(Bool.self, forKey: .opensWithReason) ?? false
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
      $0.sharesHousehold && $0.workers == 0 && $0.person.death?.isConfirmed != true
    }.map(\.person)
  }

  /// The people with whom somebody works whom a reason would open.
  package var unopened: [ClientSummary] {
    members.filter { $0.opensWithReason && $0.workers > 0 }.map(\.person)
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
