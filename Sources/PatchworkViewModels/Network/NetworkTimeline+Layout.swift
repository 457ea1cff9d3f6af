import PatchworkCore

extension NetworkTimeline {
  /// The timeline of involvements; nil when there are none.
  init?(
    of people: [NetworkPerson], involvements: [InvolvementID: Involvement],
    asked: [NetworkAsked], death: Death.Mark? = nil, today: CivilDate
  ) {
    let isOver = death?.isConfirmed == true
    let spans = people.compactMap { person in
      involvements[person.involvement].map {
        Span(
          person: person, from: $0.from, until: $0.until, expectedEnd: $0.expectedEnd,
          lastContact: $0.lastContact, nextVisit: isOver ? nil : $0.nextVisit)
      }
    }.sorted { ($0.from, $0.person.involvement) < ($1.from, $1.person.involvement) }
    guard let first = spans.first?.from else { return nil }
    let ends = spans.flatMap {
      [$0.until, $0.expectedEnd, $0.nextVisit, $0.from].compactMap(\.self)
    }
    self.init(
      first: min(first, today), last: max(today, ends.max() ?? today), today: today,
      spans: spans, asked: asked, areVisitsDue: death == nil)
  }
}
