/// Opening clients, and who looked at what.
package enum AccessOperation: String, OperationSubject {
  case openClient, looks, looksAtMe, activity

  package var operation: Operation {
    switch self {
    case .openClient:
      Operation(
        .post, "/v1/clients/{client}/openings",
        "Opens a client, for a reason if the asker is not in the network. It is recorded and "
          + "shows in the network's glass log. The reason holds for twelve hours.",
        body: AccessSchema.opening,
        answers: .one("The network.", ClientSchema.network))
    case .looks:
      Operation(
        .get, "/v1/clients/{client}/looks", "Who looked at a client, latest first.",
        query: [.limit],
        answers: .one("The glass log.", AccessSchema.lookPage))
    case .looksAtMe:
      Operation(
        .get, "/v1/me/looks", "Who looked at the asker's own entry, latest first.", query: [.limit],
        answers: .one("The glass log.", AccessSchema.lookPage))
    case .activity:
      Operation(
        .post, "/v1/activity-questions",
        "Entries of the record of activity, latest first; for auditors. It is a POST so that "
          + "nobody's identifier stands in a query that a proxy logs. Ask on with `before` set to the "
          + "last entry's `sequence`.", body: AccessSchema.activityQuestion,
        answers: .one("The entries.", AccessSchema.activityPage))
    }
  }
}
