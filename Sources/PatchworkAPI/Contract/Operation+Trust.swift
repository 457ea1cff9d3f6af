extension Operation {
  /// Who may see what, and who looked at what.
  static let trust: [Operation] = [
    Operation(
      id: .openClient, method: "POST", path: "/v1/clients/{client}/openings",
      words: "Opens a client, for a reason if the asker is not in the network. It is recorded and "
        + "shows in the network's glass log. The reason holds for twelve hours.", body: "Opening",
      answers: [Answer(status: 200, words: "The network.", schema: "Network")]),
    Operation(
      id: .looks, method: "GET", path: "/v1/clients/{client}/looks",
      words: "Who looked at a client, latest first.", query: [limit],
      answers: [Answer(status: 200, words: "The glass log.", schema: "LookPage")]),
    Operation(
      id: .looksAtMe, method: "GET", path: "/v1/me/looks",
      words: "Who looked at the asker's own entry, latest first.", query: [limit],
      answers: [Answer(status: 200, words: "The glass log.", schema: "LookPage")]),
    Operation(
      id: .activity, method: "POST", path: "/v1/activity-questions",
      words: "Entries of the record of activity, latest first; for auditors. It is a POST so that "
        + "nobody's identifier stands in a query that a proxy logs. Ask on with `before` set to the "
        + "last entry's `sequence`.", body: "ActivityQuestion",
      answers: [Answer(status: 200, words: "The entries.", schema: "ActivityPage")]),
  ]

  private static let limit = Parameter(
    name: "limit", words: "At most this many items.",
    schema: ["type": "integer", "minimum": 1, "maximum": .number(APILimits.page)])
}

extension Operation.ID {
  /// Opens a client.
  package static let openClient = Self("openClient")
  /// A client's glass log.
  package static let looks = Self("looks")
  /// The record of activity.
  package static let activity = Self("activity")
  /// One's own glass log.
  package static let looksAtMe = Self("looksAtMe")
}
