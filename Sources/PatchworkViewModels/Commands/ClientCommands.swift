extension CommandTable {
  /// Correcting a client and their family.
  static let client: [Command] = [
    Command(
      .correctClient, "Correct the client's details", short: "edit",
      help: "Corrects names, date of birth, sex, NHS number and address.", group: .change,
      bindings: [
        .init(.character("e"), in: [.client]), .init(.character("E"), in: Place.letterPanes),
      ], waitsForClient: true,
      availability: needsClient
    ) { CorrectClientForm.begin($0, $1) },
    Command(
      .addRelative, "Add a relative or housemate", short: "family",
      help: "Links another client as family, or as living in the same household.",
      group: .change, bindings: [.init(.character("F"), in: Place.letterPanes)],
      waitsForClient: true, availability: needsClient
    ) { RelativeForm.begin($0, $1) },
    Command(
      .removeRelative, "Remove the chosen family link",
      help: "Takes the link to the relative on the chosen line of the facts away.",
      group: .change, bindings: [], waitsForClient: true,
      availability: { state in
        state.chosenFamily == nil
          ? .disabled("choose a relative among the client's facts") : .enabled
      }
    ) { state, _ in RelativeForm.removeChosen(in: state) },
  ]
}
