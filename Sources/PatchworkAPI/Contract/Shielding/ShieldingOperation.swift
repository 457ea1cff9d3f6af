import PatchworkCore

/// Hiding a client.
package enum ShieldingOperation: String, OperationSubject {
  case shield, endShield, leaveShielded

  package var operation: Operation {
    switch self {
    case .shield:
      .act(
        "/v1/clients/{client}/shield",
        "Hides where a client is, and who works with them, from everybody outside their network; for "
          + "records stewards.", method: .put, body: ShieldingSchema.shieldBody)
    case .endShield:
      .act(
        "/v1/clients/{client}/shield", "Ends the shielding; for records stewards.",
        method: .delete)
    case .leaveShielded:
      .act(
        "/v1/clients/{client}/override",
        "Leaves a shielded client who was opened by an override, which ends it.", method: .delete)
    }
  }
}

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
