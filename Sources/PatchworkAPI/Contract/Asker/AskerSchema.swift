import PatchworkCore

/// Who asks.
package enum AskerSchema: String, SchemaSubject {
  case introduction = "Introduction"
  case roles = "Roles"
  case mailWishBody = "MailWishBody"

  package var schema: JSON {
    switch self {
    case .introduction:
      object([
        "practitioner": object([
          "id?": identifier, "version?": count,
          "record": reference(PractitionerSchema.practitionerBody),
        ]),
        "agency": object([
          "id?": identifier, "version?": count, "record": reference(AgencySchema.agencyBody),
        ]),
      ])
    case .roles:
      ["type": "array", "items": oneOf(AccountRole.self)]
    case .mailWishBody:
      object(["isMailed": flag])
    }
  }
}
