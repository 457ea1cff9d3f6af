import PatchworkCore

/// Practitioners, and how to reach them.
package enum PractitionerSchema: String, SchemaSubject {
  case practitioner = "Practitioner"
  case practitionerBody = "PractitionerBody"
  case practitionerCard = "PractitionerCard"
  case workingPattern = "WorkingPattern"
  case leave = "Leave"
  case contactSystem = "ContactSystem"
  case contactUse = "ContactUse"
  case contactPoint = "ContactPoint"
  case contactPointBody = "ContactPointBody"
  case replacementBody = "ReplacementBody"
  case colleagueBody = "ColleagueBody"

  package var schema: JSON {
    switch self {
    case .practitioner:
      object([
        "id": identifier, "version": count, "name": reference(ValueSchema.name), "role": text,
        "agency": identifier, "contactPoints": list(PractitionerSchema.contactPoint),
        "hours": reference(PractitionerSchema.workingPattern),
        "leave": list(PractitionerSchema.leave), "leftOn?": date,
        "provisionalSince?": date,
      ])
    case .practitionerBody:
      object([
        "name": reference(ValueSchema.nameBody), "role": text, "agency?": identifier,
        "contactPoints?": list(PractitionerSchema.contactPointBody),
        "hours?": reference(PractitionerSchema.workingPattern),
        "leave?": list(PractitionerSchema.leave), "leftOn?": date,
      ])
    case .practitionerCard:
      object([
        "practitioner": reference(PractitionerSchema.practitioner),
        "agency": reference(AgencySchema.agency),
        "covers": list(PractitionerSchema.practitioner),
      ])
    case .workingPattern:
      ["type": "string", "description": .string(WorkingPattern.form)]
    case .leave:
      object(["from": date, "through": date, "cover?": identifier])
    case .contactSystem:
      oneOf(ContactPoint.System.self)
    case .contactUse:
      oneOf(ContactPoint.Use.self)
    case .contactPoint:
      object([
        "id": identifier, "system": reference(PractitionerSchema.contactSystem),
        "use": reference(PractitionerSchema.contactUse),
        "value": text, "rank": ["type": "integer"], "from?": date, "until?": date,
        "lastConfirmed?": date, "deadSince?": date,
      ])
    case .contactPointBody:
      object([
        "id?": identifier, "system": reference(PractitionerSchema.contactSystem),
        "use?": reference(PractitionerSchema.contactUse), "value": text,
        "rank?": ["type": "integer"],
        "from?": date, "until?": date, "lastConfirmed?": date, "deadSince?": date,
      ])
    case .replacementBody:
      object(["value": text])
    case .colleagueBody:
      object(["worksHere": flag])
    }
  }
}
