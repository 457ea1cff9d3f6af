import PatchworkCore

/// Everybody at one address.
package enum HouseholdOperation: String, OperationSubject {
  case household, introduce

  package var operation: Operation {
    switch self {
    case .household:
      Operation(
        .get, "/v1/clients/{client}/household",
        "Everybody who works with anybody at a client's address.",
        answers: .one("The household.", HouseholdSchema.householdNetwork))
    case .introduce:
      .act(
        "/v1/clients/{client}/introductions",
        "Asks those who work at a client's address, and share no network with the asker, to talk.",
        body: HouseholdSchema.introductionsBody, adds: true)
    }
  }
}

/// Everybody at one address.
package enum HouseholdSchema: String, SchemaSubject {
  case householdNetwork = "HouseholdNetwork"
  case householdMember = "HouseholdMember"
  case introductionsBody = "IntroductionsBody"

  package var schema: JSON {
    switch self {
    case .householdNetwork:
      object([
        "client": identifier, "members": list(HouseholdSchema.householdMember),
        "practitioners": list(PractitionerSchema.practitioner),
        "agencies": list(AgencySchema.agency),
      ])
    case .householdMember:
      object([
        "person": reference(ClientSchema.clientSummary),
        "involvements": list(InvolvementSchema.involvement),
        "sharesHousehold": flag,
      ])
    case .introductionsBody:
      object(["to?": list(ValueSchema.identifier)])
    }
  }
}
