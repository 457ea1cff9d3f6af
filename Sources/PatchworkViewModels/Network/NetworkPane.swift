import PatchworkCore

/// The network of the open client, in one of four presentations.
package struct NetworkPane: Sendable {
  /// How the network is drawn.
  package enum Presentation: String, Hashable, Sendable, CaseIterable {
    case list, map, timeline, visits
  }

  /// How the list is ordered.
  package enum Ordering: String, Hashable, Sendable, CaseIterable {
    /// Who can be reached first, first.
    case byReach
    /// Together by agency.
    case byAgency
  }

  /// How the network is drawn.
  package var presentation: Presentation = .list
  /// How the list is ordered.
  package var ordering: Ordering = .byReach
  /// Whether ended involvements are unfolded in the list.
  package var showsEnded = false
  /// To what the list is narrowed.
  package var filter = FilterWords.none
  /// The involvement that the arrows have chosen, in every way in which the network is drawn. Nil
  /// until they move, and where a way does not show it: each way then begins with its own first.
  package var chosen: InvolvementID?
  /// What is chosen instead, where only one way of drawing has it.
  package var chosenBeside: Beside?

  /// What can be chosen besides involvements.
  package enum Beside: Hashable, Sendable {
    /// The area's emergency duty team, in the list.
    case emergency
    /// A desk, a main line or a cover that answers for others, in the list.
    case standIn(NetworkStanding.Answerer)
    /// The line below which ended involvements are folded away, in the list.
    case ended
    /// A relative, on the map.
    case relative(ClientID)
  }

  /// The list.
  package var rows: [NetworkRow] = []
  package var map = NetworkMap()
  /// The timeline; nil when nobody is or was involved.
  package var timeline: NetworkTimeline?
  /// Who saw the client lately and who will; nil until the first answer.
  package var visits: VisitStrip?
  /// How many others are involved now, and how many answer now.
  package var tally = NetworkStanding.Tally()

  /// The area's emergency duty team, while it answers and nobody of the network does.
  var emergency: NetworkPerson?
  /// Current involvements in order of reach, the worker's own last.
  var current: [NetworkPerson] = []
  /// The lines of `current` with those that answer for some of them.
  var reachable: [NetworkRow] = []
  /// Ended involvements, and those that have not begun, the latest first.
  var past: [NetworkPerson] = []

  /// A pane with nothing in it yet.
  package init() {}
}
