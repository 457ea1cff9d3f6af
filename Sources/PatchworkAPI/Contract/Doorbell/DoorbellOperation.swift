import PatchworkCore

/// Reaching a confidential service without learning which it is.
package enum DoorbellOperation: String, OperationSubject {
  case ring, answerRing

  package var operation: Operation {
    switch self {
    case .ring:
      .act(
        "/v1/clients/{client}/rings",
        "Rings at the door of the confidential services in a client's network; what comes back stands "
          + "in the inbox.", adds: true)
    case .answerRing:
      .act(
        "/v1/rings/{ring}/answers", "Answers whoever rang.", body: DoorbellSchema.ringAnswerBody)
    }
  }
}

/// Rings at a confidential service, and its answers.
package enum DoorbellSchema: String, SchemaSubject {
  case ring = "Ring"
  case ringAnswer = "RingAnswer"
  case ringAnswerBody = "RingAnswerBody"

  package var schema: JSON {
    switch self {
    case .ring:
      object([
        "id": identifier, "client": identifier, "rung": moment,
        "until": moment, "answer?": reference(DoorbellSchema.ringAnswer),
      ])
    case .ringAnswer:
      oneOf(Ring.Answer.self)
    case .ringAnswerBody:
      object(["answer": reference(DoorbellSchema.ringAnswer)])
    }
  }
}
