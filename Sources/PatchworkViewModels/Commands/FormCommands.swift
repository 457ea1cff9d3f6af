extension CommandTable {
  /// Filling in a form.
  static let forms: [Command] = [
    Command(
      .nextField, "Next field", short: "next",
      help: "Goes to the next field, or through what a field has found.", group: .move,
      bindings: [.init(.tab, .down, in: [.form])], isInPalette: false
    ) { $0.moveInForm(forward: true, byTab: $0.lastStroke == .tab) },
    Command(
      .previousField, "Previous field",
      help: "Goes back a field, or up through what a field has found.", group: .move,
      bindings: [.init(.backTab, .up, in: [.form])], isInPalette: false
    ) { $0.moveInForm(forward: false, byTab: $0.lastStroke == .backTab) },
    Command(
      .nextPart, "Next part of the form", help: "Goes to the next heading, then to the buttons.",
      group: .move, bindings: [.init(.pageDown, in: [.form])], isInPalette: false
    ) { $0.state.form?.moveToPart(forward: true) },
    Command(
      .previousPart, "Part of the form before", help: "Goes back a heading.", group: .move,
      bindings: [.init(.pageUp, in: [.form])], isInPalette: false
    ) { $0.state.form?.moveToPart(forward: false) },
    Command(
      .confirmField, "Take the field and go on",
      help: "Picks what a field has found, presses a button, otherwise goes to the next field.",
      group: .rest, bindings: [.init(.enter, in: [.form])], isInPalette: false
    ) { $0.confirmField() },
    Command(
      .saveForm, "Save", short: "save", help: "Saves the form from any field.", group: .change,
      bindings: [.init(.control("s"), in: [.form])], isInPalette: false
    ) { $0.saveForm() },
  ]
}
