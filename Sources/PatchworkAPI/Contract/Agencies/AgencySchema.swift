import PatchworkCore

/// Agencies, and what they have to see to.
package enum AgencySchema: String, SchemaSubject {
  case agency = "Agency"
  case agencyBody = "AgencyBody"
  case agencyCorrection = "AgencyCorrection"
  case agencyCard = "AgencyCard"
  case agencyPage = "AgencyPage"
  case agencyKind = "AgencyKind"
  case confidentiality = "Confidentiality"
  case dutyHours = "DutyHours"
  case dutyHoursBody = "DutyHoursBody"
  case agencyUpkeep = "AgencyUpkeep"
  case upkeepItem = "UpkeepItem"
  case agencyAccounts = "AgencyAccounts"
  case accountListing = "AccountListing"
  case wayIn = "WayIn"

  package var schema: JSON {
    switch self {
    case .agency:
      record(Agency.self)
    case .agencyBody:
      addition(Agency.self)
    case .agencyCorrection:
      correction(Agency.self)
    case .agencyCard:
      object([
        "agency": reference(AgencySchema.agency),
        "practitioners": list(PractitionerSchema.practitioner),
      ])
    case .agencyPage:
      page(AgencySchema.agency)
    case .agencyKind:
      oneOf(Agency.Kind.self)
    case .confidentiality:
      oneOf(Confidentiality.self)
    case .dutyHours:
      object([
        "hours": reference(PractitionerSchema.workingPattern), "phone": text,
        "onBankHolidays": flag,
      ])
    case .dutyHoursBody:
      object([
        "hours": reference(PractitionerSchema.workingPattern), "phone": text,
        "onBankHolidays?": flag,
      ])
    case .agencyUpkeep:
      object(["agency": identifier, "name": text, "items": list(AgencySchema.upkeepItem)])
    case .upkeepItem:
      object([
        "kind": oneOf(AgencyUpkeep.Item.Kind.self), "practitioner?": identifier, "name": text,
        "client?": reference(ClientSchema.clientSummary),
        "contactPoint?": reference(PractitionerSchema.contactPoint),
        "invitation?": reference(InvitationSchema.invitation), "until?": date,
        "cover?": text, "isAgreed?": flag,
      ])
    case .agencyAccounts:
      object(["agency": identifier, "name": text, "accounts": list(AgencySchema.accountListing)])
    case .accountListing:
      object([
        "practitioner": identifier, "name": reference(ValueSchema.name), "agency": text,
        "roles": ["type": "array", "items": oneOf(AccountRole.self)],
        "ways": list(AgencySchema.wayIn), "state": oneOf(AccountListing.State.self),
        "leftOn?": date, "isWaiting": flag, "lastSignIn?": moment,
      ])
    case .wayIn:
      object([
        "kind": oneOf(AccountListing.Way.Kind.self), "login?": text, "token?": ["type": "integer"],
        "until?": date,
      ])
    }
  }
}
