extension CommandTable {
  /// What keeps the records right.
  static let rights: [Command] = [
    Command(
      .showRecords, "Other records of this person",
      help: "Lists records that may be the same person's, to merge them, and those merged already.",
      group: .see, bindings: [.init(.character("M"), in: Place.letterPanes)],
      waitsForClient: true,
      availability: { state in
        if !state.roles.contains(.steward) { return .disabled("only records stewards can do this") }
        return needsClient(state)
      }
    ) { state, _ in
      guard let open = state.open, let client = open.network?.client else { return .stay }
      return .open(.list(.records(of: client, named: open.name, for: state.purpose)))
    },
    Command(
      .shield, "Shield this client, or end it",
      help: "Hides from everybody outside the network where the client is and who works with them.",
      group: .change, bindings: [],
      availability: { state in
        if !state.roles.contains(.steward) { return .disabled("only records stewards can do this") }
        return state.open == nil ? .disabled("open a client first") : .enabled
      }
    ) { ShieldForm.begin($0, $1) },
    Command(
      .showSharing, "Decisions to share",
      help: "Lists decisions to share what is known of the client, or not to, with their ground.",
      group: .see, bindings: [.init(.character("S"), in: Place.letterPanes)],
      waitsForClient: true, availability: needsClient
    ) { state, _ in
      guard let open = state.open else { return .stay }
      return .open(.list(.sharing(open.id, named: open.name)))
    },
    Command(
      .noteSharing, "Note a decision to share, or not to", short: "note",
      help: "Notes with whom, what sort of information, and on what ground; no text of your own.",
      group: .change, bindings: [.init(.character("n"), in: [.list])],
      availability: { state in
        if state.me == nil { return .disabled("say who you are first") }
        if case .list(let page) = state.overlays.last, case .sharing = page.subject {
          return .enabled
        }
        return state.overlays.isEmpty ? needsClient(state) : .disabled("this list has none")
      }
    ) { SharingForm.begin($0, $1) },
  ]
}
