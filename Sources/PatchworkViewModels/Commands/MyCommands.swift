import PatchworkCore

extension CommandTable {
  /// The worker's own entry and changes.
  static let mine: [Command] = [
    Command(
      .myDetails, "My numbers, hours and leave", short: "my details",
      help: "Corrects how and when colleagues reach you, and who covers while you are away.",
      group: .change, bindings: [.init(.character("p"), in: Place.letterPanes)],
      availability: needsMe
    ) { state, _ in MyDetailsForm.begin(state) },
    Command(
      .myAbsence, "I am away: say when, and who covers", short: "away",
      help: "Leave, sickness or training: colleagues see when you are back, and who covers.",
      group: .change, bindings: [], availability: needsMe
    ) { state, _ in MyDetailsForm.begin(state, at: .absence) },
    Command(
      .showAgency, "Open matters in my agency", short: "my agency",
      help: "For managers: hand-overs that failed, people away without cover, numbers to check.",
      group: .see, bindings: [.init(.character("T"), in: Place.letterPanes)],
      availability: { state in
        state.roles.contains(.manager) ? .enabled : .disabled("only managers can do this")
      }
    ) { _, _ in .open(.list(.myAgency)) },
    Command(
      .showAccounts, "Who in my agency has access", short: "accounts",
      help: "For managers: accounts, tokens and roles of your people, last sign-ins, what ends.",
      group: .see, bindings: [.init(.character("K"), in: Place.letterPanes)],
      availability: { state in
        state.roles.contains(.manager) ? .enabled : .disabled("only managers can do this")
      }
    ) { _, _ in .open(.list(.agencyAccounts)) },
    Command(
      .markAgency, "Who can see that my agency helps", short: "confidential",
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
          ? .disabled("only managers can do this") : .enabled
      }
    ) { GapRulesForm.begin($0, $1) },
    Command(
      .openGivenBack, "Unsaved work", short: "unsaved",
      help: "Opens the form again whose change could not be sent.",
      group: .change, bindings: [],
      availability: { state in
        state.setAside.contains(where: \.cameBack) ? .enabled : .disabled("none")
      }
    ) { $0.openGivenBack() },
    Command(
      .newPractitioner, "Add a colleague to the directory",
      help: "Adds a practitioner whom nobody has entered yet, with their agency and number.",
      group: .change, bindings: [], availability: needsMe
    ) { _, _ in .openForm(PractitionerForm(named: "")) },
  ]
}
