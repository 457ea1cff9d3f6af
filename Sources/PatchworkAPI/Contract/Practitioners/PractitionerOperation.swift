/// Practitioners, and the phone book that corrects itself.
package enum PractitionerOperation: String, OperationSubject {
  case addPractitioner, practitioner, practitionerCard, correctPractitioner, confirmColleague,
    confirmContactPoint, reportDead, replaceContactPoint

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
        "Says whether somebody whom another agency entered works at the asker's own.",
        body: PractitionerSchema.colleagueBody)
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
        "A number or address has been replaced by another of its kind.",
        body: PractitionerSchema.replacementBody)
    }
  }
}
