import PatchworkCore

package struct PlannedVisitBody: Codable, Hashable, Sendable {
  /// The day; nil when none is planned.
  package var day: CivilDate?

  package init(day: CivilDate?) { self.day = day }
}
