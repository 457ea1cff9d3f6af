/// Asking a network to get in touch.
package enum AttentionOperation: String, OperationSubject {
  case raiseAttention, attention, acknowledge, withdrawAttention

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
    case .withdrawAttention:
      .act(
        "/v1/attentions/{attention}",
        "Takes back an attention of the asker's own.", method: .delete)
    }
  }
}
