/// A day on which a client was seen. There is no text about the visit.
package struct Visit: Hashable, Sendable, Codable {
  /// The involvement of the visitor.
  package var involvement: InvolvementID
  package var day: CivilDate

  package init(involvement: InvolvementID, day: CivilDate) {
    self.involvement = involvement
    self.day = day
  }
}

/// Recent contacts and planned visits of a client across agencies, so that two workers do not come
/// on one day and nobody is unseen for a month.
package struct VisitStrip: Hashable, Sendable {
  /// Days shown before and after today.
  package static let reach = 28

  /// The contacts and the next visit of one involvement.
  package struct Row: Hashable, Sendable {
    package var involvement: InvolvementID
    /// The days on which the client was seen, earliest first.
    package var seen: [CivilDate]
    /// The day of the next visit, from today on.
    package var planned: CivilDate?
  }

  /// Several visits planned for one day.
  package struct Clash: Hashable, Sendable {
    package var day: CivilDate
    package var involvements: [InvolvementID]
  }

  package var today: CivilDate
  /// The current involvements, by first day.
  package var rows: [Row]
  /// The last contact of any involvement, current or ended; nil when there was none.
  package var lastSeen: Visit?
  /// Future days with more than one planned visit, earliest first.
  package var clashes: [Clash]
  /// The client's death: until it is confirmed visits are shown, and none of them is due.
  package var death: Death.Mark?

  /// The strip of a network on a day.
  package init(of network: Network, on today: CivilDate) {
    self.today = today
    let death = network.deathMark
    self.death = death
    let isOver = death?.isConfirmed == true
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
        planned: isOver ? nil : involvement.nextVisit.flatMap { $0 >= today ? $0 : nil })
    }
    lastSeen = seen.flatMap { id, days in
      days.filter { $0 <= today }.map { Visit(involvement: id, day: $0) }
    }.max { ($0.day, $0.involvement) < ($1.day, $1.involvement) }
    let planned = Dictionary(grouping: rows.filter { $0.planned != nil }) { $0.planned ?? today }
    clashes = planned.filter { death == nil && $0.value.count > 1 }
      .map { Clash(day: $0.key, involvements: $0.value.map(\.involvement)) }
      .sorted { $0.day < $1.day }
  }

  package var first: CivilDate { today.adding(days: -Self.reach) }
  package var last: CivilDate { today.adding(days: Self.reach) }
}
