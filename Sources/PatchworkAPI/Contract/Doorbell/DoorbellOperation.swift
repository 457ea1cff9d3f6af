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
