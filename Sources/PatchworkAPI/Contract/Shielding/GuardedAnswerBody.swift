/// Whether somebody agrees to what was asked about a shielded client; which act stands in the path.
package struct GuardedAnswerBody: Codable, Hashable, Sendable {
  /// Whether they agree. The person who asked takes it back by saying no.
  package var agrees: Bool

  package init(agrees: Bool) { self.agrees = agrees }
}
