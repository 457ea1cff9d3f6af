import PatchworkCore

/// Practitioners, and how to reach them.
package enum PractitionerSchema: String, SchemaSubject {
  case practitioner = "Practitioner"
  case practitionerBody = "PractitionerBody"
  case practitionerCorrection = "PractitionerCorrection"
  case practitionerCard = "PractitionerCard"
  case workingPattern = "WorkingPattern"
  case leave = "Leave"
  case contactSystem = "ContactSystem"
  case contactUse = "ContactUse"
  case contactPoint = "ContactPoint"
  case contactPointBody = "ContactPointBody"
  case numberReport = "NumberReport"
  case numberAnswerBody = "NumberAnswerBody"
  case replacementBody = "ReplacementBody"
  case colleagueBody = "ColleagueBody"
  case coverAnswerBody = "CoverAnswerBody"

  package var schema: JSON {
    switch self {
    case .practitioner:
      record(Practitioner.self)
    case .practitionerBody:
      addition(Practitioner.self)
    case .practitionerCorrection:
      correction(Practitioner.self)
    case .practitionerCard:
      object([
        "practitioner": reference(PractitionerSchema.practitioner),
        "agency": reference(AgencySchema.agency),
        "covers": list(PractitionerSchema.practitioner),
        "reports": list(PractitionerSchema.numberReport),
      ])
    case .numberReport:
      object([
        "id": identifier, "owner": identifier, "point": identifier, "old": text, "value": text,
        "by": reference(InboxSchema.sender), "moment": moment,
      ])
    case .numberAnswerBody:
      object(["isRight": flag])
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
    case .coverAnswerBody:
      object(["agrees": flag])
    }
  }
}
