extension CommandTable {
  /// Reaching somebody: the main job.
  static let reach: [Command] = [
    Command(
      .reachSomeone, "Reach someone now", short: "reach someone",
      help: "Shows the card of who answers first, never yours, with the number to ring chosen.",
      group: .reach,
      bindings: [.init(.character("r"), in: Place.letterPanes)], waitsForClient: true,
      availability: { state in
        guard let open = state.open, open.network != nil else { return needsClient(state) }
        guard open.people.isEmpty else { return .enabled }
        return .disabled(
          open.people.current.isEmpty ? "nobody is involved" : "nobody but you is involved")
      }
    ) { state, _ in
      guard let first = state.open?.people.chooseFirst() else { return .stay }
      state.focus = .network
      return .open(.card(ContactCard(of: first)))
    },
    Command(
      .copy, "Copy", short: "copy",
      help: "Copies the chosen number, address or NHS number to your terminal's clipboard.",
      group: .reach,
      bindings: [.init(.character("c"), in: Place.letterPanes.union([.card]))],
      waitsForClient: true,
      availability: { state in
        state.copyable == nil ? .disabled("nothing to copy is chosen") : .enabled
      }
    ) { state, _ in state.copyable.map { .copy($0, of: state.copyOwner) } ?? .stay },
  ]
}
