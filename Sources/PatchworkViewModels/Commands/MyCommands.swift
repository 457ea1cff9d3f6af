extension CommandTable {
  /// The worker's own entry and changes.
  static let mine: [Command] = [
    Command(
      .myDetails, "My contact points, hours and leave", short: "my details",
      help: "Corrects how and when colleagues reach you, and who covers while you are away.",
      group: .mine, bindings: [.init(.character("p"), in: Place.letterPanes)],
      availability: needsMe
    ) { $0.beginMyDetails() },
    Command(
      .undo, "Undo the last change", short: "undo",
      help: "Takes back your last change.", group: .mine,
      bindings: [.init(.character("u"), in: Place.letterPanes)], availability: needsMe
    ) { $0.undo() },
    Command(
      .newPractitioner, "Add a colleague to the directory",
      help: "Adds a practitioner whom nobody has entered yet, with their agency and number.",
      group: .mine, bindings: [], availability: needsMe
    ) { $0.beginNewPractitioner(named: "") },
  ]
}
