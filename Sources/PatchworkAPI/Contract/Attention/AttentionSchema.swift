import PatchworkCore

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
      ])
    case .attentionReason:
      oneOf(Attention.Reason.self)
    case .attentionUrgency:
      oneOf(Attention.Urgency.self)
    case .attentionRecipient:
      object(["practitioner": identifier, "acknowledged?": moment])
    }
  }
}
