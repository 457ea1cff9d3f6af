/// Involvements, and visits.
package enum InvolvementOperation: String, OperationSubject {
  case addInvolvement, correctInvolvement, seenToday, planVisit

  package var operation: Operation {
    switch self {
    case .addInvolvement:
      Operation(
        .post, "/v1/involvements", "Adds an involvement: joining a network is adding one's own.",
        body: InvolvementSchema.involvementBody, answers: [.added], effect: .changes)
    case .correctInvolvement:
      Operation(
        .put, "/v1/involvements/{involvement}",
        "Corrects an involvement; leaving a network is setting its last day. Its version "
          + "stands in the client's network. \(Operation.correctionWords)",
        body: InvolvementSchema.involvementCorrection, answers: [.done], effect: .corrects)
    case .seenToday:
      .act(
        "/v1/involvements/{involvement}/visits",
        "The client was seen today by whoever is involved.")
    case .planVisit:
      .act(
        "/v1/involvements/{involvement}/next-visit",
        "Says on which day the next visit is, or, without a day, that none is planned.",
        method: .put, body: InvolvementSchema.plannedVisitBody)
    }
  }
}
