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
  /// The list.
  package var rows: [NetworkRow] = []
  /// The chosen line's place in `rows`; nil when nothing can be chosen.
  package var chosen: Int?
  /// The map.
  package var map = NetworkMap()
  /// What is chosen on the map.
  package var mapStop: NetworkMap.Stop?
  /// The timeline; nil when nobody is or was involved.
  package var timeline: NetworkTimeline?
  /// The chosen span's place in the timeline.
  package var timelineChosen: Int?
  /// Who saw the client lately and who will; nil until the first answer.
  package var visits: VisitStrip?
  /// The chosen row's place in the strip of visits.
  package var visitChosen = 0
  /// How many people and agencies are involved now, and how many can be reached now.
  package var tally = Tally()

  /// The area's emergency duty team, while it answers and nobody of the network does.
  var emergency: NetworkPerson?
  /// Current involvements in order of reach, then ended ones, the latest first.
  var current: [NetworkPerson] = []
  /// Ended involvements, and those that have not begun, the latest first.
  var past: [NetworkPerson] = []

  /// Whoever can be reached first.
  var first: NetworkPerson? { emergency ?? current.first }

  /// A pane with nothing in it yet.
  package init() {}

  /// The numbers of the pane's title.
  package struct Tally: Hashable, Sendable {
    /// Current involvements.
    package var people = 0
    /// Agencies with a current involvement.
    package var agencies = 0
    /// Current involvements that can be reached now, by whoever answers.
    package var reachableNow = 0

    /// No numbers yet.
    package init() {}

    /// `6 people, 5 agencies, 3 can be reached now`.
    package var words: String {
      guard people > 0 else { return "nobody involved" }
      return "\(people) \(people == 1 ? "person" : "people"), "
        + "\(agencies) \(agencies == 1 ? "agency" : "agencies"), "
        + (reachableNow == 0 ? "nobody can be reached now" : "\(reachableNow) can be reached now")
    }
  }
}
