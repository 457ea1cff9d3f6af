extension Operation {
  /// What keeps a network alive: the phone book that heals itself, attention, what waits for
  /// somebody.
  static let living: [Operation] =
    contactPointActs + attentionActs + visitActs + householdActs
    + invitationActs + doorbellActs + newsActs + colleagueActs

  private static let contactPointActs: [Operation] = [
    act(
      .confirmContactPoint,
      "/v1/practitioners/{practitioner}/contact-points/{contactPoint}/confirmations",
      "A number or address was used and worked."),
    act(
      .reportDead, "/v1/practitioners/{practitioner}/contact-points/{contactPoint}/dead-reports",
      "A number or address was used and reaches nobody: it sinks for everybody, and its owner is "
        + "asked."),
    act(
      .replaceContactPoint,
      "/v1/practitioners/{practitioner}/contact-points/{contactPoint}/replacements",
      "A number or address has been replaced by another of its kind.", body: "ReplacementBody"),
  ]

  private static let attentionActs: [Operation] = [
    Operation(
      id: .inbox, method: "GET", path: "/v1/inbox", words: "What waits for the asker.",
      answers: [Answer(status: 200, words: "The most urgent first.", schema: "Inbox")]),
    act(
      .raiseAttention, "/v1/clients/{client}/attentions",
      "Asks a client's network to get in touch.", body: "AttentionBody", adds: true),
    Operation(
      id: .attention, method: "GET", path: "/v1/attentions/{attention}",
      words: "An attention with everybody whom it asks; for those people and the network only.",
      answers: [Answer(status: 200, words: "The attention.", schema: "AttentionCard")]),
    act(
      .acknowledge, "/v1/attentions/{attention}/acknowledgements",
      "Says that the asker has seen an attention."),
    act(
      .withdrawAttention, "/v1/attentions/{attention}",
      "Takes back an attention of the asker's own.", method: "DELETE"),
  ]

  /// An act: it changes something, and names no version.
  static func act(
    _ id: ID, _ path: String, _ words: String, method: String = "POST", body: String? = nil,
    adds: Bool = false
  ) -> Operation {
    Operation(
      id: id, method: method, path: path, words: words, body: body,
      answers: [adds ? added : done], effect: .changes)
  }
}

extension Operation.ID {
  /// A number or address was used and worked.
  package static let confirmContactPoint = Self("confirmContactPoint")
  /// A number or address was used and reaches nobody.
  package static let reportDead = Self("reportDead")
  /// A number or address has been replaced by another.
  package static let replaceContactPoint = Self("replaceContactPoint")
  /// What waits for the asker.
  package static let inbox = Self("inbox")
  /// Asks a client's network to get in touch.
  package static let raiseAttention = Self("raiseAttention")
  /// An attention with everybody whom it asks.
  package static let attention = Self("attention")
  /// Says that the asker has seen an attention.
  package static let acknowledge = Self("acknowledge")
  /// Takes back an attention of the asker's own.
  package static let withdrawAttention = Self("withdrawAttention")
}
