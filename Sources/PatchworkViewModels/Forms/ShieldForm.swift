import PatchworkCore

/// The form that shields a client: why, from a list.
package enum ShieldForm {
  private static let reasons = ShieldReason.allCases

  static func form(_ client: ClientID, of name: String) -> Form {
    Form(
      .shield(client), title: "Shield \(name)",
      introduction: "From now on only their network may open the record; a search finds them by "
        + "name, date of birth and NHS number alone, and says no place. The reason stays in the "
        + "record of activity.",
      fields: [
        FormField(
          "reason", label: "Why", hint: "← →",
          control: .choice(ChoiceControl(reasons.map(\.words)))),
        FormField("save", label: "", control: .button(FormButton(.save, "Shield"))),
      ])
  }

  static func read(_ client: ClientID, _ reader: inout FormReader) -> FormSaving? {
    .change(.rights(.shield(client, reasons[min(reader.choice("reason"), reasons.count - 1)])))
  }
}

extension AppModel {
  /// Shields the open client, or asks whether it is to end.
  func beginShield() {
    guard let open = state.open else { return }
    guard open.isShielded else { return openForm(ShieldForm.form(open.id, of: open.name)) }
    carryOut(
      .open(
        .confirm(
          Confirm(
            .rights(.endShield(open.id)),
            question:
              "\(open.name) is shielded. End it, so that whoever gives a reason sees where they "
              + "are?", yes: "End it", no: "Keep shielded"))))
  }

  /// Ends an override as soon as the client is left: nothing stays on the screen, and the directory
  /// asks again.
  func leaveOverride() {
    guard let open = state.open, open.isOverride else { return }
    state.open = nil
    ask({ try await $0.apply(.rights(.leaveShielded(open.id))) }) { model, answer in
      // The directory ends it by itself before long.
      if case .failure(let error) = answer { model.say(error.sentence, .problem) }
    }
  }
}
