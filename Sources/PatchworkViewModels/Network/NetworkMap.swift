import PatchworkCore

/// A network to be looked at: the client in the middle, agencies with their people and the family
/// around. Says what is there, not where it is drawn.
public struct NetworkMap: Hashable, Sendable {
  /// An agency and its people in this network.
  public struct Cluster: Hashable, Sendable {
    /// The agency.
    public var agency: AgencyID
    /// Its name.
    public var name: String
    /// What sort of organisation it is.
    public var kind: Agency.Kind
    /// Its current involvements, the one to be reached first first.
    public var people: [NetworkPerson]

    /// A cluster from its parts.
    public init(agency: AgencyID, name: String, kind: Agency.Kind, people: [NetworkPerson]) {
      self.agency = agency
      self.name = name
      self.kind = kind
      self.people = people
    }
  }

  /// A relative or somebody of the household.
  public struct Relative: Hashable, Sendable {
    /// Who it is; Enter opens them.
    public var person: ClientSummary
    /// What they are to the client, `father`; empty when they only live together.
    public var kinship: String
    /// Their age in years as of today, `4`; empty when unknown.
    public var age: String
    /// Whether they share the client's household.
    public var livesTogether: Bool

    /// A relative from the parts.
    public init(person: ClientSummary, kinship: String, age: String, livesTogether: Bool) {
      self.person = person
      self.kinship = kinship
      self.age = age
      self.livesTogether = livesTogether
    }
  }

  /// What can be chosen on the map.
  public enum Stop: Hashable, Sendable {
    /// An involvement.
    case person(InvolvementID)
    /// A relative.
    case relative(ClientID)
  }

  /// The client's name.
  public var centre: String
  /// Behind the name: `girl, 10`; may be empty.
  public var centreDetail: String
  /// The agencies, those to be reached first first.
  public var clusters: [Cluster]
  /// The family and household, those who live together first.
  public var family: [Relative]
  /// Whose answer the network waits for.
  public var asked: [NetworkAsked]

  /// A map from its parts.
  public init(
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
  public var stops: [Stop] {
    clusters.flatMap { $0.people.map { .person($0.involvement) } }
      + family.map { .relative($0.person.id) }
  }
}
