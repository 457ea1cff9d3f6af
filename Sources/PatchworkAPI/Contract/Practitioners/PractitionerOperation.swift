/// Practitioners, and the phone book that corrects itself.
package enum PractitionerOperation: String, OperationSubject {
  case addPractitioner, practitioner, practitionerCard, correctPractitioner, confirmColleague,
    agreeCover, confirmContactPoint, reportDead, replaceContactPoint, settleNumber

  package var operation: Operation {
    switch self {
    case .addPractitioner:
      Operation(
        .post, "/v1/practitioners", "Adds a practitioner.",
        body: PractitionerSchema.practitionerBody, answers: [.added], effect: .changes)
    case .practitioner:
      Operation(
        .get, "/v1/practitioners/{practitioner}", "A practitioner's own record.",
        answers: .one("The record.", PractitionerSchema.practitioner),
        bearsVersion: true)
    case .practitionerCard:
      Operation(
        .get, "/v1/practitioners/{practitioner}/card",
        "A practitioner with what is needed to reach them.",
        answers: .one("The card.", PractitionerSchema.practitionerCard))
    case .correctPractitioner:
      Operation(
        .put, "/v1/practitioners/{practitioner}",
        "Corrects a practitioner. \(Operation.correctionWords)",
        body: PractitionerSchema.practitionerCorrection,
        answers: [.done], effect: .corrects)
    case .confirmColleague:
      .act(
        "/v1/practitioners/{practitioner}/confirmations",
        "Says whether somebody works at the agency that their entry names.",
        body: PractitionerSchema.colleagueBody)
    case .agreeCover:
      .act(
        "/v1/practitioners/{practitioner}/covers/{cover}/answers",
        "Agrees that somebody stands in for a practitioner, or says that they do not; for the "
          + "practitioner and the managers of their agency.",
        body: PractitionerSchema.coverAnswerBody)
    case .confirmContactPoint:
      .act(
        "/v1/practitioners/{practitioner}/contact-points/{contactPoint}/confirmations",
        "A number or address was used and worked.")
    case .reportDead:
      .act(
        "/v1/practitioners/{practitioner}/contact-points/{contactPoint}/dead-reports",
        "A number or address was used and reaches nobody: it sinks for everybody, and its owner is "
          + "asked.")
    case .replaceContactPoint:
      .act(
        "/v1/practitioners/{practitioner}/contact-points/{contactPoint}/replacements",
        "A number or address has been replaced by another of its kind. What somebody outside the agency "
          + "says stands beside it until its owner or their agency confirms it.",
        body: PractitionerSchema.replacementBody)
    case .settleNumber:
      .act(
        "/v1/reported-numbers/{report}/answers",
        "Says whether a number that was reported is right; for its owner, their agency, and records "
          + "stewards.", body: PractitionerSchema.numberAnswerBody)
    }
  }
}
