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
    ) { $0.ringDoorbell() }
  ]

  /// A service's third answer, beside yes and no.
  static let answerThroughCover = Command(
    .answerThroughCover, "Say that somebody calls on our behalf", short: "through cover",
    help: "Tells whoever rang your doorbell that somebody will call who does not say for whom.",
    group: .inbox, bindings: [.init(.character("c"), in: [.inbox])], isRare: true,
    availability: { state in
      state.chosenInboxItem?.kind == .doorbell
        ? .enabled : .disabled("nobody rang your doorbell here")
    }
  ) { $0.answerThroughCover() }
}

extension InboxItem {
  /// Whether its owner can say no to it.
  var isRefusable: Bool {
    ![.attention, .correction, .shieldOpening, .rung, .news].contains(kind)
  }
}

extension AppModel {
  /// Rings at the door of the confidential services in the open network.
  func ringDoorbell() {
    guard let client = state.open?.network?.client.id else { return }
    act(.ring(client))
  }
}
