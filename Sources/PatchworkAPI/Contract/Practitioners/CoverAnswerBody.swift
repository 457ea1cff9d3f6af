/// Whether somebody stands in for a practitioner.
package struct CoverAnswerBody: Codable, Hashable, Sendable {
  package var agrees: Bool

  package init(agrees: Bool) { self.agrees = agrees }
}
