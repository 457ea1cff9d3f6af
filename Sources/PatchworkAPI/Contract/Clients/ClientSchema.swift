import PatchworkCore

/// Clients, and who is around them.
package enum ClientSchema: String, SchemaSubject {
  case client = "Client"
  case clientBody = "ClientBody"
  case clientCorrection = "ClientCorrection"
  case clientSummary = "ClientSummary"
  case clientPage = "ClientPage"
  case address = "Address"
  case addressBody = "AddressBody"
  case birthDate = "BirthDate"
  case nhsNumber = "NHSNumber"
  case postcode = "Postcode"
  case safeContact = "SafeContact"
  case sex = "Sex"
  case relativeKind = "RelativeKind"
  case relative = "Relative"
  case familyMember = "FamilyMember"
  case network = "Network"
  case death = "Death"
  case deathWord = "DeathWord"
  case deathMark = "DeathMark"
  case deathBody = "DeathBody"

  package var schema: JSON {
    switch self {
    case .client:
      record(Client.self)
    case .clientBody:
      addition(Client.self)
    case .clientCorrection:
      correction(Client.self)
    case .clientSummary:
      object([
        "id": identifier, "name": reference(ValueSchema.name),
        "birth?": reference(ClientSchema.birthDate),
        "sex": reference(ClientSchema.sex), "district": text, "isShielded": flag,
        "death?": reference(ClientSchema.deathMark),
      ])
    case .clientPage:
      page(ClientSchema.clientSummary)
    case .address:
      object([
        "line": text, "postcode?": reference(ClientSchema.postcode), "from?": date, "until?": date,
      ])
    case .addressBody:
      object([
        "line?": text, "postcode?": reference(ClientSchema.postcode), "from?": date, "until?": date,
      ])
    case .birthDate:
      form(BirthDate.form, "^([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{4}-[0-9]{2}|~?[0-9]{4})$")
    case .nhsNumber:
      form(NHSNumber.form, "^[0-9 -]{10,20}$")
    case .postcode:
      form(Postcode.form, "^[A-Za-z0-9 ]{5,10}$")
    case .safeContact:
      ["type": "string", "description": .string(SafeContact.form)]
    case .sex:
      oneOf(Sex.self)
    case .relativeKind:
      oneOf(Relationship.Kind.self)
    case .relative:
      object(["kind": reference(ClientSchema.relativeKind), "from?": date, "until?": date])
    case .familyMember:
      object([
        "person": reference(ClientSchema.clientSummary),
        "kind?": reference(ClientSchema.relativeKind),
        "livesTogether": flag, "from?": date, "until?": date,
      ])
    case .network:
      object([
        "client": reference(ClientSchema.client),
        "involvements": list(InvolvementSchema.involvement),
        "practitioners": list(PractitionerSchema.practitioner),
        "agencies": list(AgencySchema.agency),
        "family": list(ClientSchema.familyMember), "attentions": list(AttentionSchema.attention),
        "visits": list(InvolvementSchema.visit),
        "invitations": list(InvitationSchema.invitation),
        "endedLately": list(ValueSchema.identifier), "archived?": date,
        "hasConfidentialService": flag, "isShielded": flag, "emergencyTeam?": identifier,
        "gapRules?": text, "death?": reference(ClientSchema.death),
      ])
    case .death:
      object([
        "day": date, "recorded?": reference(ClientSchema.deathWord),
        "confirmed?": reference(ClientSchema.deathWord),
      ])
    case .deathWord:
      object([
        "kind": ["type": "string", "enum": ["person", "file", "unnamed"]],
        "practitioner?": identifier, "given": date,
      ])
    case .deathMark:
      object(["day": date, "isConfirmed": flag])
    case .deathBody:
      object(["day": date])
    }
  }
}
