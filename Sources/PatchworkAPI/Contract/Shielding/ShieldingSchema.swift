import PatchworkCore

/// Clients who are hidden.
package enum ShieldingSchema: String, SchemaSubject {
  case shieldBody = "ShieldBody"
  case shieldOpening = "ShieldOpening"

  package var schema: JSON {
    switch self {
    case .shieldBody:
      object(["reason": oneOf(ShieldReason.self)])
    case .shieldOpening:
      object(["id": identifier, "reason": oneOf(OpeningReason.self)])
    }
  }
}
