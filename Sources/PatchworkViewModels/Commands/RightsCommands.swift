extension CommandTable {
  /// What keeps the records right.
  static let rights: [Command] = [
    Command(
      .showRecords, "Other records of this person",
      help: "Lists records that may be the same person's, to merge them, and those merged already.",
      group: .client, bindings: [.init(.character("M"), in: Place.letterPanes)],
      waitsForClient: true,
      availability: { state in
        if !state.roles.contains(.steward) { return .disabled("it is for records stewards") }
        return needsClient(state)
      }
    ) { $0.openRecords() }
  ]
}
