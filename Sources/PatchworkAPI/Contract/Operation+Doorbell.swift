import PatchworkCore

extension Operation {
  /// Reaching a confidential service without learning which it is.
  static let doorbellActs: [Operation] = [
    act(
      .ring, "/v1/clients/{client}/rings",
      "Rings at the door of the confidential services in a client's network; what comes back stands "
        + "in the inbox.", adds: true),
    act(
      .answerRing, "/v1/rings/{ring}/answers", "Answers whoever rang.", body: "RingAnswerBody"),
  ]
}

extension Operation.ID {
  /// Rings at the door of the confidential services in a client's network.
  package static let ring = Self("ring")
  /// Answers whoever rang.
  package static let answerRing = Self("answerRing")
}

/// What a confidential service answers.
package struct RingAnswerBody: Codable, Hashable, Sendable {
  /// The answer.
  package var answer: Ring.Answer

  /// An answer to whoever rang.
  package init(answer: Ring.Answer) { self.answer = answer }
}
