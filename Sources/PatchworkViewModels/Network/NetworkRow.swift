import PatchworkCore

/// One line of the network drawn as a list.
package enum NetworkRow: Hashable, Sendable {
  /// The agency that the lines below belong to, where they are grouped.
  case agency(AgencyID, name: String, kind: Agency.Kind)
  /// One involvement.
  case person(NetworkPerson)
  /// A desk, a main line or a cover that answers for those below.
  case standIn(NetworkPerson, NetworkStanding.Answerer)
  /// The area's emergency duty team, while it answers and nobody of the network does.
  case emergency(NetworkPerson)
  /// Ended involvements: how many, the last month of the last, and whether they follow below.
  case ended(count: Int, last: String, isUnfolded: Bool)

  /// Who is on the line, if somebody is.
  package var person: NetworkPerson? {
    switch self {
    case .person(let person), .standIn(let person, _), .emergency(let person): person
    case .agency, .ended: nil
    }
  }

  /// Whether the line can be chosen: an agency's heading cannot.
  package var canBeChosen: Bool {
    if case .agency = self { false } else { true }
  }
}
