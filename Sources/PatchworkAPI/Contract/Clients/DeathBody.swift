import PatchworkCore

/// The day of death that is confirmed, as it is sent.
package struct DeathBody: Codable, Hashable, Sendable {
  package var day: CivilDate

  package init(day: CivilDate) { self.day = day }
}
