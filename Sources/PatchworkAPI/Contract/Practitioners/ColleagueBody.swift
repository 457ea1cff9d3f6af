/// Whether somebody whom another agency entered works at the asker's agency.
package struct ColleagueBody: Codable, Hashable, Sendable {
  package var worksHere: Bool

  package init(worksHere: Bool) { self.worksHere = worksHere }
}
