import PatchworkCore

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
