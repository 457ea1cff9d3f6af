import PatchworkCore

/// Decisions to share, or not to, what is known of a client.
package enum SharingOperation: String, OperationSubject {
  case sharingDecisions, noteSharing

  package var operation: Operation {
    switch self {
    case .sharingDecisions:
      Operation(
        .get, "/v1/clients/{client}/sharing-decisions",
        "Decisions to share, or not to, what is known of a client; for the network and for "
          + "records stewards.",
        answers: .one("Latest first.", SharingSchema.sharingReceiptPage))
    case .noteSharing:
      .act(
        "/v1/clients/{client}/sharing-decisions",
        "Notes a decision to share, or not to, with whom, what sort of information and on what "
          + "ground.", body: SharingSchema.sharingBody, adds: true)
    }
  }
}

/// Decisions to share, or not to.
package enum SharingSchema: String, SchemaSubject {
  case sharingBody = "SharingBody"
  case sharingDecision = "SharingDecision"
  case sharingReceipt = "SharingReceipt"
  case sharingReceiptPage = "SharingReceiptPage"

  package var schema: JSON {
    switch self {
    case .sharingBody:
      object([
        "isShared": flag, "agency?": identifier, "kind?": oneOf(Agency.Kind.self),
        "information": [
          "type": "array", "items": oneOf(SharingDecision.Information.self), "minItems": 1,
        ], "ground": oneOf(SharingDecision.Ground.self),
      ])
    case .sharingDecision:
      object([
        "id": identifier, "client": identifier, "isShared": flag, "agency?": identifier,
        "kind?": oneOf(Agency.Kind.self),
        "information": ["type": "array", "items": oneOf(SharingDecision.Information.self)],
        "ground": oneOf(SharingDecision.Ground.self),
      ])
    case .sharingReceipt:
      object([
        "decision": reference(SharingSchema.sharingDecision), "moment": moment, "by": text,
        "with": text,
      ])
    case .sharingReceiptPage:
      page(SharingSchema.sharingReceipt)
    }
  }
}
