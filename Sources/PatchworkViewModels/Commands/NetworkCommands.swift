import PatchworkCore

extension CommandTable {
  /// What keeps a network true, then looking at it in other ways, then changing it: the footer shows
  /// as many of them as there is room for.
  static let network: [Command] =
    answering + joining + inviting + attention + seeing + handingOver + looking + visits + moves
    + arranging
    + changing + client + death

  private static let looking: [Command] = [
    Command(
      .showMap, "Show the map", short: "map",
      help: "Draws the network as a map; the same key draws the list again.", group: .see,
      bindings: [.init(.character("m"), in: Place.letterPanes)], availability: needsOpenClient
    ) { state, _ in
      state.present(.map)
      return .stay
    },
    Command(
      .showTimeline, "Show the timeline", short: "timeline",
      help: "Draws who was involved when; the same key draws the list again.", group: .see,
      bindings: [.init(.character("t"), in: Place.letterPanes)], availability: needsOpenClient
    ) { state, _ in
      state.present(.timeline)
      return .stay
    },
  ]

  private static let arranging: [Command] = [
    Command(
      .switchOrdering, "Group by agency, or by who can be reached", short: "group",
      help: "Switches the list between agencies together and who can be reached first.",
      group: .see,
      bindings: [.init(.character("g"), in: Place.letterPanes)], availability: needsOpenClient
    ) { state, _ in
      state.arrange { $0.ordering = $0.ordering == .byReach ? .byAgency : .byReach }
      return .stay
    },
    Command(
      .showEnded, "Show ended involvements", short: "ended",
      help: "Unfolds involvements that have ended, or folds them away again.", group: .see,
      bindings: [], waitsForClient: true,
      availability: { state in
        guard let open = state.open, open.network != nil else { return needsClient(state) }
        return open.people.past.isEmpty ? .disabled("none has ended") : .enabled
      }
    ) { state, _ in
      state.arrange { $0.showsEnded.toggle() }
      return .stay
    },
  ]

  private static let joining: [Command] = [
    Command(
      .join, "Join this network", short: "join",
      help: "Adds you to the client's network, with your role, from today.", group: .change,
      bindings: [.init(.character("j"), in: Place.letterPanes)], waitsForClient: true,
      availability: { state in
        guard let me = state.me else { return .disabled("say who you are first") }
        guard let open = state.open, open.network != nil else { return needsClient(state) }
        return open.currentInvolvement(of: me.id) == nil
          ? .enabled
          : .disabled("you are in this network; x on your own row leaves it")
      }
    ) { JoinForm.begin($0, $1) },
    Command(
      .leave, "Leave this network", short: "leave",
      help: "Ends your part in this network; you stay listed under “ended”.",
      group: .change, bindings: [], waitsForClient: true, availability: needsMyInvolvement
    ) { EndInvolvementForm.beginLeaving($0, $1) },
  ]

  private static let inviting: [Command] = [
    Command(
      .involve, "Add or invite someone", short: "invite",
      help: "Adds another practitioner, or an agency, to the network, or asks them to join.",
      group: .change,
      bindings: [.init(.character("i"), in: Place.letterPanes)], waitsForClient: true,
      availability: needsClient
    ) { state, scene in
      state.asksToGoOn(with: .involve) ?? InviteForm.begin(state, scene)
    }
  ]

  private static let changing: [Command] = [
    Command(
      .correctInvolvement, "Correct the chosen involvement", short: "edit",
      help: "Corrects the role, the days and who is lead professional.", group: .change,
      bindings: [.init(.character("e"), in: [.network])], waitsForClient: true,
      availability: needsChosenInvolvement
    ) { CorrectInvolvementForm.begin($0, $1) },
    Command(
      .endInvolvement, "End the chosen involvement",
      help: "Sets the last day of whom is chosen, yours too; they stay listed under “ended”.",
      group: .change, bindings: [.init(.character("x"), in: [.network])], waitsForClient: true,
      availability: needsChosenInvolvement,
      keyNeeds: { state in
        guard let person = state.open?.people.chosenPerson, person.level != .past
        else { return .disabled("choose somebody who is involved now") }
        return person.isMe || state.mayChangeOthers
          ? .enabled
          : .disabled("only the people who work with them, or a manager there, can do this")
      }
    ) { state, scene in
      state.open?.people.chosenPerson?.isMe == true
        ? EndInvolvementForm.beginLeaving(state, scene) : EndInvolvementForm.begin(state, scene)
    },
    Command(
      .letCoverIn, "Let the chosen person's cover in",
      help: "Lets the colleague who stands in for the chosen person open this shielded client.",
      group: .change, bindings: [], waitsForClient: true, availability: needsChosenInvolvement
    ) { state, scene in
      guard let open = state.open, let network = open.network,
        let person = open.chosenInvolvement?.practitioner.flatMap(network.practitioner)
      else { return .stay }
      guard let cover = person.leave(on: scene.today)?.cover else {
        return .say(worded("Nobody stands in for \(person.name.display) today."))
      }
      return .apply(.act(.admitCover(cover, to: open.id)))
    },
  ]

  private static let needsOpenClient: @Sendable (AppState) -> Availability = { state in
    state.open == nil ? .disabled("no client is open") : .enabled
  }

  private static let needsChosenInvolvement: @Sendable (AppState) -> Availability = { state in
    guard let open = state.open, open.network != nil else { return needsClient(state) }
    return open.chosenInvolvement == nil ? .disabled("choose somebody in the network") : .enabled
  }
}

extension AppState {
  /// Whether the table of rights lets the worker change what others have in the open network, as far as the
  /// screen knows: that they cover for somebody the directory knows.
  fileprivate var mayChangeOthers: Bool {
    guard let me, let people = open?.people.current else { return false }
    let isIn = people.contains {
      $0.isMe || $0.practitioner == nil && $0.agency == me.agency
    }
    let tie: Tie = isIn ? .own : people.contains { $0.agency == me.agency } ? .agency : .none
    return AccessPolicy.ruling(on: .changeOthers, as: roles, tie: tie) == .allowed
  }

  /// Draws the network in a way, or as a list when it is drawn so already.
  mutating func present(_ presentation: NetworkPane.Presentation) {
    guard let now = open?.people.presentation else { return }
    open?.people.presentation = now == presentation ? .list : presentation
    focus = .network
  }

  /// Draws the network as a list.
  mutating func showList() { open?.people.presentation = .list }

  fileprivate mutating func arrange(_ change: (inout NetworkPane) -> Void) {
    guard open != nil else { return }
    open?.arrange(change)
    focus = .network
  }
}
