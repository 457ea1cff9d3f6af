/// What waits for the asker, and their day.
package enum InboxOperation: String, OperationSubject {
  case inbox, myDay, seeNews, seeCorrection, seeShieldOpening, seeStanding, seeDeath
  case seeGuarded

  package var operation: Operation {
    switch self {
    case .inbox:
      Operation(
        .get, "/v1/inbox", "What waits for the asker.",
        answers: .one("The most urgent first.", InboxSchema.inbox))
    case .myDay:
      Operation(
        .get, "/v1/my-day", "The asker's own clients, and what is due or has changed.",
        answers: .one("Those with something due first.", InboxSchema.myDay))
    case .seeNews:
      .act(
        "/v1/news/{news}/acknowledgements",
        "Says that the asker has seen who joined and left a network, up to a piece of news.")
    case .seeCorrection:
      .act(
        "/v1/corrections/{correction}/acknowledgements",
        "Says that the asker has seen that facts of a client were corrected.")
    case .seeStanding:
      .act(
        "/v1/standing-news/{news}/acknowledgements",
        "Says that the asker has seen who works elsewhere now, or stands in for whom.")
    case .seeDeath:
      .act(
        "/v1/death-news/{news}/acknowledgements",
        "Says that the asker has seen how a client's death stands, up to a piece of news.")
    case .seeGuarded:
      .act(
        "/v1/guarded-acts/{act}/acknowledgements",
        "Says that the asker has seen what became of what was asked about a shielded client.")
    case .seeShieldOpening:
      .act(
        "/v1/shield-openings/{opening}/acknowledgements",
        "Says that the asker, a records steward, has seen that a shielded client was opened.")
    }
  }
}
