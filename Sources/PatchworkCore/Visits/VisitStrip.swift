/// A day on which a client was seen; dates only, nothing of what was said.
package struct Visit: Hashable, Sendable, Codable {
  /// By which involvement.
  package var involvement: InvolvementID
  /// The day.
  package var day: CivilDate

  /// A visit from its parts.
  package init(involvement: InvolvementID, day: CivilDate) {
    self.involvement = involvement
    self.day = day
  }
}

/// Who saw a client in the last four weeks and who means to in the next four, across agencies: so
/// that two do not knock on one day, and nobody is unseen for a month.
package struct VisitStrip: Hashable, Sendable {
  /// Days shown before and after today.
  package static let reach = 28

  /// What one involvement saw and plans.
  package struct Row: Hashable, Sendable {
    /// The involvement.
    package var involvement: InvolvementID
    /// The days on which they saw the client, earliest first.
    package var seen: [CivilDate]
    /// The day of their next visit, if it lies ahead.
    package var planned: CivilDate?
  }

  /// Several visits that are planned for one day.
  package struct Clash: Hashable, Sendable {
    /// The day.
    package var day: CivilDate
    /// Who means to come.
    package var involvements: [InvolvementID]
  }

  /// Today.
  package var today: CivilDate
  /// The current involvements, in order of their first day.
  package var rows: [Row]
  /// The last day on which anybody saw the client, whoever they were; nil when nobody ever did.
  package var lastSeen: Visit?
  /// Days ahead on which more than one means to come, earliest first.
  package var clashes: [Clash]

  /// The strip of a network as it stands on a day.
  package init(of network: Network, on today: CivilDate) {
    self.today = today
    let start = today.adding(days: -Self.reach)
    var seen: [InvolvementID: Set<CivilDate>] = [:]
    for visit in network.visits { seen[visit.involvement, default: []].insert(visit.day) }
    for involvement in network.involvements {
      if let day = involvement.lastContact { seen[involvement.id, default: []].insert(day) }
    }
    rows = network.involvements.filter { $0.isCurrent(on: today) }.map { involvement in
      Row(
        involvement: involvement.id,
        seen: (seen[involvement.id] ?? []).filter { start <= $0 && $0 <= today }.sorted(),
        planned: involvement.nextVisit.flatMap { $0 >= today ? $0 : nil })
    }
    lastSeen = seen.flatMap { id, days in
      days.filter { $0 <= today }.map { Visit(involvement: id, day: $0) }
    }.max { ($0.day, $0.involvement) < ($1.day, $1.involvement) }
    let planned = Dictionary(grouping: rows.filter { $0.planned != nil }) { $0.planned ?? today }
    clashes = planned.filter { $0.value.count > 1 }
      .map { Clash(day: $0.key, involvements: $0.value.map(\.involvement)) }
      .sorted { $0.day < $1.day }
  }

  /// The first day shown.
  package var first: CivilDate { today.adding(days: -Self.reach) }
  /// The last day shown.
  package var last: CivilDate { today.adding(days: Self.reach) }
}
