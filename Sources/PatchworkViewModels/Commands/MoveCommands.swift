extension CommandTable {
  /// The client moves to another area.
  static let moves: [Command] = [
    Command(
      .announceMove, "The client moves to another area", short: "moves",
      help: "Asks the agency that receives the family to acknowledge it; until then all stay.",
      group: .change, bindings: [.init(.character("R"), in: Place.letterPanes)],
      waitsForClient: true,
      availability: { state in
        guard let me = state.me else { return .disabled("say who you are first") }
        guard let open = state.open, open.network != nil else { return needsClient(state) }
        return open.people.current.contains { $0.practitioner == me.id || $0.agency == me.agency }
          ? .enabled : .disabled("you are not in this network")
      }
    ) { state, scene in
      state.asksToGoOn(with: .announceMove) ?? MoveForm.begin(state, scene)
    }
  ]
}
