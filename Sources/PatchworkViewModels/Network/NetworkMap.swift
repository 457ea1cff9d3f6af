import PatchworkCore

/// A network to be looked at: the client in the middle, agencies with their people and the family
/// around. Says what is there, not where it is drawn.
package struct NetworkMap: Hashable, Sendable {
  /// An agency and its people in this network.
  package struct Cluster: Hashable, Sendable {
    package var agency: AgencyID
    package var name: String
    /// What sort of organisation it is.
    package var kind: Agency.Kind
    /// Its current involvements, the one to be reached first first.
    package var people: [NetworkPerson]

    package init(agency: AgencyID, name: String, kind: Agency.Kind, people: [NetworkPerson]) {
      self.agency = agency
      self.name = name
      self.kind = kind
      self.people = people
    }
  }

  /// A relative or somebody of the household.
  package struct Relative: Hashable, Sendable {
    /// Who it is; Enter opens them.
    package var person: ClientSummary
    /// What they are to the client, `father`; empty when they only live together.
    package var kinship: String
    /// Their age in years as of today, `4`; empty when unknown.
    package var age: String
    /// Whether they share the client's household.
    package var livesTogether: Bool

    package init(person: ClientSummary, kinship: String, age: String, livesTogether: Bool) {
      self.person = person
      self.kinship = kinship
      self.age = age
      self.livesTogether = livesTogether
    }
  }

  /// What can be chosen on the map.
  package enum Stop: Hashable, Sendable {
    /// An involvement.
    case person(InvolvementID)
    case relative(ClientID)
  }

  /// The client's name.
  package var centre: String
  /// Behind the name: `girl, 10`; may be empty.
  package var centreDetail: String
  /// The agencies, those to be reached first first.
  package var clusters: [Cluster]
  /// The family and household, those who live together first.
  package var family: [Relative]
  /// Whose answer the network waits for.
  package var asked: [NetworkAsked]

  package init(
    centre: String = "", centreDetail: String = "", clusters: [Cluster] = [],
    family: [Relative] = [], asked: [NetworkAsked] = []
  ) {
    self.centre = centre
    self.centreDetail = centreDetail
    self.clusters = clusters
    self.family = family
    self.asked = asked
  }

  /// Everything that can be chosen, in the order in which the arrows go.
  package var stops: [Stop] {
    clusters.flatMap { $0.people.map { .person($0.involvement) } }
      + family.map { .relative($0.person.id) }
  }
}
