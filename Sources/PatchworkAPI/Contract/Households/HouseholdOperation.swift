import PatchworkCore

/// Everybody at one address.
package enum HouseholdOperation: String, OperationSubject {
  case household, openHousehold, introduce

  package var operation: Operation {
    switch self {
    case .household:
      Operation(
        .get, "/v1/clients/{client}/household",
        "Everybody at a client's address, how many work with each, and who works with those whom the "
          + "asker has open.",
        answers: .one("The household.", HouseholdSchema.householdNetwork))
    case .openHousehold:
      Operation(
        .post, "/v1/clients/{client}/household/openings",
        "Opens everybody whom somebody other than the asker recorded as family of a client, or at the "
          + "same address. Each is recorded as opened. The reason holds for twelve hours.",
        body: AccessSchema.opening,
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
        "workers": count, "isOpen": flag, "opensWithReason": flag, "sharesHousehold": flag,
      ])
    case .introductionsBody:
      object(["to?": list(ValueSchema.identifier)])
    }
  }
}
