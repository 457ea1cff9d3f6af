import PatchworkCore

extension CommandTable {
  /// Handing over what the worker has.
  static let handingOver: [Command] = [
    Command(
      .handOver, "Hand this client over", short: "hand over",
      help: "Asks somebody to take the open client over from you; nothing moves until they accept.",
      group: .change, bindings: [.init(.character("o"), in: Place.letterPanes)],
      waitsForClient: true, availability: needsMyInvolvement
    ) { state, _ in
      if let question = state.asksToGoOn(with: .handOver) { return question }
      guard let me = state.me, let open = state.open,
        let held = open.currentInvolvement(of: me.id)
      else { return .stay }
      return .openForm(HandoverForm(held, of: open.name))
    },
    Command(
      .handOverSeveral, "Hand over several clients",
      help: "Lists your clients and who is asked to take each; nothing moves until they accept.",
      group: .change, bindings: [.init(.character("O"), in: Place.letterPanes)],
      availability: needsMe
    ) { state, _ in
      guard let me = state.me else { return .stay }
      return .open(.card(ContactCard(.cases(me.id), title: "Hand my cases over")))
    },
  ]

  /// The worker's own entry and changes.
  static let mine: [Command] = [
    Command(
      .myDetails, "My contact points, hours and leave", short: "my details",
      help: "Corrects how and when colleagues reach you, and who covers while you are away.",
      group: .change, bindings: [.init(.character("p"), in: Place.letterPanes)],
      availability: needsMe
    ) { MyDetailsForm.begin($0, $1) },
    Command(
      .showAgency, "What my agency has to see to", short: "my agency",
      help: "For managers: hand-overs that failed, who is away uncovered, numbers that went stale.",
      group: .see, bindings: [.init(.character("T"), in: Place.letterPanes)],
      availability: { state in
        state.roles.contains(.manager) ? .enabled : .disabled("it is for managers of an agency")
      }
    ) { _, _ in .open(.list(.myAgency)) },
    Command(
      .showAccounts, "Who of my agency can come in", short: "accounts",
      help: "For managers: accounts, tokens and roles of your people, who came in last, what ends.",
      group: .see, bindings: [.init(.character("K"), in: Place.letterPanes)],
      availability: { state in
        state.roles.contains(.manager) ? .enabled : .disabled("it is for managers of an agency")
      }
    ) { _, _ in .open(.list(.agencyAccounts)) },
    Command(
      .markAgency, "How much others may know of my agency", short: "confidential",
      help:
        "For managers: others see your agency in networks, \"\(Confidentiality.standIn)\", or nothing.",
      group: .change, bindings: [], availability: needsMe
    ) { ConfidentialityForm.begin($0, $1) },
    Command(
      .gapRules, "What counts as a gap for my agency", short: "gaps",
      help: "For managers: after how many days, and at which ages, a gap is shown to your people.",
      group: .change, bindings: [],
      availability: { state in
        state.roles.isDisjoint(with: [.manager, .administrator])
          ? .disabled("it is for managers of an agency") : .enabled
      }
    ) { GapRulesForm.begin($0, $1) },
    Command(
      .undo, "Undo the last change", short: "undo",
      help: "Takes back your last change.", group: .change,
      bindings: [.init(.character("u"), in: Place.letterPanes.union([.inbox, .card]))],
      availability: needsMe
    ) { state, _ in
      // What was changed in an earlier sitting is not taken back by a slip of a finger.
      if state.changesThisSitting > 0 { return .undoLastChange }
      return .open(
        .confirm(
          Confirm(
            .undo,
            question: "Nothing was changed since you came in. Take back your change before that?",
            yes: "Take it back", no: "Leave it")))
    },
    Command(
      .showChanges, "What I did last, to undo it", short: "my changes",
      help: "Lists your last \(UndoableChange.listed) changes that can be undone.", group: .see,
      bindings: [.init(.character("U"), in: Place.letterPanes)],
      availability: needsMe
    ) { state, _ in .open(.list(.myChanges(notSaved: state.formsGivenBack))) },
    Command(
      .openGivenBack, "Open what could not be saved", short: "not saved",
      help: "Opens the form again whose change came back after the directory did not answer.",
      group: .change, bindings: [],
      availability: { state in
        state.setAside.contains(where: \.cameBack) ? .enabled : .disabled("nothing came back")
      }
    ) { $0.openGivenBack() },
    Command(
      .newPractitioner, "Add a colleague to the directory",
      help: "Adds a practitioner whom nobody has entered yet, with their agency and number.",
      group: .change, bindings: [], availability: needsMe
    ) { _, _ in .openForm(PractitionerForm(named: "")) },
  ]
}

extension Outcome {
  /// Takes back my last change.
  static let undoLastChange = Outcome.ask({ try await $0.undoLastChange() }) { receipt, state, _ in
    guard let receipt else { return .say("There is nothing to take back.") }
    state.changesThisSitting = max(0, state.changesThisSitting - 1)
    return .all([.say("\(receipt.words)."), .refresh(Set(Part.allCases))])
  }
}
