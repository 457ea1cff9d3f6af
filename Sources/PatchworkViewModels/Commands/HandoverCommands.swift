import PatchworkCore

extension CommandTable {
  /// Handing over what the worker has.
  static let handingOver: [Command] = [
    Command(
      .handOver, "Hand over this client", short: "hand over",
      help: "Asks a colleague to take this client over; the client stays yours until they accept.",
      group: .change, bindings: [.init(.character("o"), in: Place.letterPanes)],
      waitsForClient: true,
      availability: { state in
        guard let me = state.me else { return .disabled("say who you are first") }
        guard let open = state.open, open.network != nil else { return needsClient(state) }
        return open.currentInvolvement(of: me.id) != nil
          ? .enabled : .disabled("you are not in this network; O lists your clients")
      }
    ) { state, _ in
      guard let me = state.me, let open = state.open else { return .stay }
      return .open(.handover(HandoverPage(of: me.id, marking: open.id)))
    },
    Command(
      .handOverSeveral, "Hand over several or all of my clients",
      help: "Lists your clients to mark; each stays yours until the person you ask accepts.",
      group: .change, bindings: [.init(.character("O"), in: Place.letterPanes)],
      availability: needsMe
    ) { state, _ in
      guard let me = state.me else { return .stay }
      return .open(.handover(HandoverPage(of: me.id)))
    },
    Command(
      .markCase, "Mark the chosen client", short: "mark",
      help: "Marks a client to be handed over, or takes the mark away.", group: .change,
      on: HandoverPage.self, keys: .character(" "), elsewhere: elsewhere, waitsForClient: true
    ) { page, _ in page.markChosen() },
    Command(
      .markAllCases, "Mark all clients", short: "all",
      help: "Marks everybody whom nobody is asked to take yet, or takes all marks away.",
      group: .change, on: HandoverPage.self, keys: .character("*"), elsewhere: elsewhere,
      waitsForClient: true
    ) { page, _ in
      page.markAll()
      return .stay
    },
    Command(
      .chooseTaker, "Choose who is asked to take them", short: "to whom",
      help: "Asks one person to take over every marked client, or the chosen one.", group: .change,
      on: HandoverPage.self, keys: .tab, elsewhere: elsewhere, waitsForClient: true,
      availability: { page, _ in
        page.chosenRow == nil ? .disabled("you have no clients to hand over") : .enabled
      }
    ) { page, _ in page.choosingTaker() },
    Command(
      .withdrawOffer, "Stop asking the person who is asked", short: "stop asking",
      help: "Takes back that somebody was asked to take the chosen client over.", group: .change,
      on: HandoverPage.self, keys: .character("x"), elsewhere: elsewhere,
      waitsForClient: true,
      availability: { page, _ in
        [.pending, .declined].contains(page.chosenRow?.item.invitation?.state)
          ? .enabled : .disabled("nobody is asked to take this client over")
      }
    ) { page, _ in page.withdrawing() },
  ]

  private static let elsewhere = Phrase("open it with O first")
}
