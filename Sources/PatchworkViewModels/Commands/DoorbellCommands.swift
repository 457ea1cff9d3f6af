import PatchworkCore

extension CommandTable {
  /// Reaching a confidential service without learning which it is.
  static let doorbell: [Command] = [
    Command(
      .ringDoorbell, "Ask the confidential service to call me", short: "ask to call",
      help:
        """
        Asks the confidential service in this network to call you; the answer comes to your inbox.
        """,
      group: .reach, bindings: [.init(.character("D"), in: Place.letterPanes)],
      waitsForClient: true,
      availability: { state in
        if state.me == nil { return .disabled("say who you are first") }
        guard let network = state.open?.network else { return needsClient(state) }
        return network.hasConfidentialService
          ? .enabled : .disabled("no confidential service is shown in this network")
      }
    ) { state, _ in
      guard let open = state.open else { return .stay }
      return .open(
        .confirm(
          Confirm(
            .ring(open.id),
            question: worded(
              """
              Ring the doorbell of the confidential service that works with \(open.name)? It \
              learns your name and that you ask. This cannot be undone.
              """),
            yes: worded("Ring"), no: worded("Do not ring"))))
    }
  ]

  /// A service's third answer, beside yes and no.
  static let answerThroughCover = Command(
    .answerThroughCover, "Answer that somebody else will call", short: "other calls",
    help: "Tells the person who asked that somebody will call, who does not say for which service.",
    group: .change, on: InboxPage.self, keys: .character("Y"),
    elsewhere: "nobody asks your service to call here",
    availability: { page, _ in
      page.chosenRow?.item.kind == .doorbell
        ? .enabled : .disabled("nobody asks your service to call here")
    }
  ) { page, _ in page.answeringThroughCover() }
}
