import PatchworkCore

extension CommandTable {
  /// Reaching a confidential service without learning which it is.
  static let doorbell: [Command] = [
    Command(
      .ringDoorbell, "Ring the doorbell", short: "doorbell",
      help:
        "Asks the confidential service in this network to get in touch; what it says comes back.",
      group: .reach, bindings: [.init(.character("D"), in: Place.letterPanes)],
      waitsForClient: true,
      availability: { state in
        if state.me == nil { return .disabled("say who you are first") }
        guard let network = state.open?.network else { return needsClient(state) }
        return network.hasConfidentialService
          ? .enabled : .disabled("no confidential service shows in this network")
      }
    ) { state, _ in
      guard let open = state.open else { return .stay }
      return .open(
        .confirm(
          Confirm(
            .ring(open.id),
            question: "Ring the doorbell of the confidential service that works with \(open.name)? "
              + "It learns your name and that you ask. This cannot be undone.",
            yes: "Ring", no: "Do not ring")))
    }
  ]

  /// A service's third answer, beside yes and no.
  static let answerThroughCover = Command(
    .answerThroughCover, "Say that somebody calls on our behalf", short: "through cover",
    help: "Tells whoever rang your doorbell that somebody will call who does not say for whom.",
    group: .change, on: InboxPage.self, keys: .character("Y"),
    elsewhere: "nobody rang your doorbell here",
    availability: { page, _ in
      page.chosenRow?.item.kind == .doorbell
        ? .enabled : .disabled("nobody rang your doorbell here")
    }
  ) { page, _ in page.answeringThroughCover() }
}
