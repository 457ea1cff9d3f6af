/// Whether a number that was reported is right; which report stands in the path.
package struct NumberAnswerBody: Codable, Hashable, Sendable {
  package var isRight: Bool

  package init(isRight: Bool) { self.isRight = isRight }
}
