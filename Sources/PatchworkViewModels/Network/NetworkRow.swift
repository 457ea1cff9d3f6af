import PatchworkCore

/// One line of the network drawn as a list.
package enum NetworkRow: Hashable, Sendable {
  /// The agency that the lines below belong to, where they are grouped.
  case agency(AgencyID, name: String, kind: Agency.Kind)
  /// One involvement.
  case person(NetworkPerson)
  /// Ended involvements: how many, the last month of the last, and whether they follow below.
  case ended(count: Int, last: String, isUnfolded: Bool)

  /// The involvement on the line, if it is one.
  package var person: NetworkPerson? {
    if case .person(let person) = self { person } else { nil }
  }

  /// Whether the line can be chosen: an agency's heading cannot.
  package var canBeChosen: Bool {
    if case .agency = self { false } else { true }
  }

  /// Whether two lines stand for the same thing, whatever is now known of it.
  func isSame(as other: NetworkRow) -> Bool {
    switch (self, other) {
    case (.person(let left), .person(let right)): left.involvement == right.involvement
    case (.agency(let left, _, _), .agency(let right, _, _)): left == right
    case (.ended, .ended): true
    default: false
    }
  }
}
