import PatchworkCore

/// Asking a network to get in touch.
package enum AttentionOperation: String, OperationSubject {
  case raiseAttention, attention, acknowledge, finishAttention, withdrawAttention

  package var operation: Operation {
    switch self {
    case .raiseAttention:
      .act(
        "/v1/clients/{client}/attentions",
        "Asks a client's network to get in touch.", body: AttentionSchema.attentionBody, adds: true)
    case .attention:
      Operation(
        .get, "/v1/attentions/{attention}",
        "An attention with everybody whom it asks; for those people and the network only.",
        answers: .one("The attention.", AttentionSchema.attentionCard))
    case .acknowledge:
      .act(
        "/v1/attentions/{attention}/acknowledgements",
        "Says that the asker has seen an attention.")
    case .finishAttention:
      .act(
        "/v1/attentions/{attention}/completions",
        "Says that the asker has done what an attention asks, and so has seen it.")
    case .withdrawAttention:
      .act(
        "/v1/attentions/{attention}",
        "Takes back an attention of the asker's own.", method: .delete)
    }
  }
}

/// Requests to get in touch.
package enum AttentionSchema: String, SchemaSubject {
  case attention = "Attention"
  case attentionBody = "AttentionBody"
  case attentionCard = "AttentionCard"
  case attentionReason = "AttentionReason"
  case attentionUrgency = "AttentionUrgency"
  case attentionRecipient = "AttentionRecipient"

  package var schema: JSON {
    switch self {
    case .attention:
      object([
        "id": identifier, "client": identifier, "sender": identifier,
        "reason": reference(AttentionSchema.attentionReason),
        "urgency": reference(AttentionSchema.attentionUrgency),
        "by?": date, "raised": moment, "recipients": list(AttentionSchema.attentionRecipient),
        "withdrawn?": moment,
      ])
    case .attentionBody:
      object([
        "reason": reference(AttentionSchema.attentionReason),
        "urgency?": reference(AttentionSchema.attentionUrgency),
        "by?": date, "to?": list(ValueSchema.identifier),
      ])
    case .attentionCard:
      object([
        "attention": reference(AttentionSchema.attention),
        "client": reference(ClientSchema.clientSummary),
        "people": list(PractitionerSchema.practitionerCard),
        "withoutInbox?": list(ValueSchema.identifier),
      ])
    case .attentionReason:
      oneOf(Attention.Reason.self)
    case .attentionUrgency:
      oneOf(Attention.Urgency.self)
    case .attentionRecipient:
      object(["practitioner": identifier, "acknowledged?": moment, "done?": moment])
    }
  }
}
