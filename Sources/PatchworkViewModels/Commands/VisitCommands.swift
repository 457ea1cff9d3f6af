import PatchworkCore

extension CommandTable {
  /// Saying who was seen, and looking at everybody at home.
  static let seeing: [Command] = [
    Command(
      .seenToday, "Seen today", short: "seen today",
      help: "Notes that you saw or spoke to the client today; the day only.", group: .change,
      bindings: [.init(.character("s"), in: Place.letterPanes)], waitsForClient: true,
      availability: needsMyInvolvement
    ) { state, _ in
      if let question = state.asksToGoOn(with: .seenToday) { return question }
      guard let me = state.me, let open = state.open,
        let held = open.currentInvolvement(of: me.id)
      else { return .stay }
      return .act(.seen(held.id), saying: worded("Noted: you saw \(open.name) today."))
    },
    Command(
      .showHousehold, "Show the household", short: "household",
      help: "Lists everybody at the client's address and who works with each, and who has nobody.",
      group: .see, bindings: [.init(.character("h"), in: Place.letterPanes)],
      availability: { state in
        state.open == nil ? .disabled("no client is open") : .enabled
      }
    ) { state, _ in
      guard let open = state.open else { return .stay }
      return .open(
        .card(
          ContactCard(
            .household(open.id), title: worded("The household of \(open.name)"),
            subtitle: open.network?.client.currentAddress?.display ?? "")))
    },
  ]

  /// Who was seen, and who will be.
  static let visits: [Command] = [
    Command(
      .showVisits, "Show visits", short: "visits",
      help: "Draws who saw the client in the last four weeks and who will in the next four.",
      group: .see, bindings: [.init(.character("v"), in: Place.letterPanes)],
      availability: { state in
        state.open == nil ? .disabled("no client is open") : .enabled
      }
    ) { state, _ in
      state.present(.visits)
      return .stay
    },
    Command(
      .planVisit, "Plan my next visit", short: "next visit",
      help: "Notes the day on which you will see the client next.", group: .change,
      bindings: [.init(.character("d"), in: Place.letterPanes)], waitsForClient: true,
      availability: needsMyInvolvement
    ) { state, scene in
      state.asksToGoOn(with: .planVisit) ?? VisitForm.begin(state, scene)
    },
  ]

  /// Whether the worker is in the network of the open client.
  static let needsMyInvolvement: @Sendable (AppState) -> Availability = { state in
    guard let me = state.me else { return .disabled("say who you are first") }
    guard let open = state.open, open.network != nil else { return needsClient(state) }
    return open.currentInvolvement(of: me.id) != nil
      ? .enabled : .disabled("you are not in this network")
  }
}
