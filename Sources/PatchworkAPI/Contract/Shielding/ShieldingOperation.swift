import PatchworkCore

/// Hiding a client.
package enum ShieldingOperation: String, OperationSubject {
  case shield, endShield, answerGuarded, leaveShielded, endShielded, admitCover

  package var operation: Operation {
    switch self {
    case .shield:
      .act(
        "/v1/clients/{client}/shield",
        "Hides where a client is, and who works with them, from everybody outside their network; for "
          + "records stewards.", method: .put, body: ShieldingSchema.shieldBody)
    case .endShield:
      .act(
        "/v1/clients/{client}/shield",
        "Asks that the shielding ends; for records stewards. Another steward or two of the network must "
          + "agree; whoever shielded may take it back within an hour.", method: .delete)
    case .answerGuarded:
      .act(
        "/v1/guarded-acts/{act}/answers",
        "Agrees to what was asked about a shielded client, or refuses it; the person who asked takes it "
          + "back. For other records stewards, and for the client's own people.",
        body: ShieldingSchema.guardedAnswerBody)
    case .leaveShielded:
      .act(
        "/v1/clients/{client}/override",
        "Leaves a shielded client who was opened by an override, which ends it.", method: .delete)
    case .endShielded:
      .act(
        "/v1/involvements/{involvement}/access",
        "Ends an involvement of a shielded client at once; for their network and records stewards.",
        method: .delete)
    case .admitCover:
      .act(
        "/v1/clients/{client}/covers/{practitioner}",
        "Agrees that somebody who stands in opens a client who is shielded, or with whom a hidden "
          + "service works; for the client's own people or, where none is there, for a manager and a "
          + "records steward together.", method: .put)
    }
  }
}

/// Clients who are hidden.
package enum ShieldingSchema: String, SchemaSubject {
  case shieldBody = "ShieldBody"
  case guardedAct = "GuardedAct"
  case guardedAnswerBody = "GuardedAnswerBody"
  case shieldOpening = "ShieldOpening"
  case networkMember = "NetworkMember"

  package var schema: JSON {
    switch self {
    case .shieldBody:
      object([
        "reason": [
          "type": "string", "enum": .array(ShieldReason.offered.map { .string($0.rawValue) }),
        ]
      ])
    case .guardedAct:
      object([
        "id": identifier, "kind": oneOf(GuardedAct.Kind.self),
        "state": oneOf(GuardedAct.State.self), "part": oneOf(GuardedAct.Part.self),
        "other?": reference(ValueSchema.name), "due?": moment,
      ])
    case .guardedAnswerBody:
      object(["agrees": flag])
    case .networkMember:
      object([
        "involvement": identifier, "name": text, "role": text, "agency": text, "from": date,
      ])
    case .shieldOpening:
      object(["id": identifier, "reason": oneOf(OpeningReason.self)])
    }
  }
}
