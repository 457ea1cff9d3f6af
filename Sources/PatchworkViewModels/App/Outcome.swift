import PatchworkCore

/// What a key or a command comes to, beyond the page or pane that took it. A value, so that pages and
/// commands can be tried without a directory; `AppModel.carryOut` is the one place that acts on it.
indirect enum Outcome: Sendable {
  case stay
  /// Takes the page on top away.
  case close
  /// Puts a page on top, and asks the directory for what it shows.
  case open(Overlay)
  /// Opens a client; `from` are the clients through which Esc goes back.
  case openClient(ClientID, ClientSummary?, from: [ClientSummary])
  case giveReason(OpeningReason, for: ClientID)
  case say(String, Status.Kind = .info)
  case perform(CommandID)
  case effect(Effect)
  /// Changes what lies behind the page: a page itself holds no more than its own state.
  case desk(@Sendable (inout AppState) -> Outcome)
  case ask(Question)
  /// Makes a change, says what came of it (the receipt's words where none are given), and shows
  /// anew what it may have touched.
  case apply(Change, saying: String? = nil)
  /// Adds a client, though there are some like them.
  case addAnyway(Client)
  /// Asks anew who works here and what the directory holds.
  case start
  /// Leaves a form whose change is on its way.
  case putAside(Form)
  case refresh(Set<Part>)
  /// Asks once more for what the page on top shows.
  case refill
  case all([Outcome])

  /// What can be asked for anew.
  enum Part: Sendable, CaseIterable {
    case me, client, cards, inbox, search

    /// What a change in a network may touch.
    static let network: Set<Part> = [.client, .cards, .inbox]
  }
}

extension Outcome {
  /// Asks the directory; `then` says what the answer comes to. A failure is said.
  static func ask<Answer: Sendable>(
    _ question: @escaping @Sendable (any Directory) async throws -> Answer,
    then: @escaping @Sendable (Answer, inout AppState, Scene) -> Outcome
  ) -> Outcome {
    .ask(Question(question, then: then))
  }

  static func act(_ act: NetworkAct, saying words: String? = nil) -> Outcome {
    .apply(.act(act), saying: words)
  }

  /// Copies a text to the clipboard of the worker's terminal, and says whose it is.
  ///
  /// - Parameters:
  ///   - owner: whose number or address it is; may be empty.
  ///   - more: what else is to be said of it.
  static func copy(_ text: String, of owner: String = "", saying more: String = "") -> Outcome {
    .all([
      .effect(.copy(text)),
      .desk { state in
        let said = [
          owner.isEmpty ? worded("Copied \(text).") : worded("Copied \(text), \(owner)."), more,
        ]
        // Whether it arrived the terminal does not tell; once a sitting is often enough to say so.
        let hint =
          state.hasCopied
          ? "" : worded("If pasting gives nothing, your terminal does not allow it.")
        state.hasCopied = true
        return .say((said + [hint]).filter { !$0.isEmpty }.joined(separator: " "))
      },
    ])
  }

  /// Opens a relative of the open client; Esc comes back.
  static func openRelative(_ relative: ClientSummary) -> Outcome {
    .desk { state in
      let trail = state.open?.trail ?? []
      let here = state.open?.summary.map { trail + [$0] } ?? trail
      return .openClient(relative.id, relative, from: here)
    }
  }
}

/// A question of the directory together with what its answer comes to.
struct Question: Sendable {
  typealias Answer = @Sendable (inout AppState, Scene) -> Outcome

  let ask: @Sendable (any Directory) async throws -> Answer

  init<Told: Sendable>(
    _ question: @escaping @Sendable (any Directory) async throws -> Told,
    then: @escaping @Sendable (Told, inout AppState, Scene) -> Outcome
  ) {
    ask = { directory in
      let told = try await question(directory)
      return { state, scene in then(told, &state, scene) }
    }
  }
}
