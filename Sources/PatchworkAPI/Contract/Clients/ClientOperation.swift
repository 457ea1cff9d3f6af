/// Clients, and the people around them.
package enum ClientOperation: String, OperationSubject {
  case recentClients, possibleDuplicates, addClient, client, correctClient, network, relate,
    unrelate, confirmDeath, takeBackDeath

  package var operation: Operation {
    switch self {
    case .recentClients:
      Operation(
        .get, "/v1/recent-clients", "The clients that the asker opened last, latest first.",
        query: .paging,
        answers: .one("A page of clients.", ClientSchema.clientPage))
    case .possibleDuplicates:
      Operation(
        .post, "/v1/possible-duplicates",
        "Clients already held who may be the person in a draft. Where an organisation asks what people "
          + "are looked up for, only the asker's own without a purpose.",
        query: [
          .init(
            "purpose", "What they are looked up for.",
            schema: reference(AccessSchema.openingReason))
        ],
        body: ClientSchema.clientBody,
        answers: .one("Likeliest first.", SearchSchema.hitPage))
    case .addClient:
      Operation(
        .post, "/v1/clients", "Adds a client.",
        body: ClientSchema.clientBody, answers: [.added], effect: .changes)
    case .client:
      Operation(
        .get, "/v1/clients/{client}", "A client's own record. Counts as opening the client.",
        answers: .one("The record.", ClientSchema.client), bearsVersion: true)
    case .correctClient:
      Operation(
        .put, "/v1/clients/{client}",
        "Corrects a client. \(Operation.correctionWords)", body: ClientSchema.clientCorrection,
        answers: [.done], effect: .corrects)
    case .network:
      Operation(
        .get, "/v1/clients/{client}/network",
        "A client with everything around them. Counts as opening the client.",
        answers: .one("The network.", ClientSchema.network))
    case .relate:
      Operation(
        .put, "/v1/clients/{client}/relatives/{relative}",
        "Links two clients as family, seen from both sides.", body: ClientSchema.relative,
        answers: [.done], effect: .changes)
    case .unrelate:
      Operation(
        .delete, "/v1/clients/{client}/relatives/{relative}",
        "Takes a family link away, from both sides.",
        query: [
          .init(
            "kind", "What the relative is to the client.",
            schema: reference(ClientSchema.relativeKind), isRequired: true)
        ], answers: [.done], effect: .changes)
    case .confirmDeath:
      .act(
        "/v1/clients/{client}/death/confirmation",
        "Confirms that a client died, on the day that somebody else recorded; for their network and "
          + "for records stewards.", method: .put, body: ClientSchema.deathBody)
    case .takeBackDeath:
      .act(
        "/v1/clients/{client}/death",
        "Takes the recorded day of a client's death back; for their network and for records "
          + "stewards.", method: .delete)
    }
  }
}
