import PatchworkCore

extension CommandTable {
  /// Reaching a confidential service without learning which it is.
  static let doorbell: [Command] = [
    Command(
      .ringDoorbell, "Ring the doorbell", short: "doorbell",
      help:
        "Asks the confidential service in this network to get in touch; what it says comes back.",
      group: .network, bindings: [.init(.character("D"), in: Place.letterPanes)],
      waitsForClient: true, isRare: true,
      availability: { state in
        if state.me == nil { return .disabled("say who you are first") }
        guard let network = state.open?.network else { return needsClient(state) }
        return network.hasConfidentialService
          ? .enabled : .disabled("no confidential service shows in this network")
      }
    ) { state, _ in state.open?.network.map { .act(.ring($0.client.id)) } ?? .stay }
  ]

  /// A service's third answer, beside yes and no.
  static let answerThroughCover = Command(
    .answerThroughCover, "Say that somebody calls on our behalf", short: "through cover",
    help: "Tells whoever rang your doorbell that somebody will call who does not say for whom.",
    group: .inbox, on: InboxPage.self, keys: .character("Y"),
    elsewhere: "nobody rang your doorbell here", isRare: true,
    availability: { page, _ in
      page.chosenRow?.item.kind == .doorbell
        ? .enabled : .disabled("nobody rang your doorbell here")
    }
  ) { page, _ in page.answeringThroughCover() }
}
