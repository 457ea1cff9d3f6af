import PatchworkCore

/// Who was involved when. Says the days, not where they are drawn.
package struct NetworkTimeline: Hashable, Sendable {
  /// One involvement as a stretch of time.
  package struct Span: Hashable, Sendable {
    /// The line of the list that it belongs to.
    package var person: NetworkPerson
    /// First day.
    package var from: CivilDate
    /// Last day; nil while it goes on.
    package var until: CivilDate?
    /// The day on which it is expected to end, if recorded.
    package var expectedEnd: CivilDate?
    /// The day of the last contact, if recorded.
    package var lastContact: CivilDate?
    /// The day of the next planned visit, if recorded.
    package var nextVisit: CivilDate?

    package init(
      person: NetworkPerson, from: CivilDate, until: CivilDate?, expectedEnd: CivilDate? = nil,
      lastContact: CivilDate? = nil, nextVisit: CivilDate? = nil
    ) {
      self.person = person
      self.from = from
      self.until = until
      self.expectedEnd = expectedEnd
      self.lastContact = lastContact
      self.nextVisit = nextVisit
    }
  }

  /// The first day to draw: when the first involvement began.
  package var first: CivilDate
  /// The last day to draw: today, or later where a visit is planned or an end is set.
  package var last: CivilDate
  package var today: CivilDate
  /// The involvements by first day, ended ones included.
  package var spans: [Span]
  /// Whose answer the network waits for.
  package var asked: [NetworkAsked]
  /// Whether the visits shown are due: not once somebody has recorded that the client died.
  package var areVisitsDue: Bool

  package init(
    first: CivilDate, last: CivilDate, today: CivilDate, spans: [Span],
    asked: [NetworkAsked] = [], areVisitsDue: Bool = true
  ) {
    self.first = first
    self.last = last
    self.today = today
    self.spans = spans
    self.asked = asked
    self.areVisitsDue = areVisitsDue
  }
}
