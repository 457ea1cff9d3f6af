import PatchworkCore

/// Involvements, and visits.
package enum InvolvementSchema: String, SchemaSubject {
  case involvement = "Involvement"
  case involvementBody = "InvolvementBody"
  case visit = "Visit"
  case plannedVisitBody = "PlannedVisitBody"

  package var schema: JSON {
    switch self {
    case .involvement:
      object([
        "id": identifier, "version": count, "client": identifier, "practitioner?": identifier,
        "agency": identifier, "role": text, "from": date, "until?": date, "expectedEnd?": date,
        "isLead": flag, "lastContact?": date, "nextVisit?": date,
        "confidential?": reference(AgencySchema.confidentiality),
      ])
    case .involvementBody:
      object([
        "client": identifier, "practitioner?": identifier, "agency": identifier, "role": text,
        "from": date, "until?": date, "expectedEnd?": date, "isLead?": flag, "lastContact?": date,
        "nextVisit?": date,
        "confidential?": reference(AgencySchema.confidentiality),
      ])
    case .visit:
      object(["involvement": identifier, "day": date])
    case .plannedVisitBody:
      object(["day?": date])
    }
  }
}
