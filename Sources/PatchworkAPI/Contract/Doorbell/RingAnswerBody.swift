import PatchworkCore

/// What a confidential service answers.
package struct RingAnswerBody: Codable, Hashable, Sendable {
  package var answer: Ring.Answer

  package init(answer: Ring.Answer) { self.answer = answer }
}
