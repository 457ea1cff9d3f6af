import PatchworkCore

/// Involvements, and visits.
package enum InvolvementSchema: String, SchemaSubject {
  case involvement = "Involvement"
  case involvementBody = "InvolvementBody"
  case involvementCorrection = "InvolvementCorrection"
  case visit = "Visit"
  case plannedVisitBody = "PlannedVisitBody"

  package var schema: JSON {
    switch self {
    case .involvement:
      record(Involvement.self)
    case .involvementBody:
      addition(Involvement.self)
    case .involvementCorrection:
      correction(Involvement.self)
    case .visit:
      object(["involvement": identifier, "day": date])
    case .plannedVisitBody:
      object(["day?": date])
    }
  }
}
