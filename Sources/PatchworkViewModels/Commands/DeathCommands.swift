import PatchworkCore

extension CommandTable {
  /// A client's death: recording the day, confirming it, and taking it back.
  static let death: [Command] = [
    Command(
      .recordDeath, "The client died: record the day",
      help: "Records on which day the client passed away; the network is told of the death.",
      group: .change, bindings: [], waitsForClient: true,
      availability: { state in
        if let mark = state.open?.network?.deathMark { return .disabled("\(mark.words)") }
        return needsClient(state)
      }
    ) { DeathForm.begin($0, $1) },
    Command(
      .confirmDeath, "Confirm that the client died",
      help: "Says that you know of the death too; after that no visit is shown.", group: .change,
      bindings: [], waitsForClient: true,
      availability: { state in
        guard let me = state.me else { return .disabled("say who you are first") }
        guard let network = state.open?.network else { return needsClient(state) }
        guard let mark = network.deathMark else { return .disabled("no day of death is recorded") }
        if mark.isConfirmed { return .disabled("it is confirmed") }
        return network.isDeathRecorded(by: me.id)
          ? .disabled("you recorded it: \(Death.whoConfirms)") : .enabled
      }
    ) { state, _ in
      guard let open = state.open, let network = open.network, let mark = network.deathMark else {
        return .stay
      }
      return .open(
        .confirm(
          Confirm(
            .rights(.confirmDeath(open.id, on: mark.day)),
            question: worded(
              """
              \(open.name) died \(mark.day.words), \(network.deathWords ?? ""). Do you know of it \
              too? Your name is shown beside it.
              """),
            yes: worded("Confirm"), no: worded("Leave it open"))))
    },
    Command(
      .takeBackDeath, "The client did not die: remove the day of death",
      help: "Undoes the recorded death: planned visits are due again, and the network is told.",
      group: .change, bindings: [], waitsForClient: true,
      availability: { state in
        guard let network = state.open?.network else { return needsClient(state) }
        return network.deathMark == nil ? .disabled("no day of death is recorded") : .enabled
      }
    ) { state, _ in
      guard let open = state.open, let mark = open.network?.deathMark else { return .stay }
      return .open(
        .confirm(
          Confirm(
            .rights(.takeBackDeath(open.id)),
            question: worded(
              """
              Did \(open.name) not die \(mark.day.words)? Visits are due again, and everybody who \
              was told is told this too.
              """),
            yes: worded("Remove the day"), no: worded("Leave it"))))
    },
  ]
}

extension AppState {
  /// The question whether to go on with what is seldom meant for a client who died; nil for one who
  /// lives, and once it was answered with yes.
  mutating func asksToGoOn(with command: CommandID) -> Outcome? {
    guard let open, let network = open.network, let mark = network.deathMark else { return nil }
    if toldOfDeath == open.id {
      toldOfDeath = nil
      return nil
    }
    return .open(
      .confirm(
        Confirm(
          .goOn(command, with: open.id),
          question: worded(
            "\(open.name) died \(mark.day.words), \(network.deathWords ?? ""). Go on?"),
          yes: worded("Go on"), no: worded("Stop"))))
  }
}
