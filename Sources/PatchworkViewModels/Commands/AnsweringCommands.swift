import PatchworkCore

extension CommandTable {
  /// Answering, beside the open client, what waits for the worker about them.
  static let answering: [Command] = [
    Command(
      .answerHere, "Answer yes to what waits for me about this client", short: "answer",
      help:
        "Accepts an invitation, or goes one step with a request: seen, then done. As y under F2.",
      group: .change, bindings: [.init(.character("y"), in: Place.letterPanes)],
      availability: { state in
        if state.me == nil { return .disabled("say who you are first") }
        if state.open == nil { return .disabled("no client is open") }
        return state.waitingHere.isEmpty
          ? .disabled("nothing about this client waits for you") : .enabled
      }
    ) { state, scene in
      guard let me = scene.me else { return .stay }
      let items = state.waitingHere
      if let only = items.first, items.count == 1 { return .agree(to: only, as: me) }
      return .open(
        .choice(
          ChoicePage(
            worded("What do you answer?"),
            items.map { .init($0.answerWords(on: scene.today), .agree(to: $0, as: me)) })))
    }
  ]
}

extension AppState {
  /// What waits for the worker about the open client, to which they can say yes.
  var waitingHere: [InboxItem] {
    guard let open else { return [] }
    return inbox?.items.filter { $0.client?.id == open.id && $0.step != nil } ?? []
  }
}

extension InboxItem {
  /// What yes does, and to what: `accept: join as health visitor, open until Sun 6 Dec`.
  fileprivate func answerWords(on today: CivilDate) -> String {
    "\(step ?? ""): \(words(on: today))"
  }
}
