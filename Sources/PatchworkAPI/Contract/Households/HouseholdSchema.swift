import PatchworkCore

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
