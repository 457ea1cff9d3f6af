import PatchworkCore

extension AppState {
  /// The contact point on the chosen line of a card, and whose it is.
  var chosenContactPoint: (owner: PractitionerID, point: ContactPoint)? {
    guard case .card(let card) = overlays.last, case .practitioner(let owner) = card.subject,
      let point = card.chosenLine?.contactPoint
    else { return nil }
    return (owner, point)
  }
}

extension AppModel {
  /// The chosen number worked.
  func confirmContactPoint() {
    guard let (owner, point) = state.chosenContactPoint else { return }
    act(
      .confirmContactPoint(point.id, of: owner), saying: "\(point.value) is confirmed. Thank you.")
  }

  /// The chosen number reaches nobody.
  func reportDead() {
    guard let (owner, point) = state.chosenContactPoint else { return }
    act(
      .reportDead(point.id, of: owner),
      saying: "\(point.value) has sunk for everybody, and its owner is asked.")
  }

  /// Asks for the number that the chosen one was replaced by.
  func beginReplacement() {
    guard case .card(let card) = state.overlays.last, let (owner, point) = state.chosenContactPoint
    else { return }
    openForm(ReplacementForm.form(point, of: owner, named: card.title))
  }
}

/// The form that takes the number by which another was replaced.
enum ReplacementForm {
  static func form(_ point: ContactPoint, of owner: PractitionerID, named name: String) -> Form {
    Form(
      .replaceContactPoint(point, of: owner), title: "\(name) has moved from \(point.value)",
      introduction: "The old \(point.system.noun) stays on the card as past.",
      fields: [
        FormField(
          "value", label: "New \(point.system.noun)",
          hint: point.system == .email ? "name@example.org" : "07700 900412", isRequired: true,
          control: .text(TextField())),
        FormField("save", label: "", control: .button(FormButton(.save, "Replace"))),
      ])
  }

  static func read(
    _ point: ContactPoint, of owner: PractitionerID, _ reader: inout FormReader
  ) -> FormSaving? {
    let value = reader.required("value", "say the new \(point.system.noun)")
    return .change(.act(.replaceContactPoint(point.id, of: owner, by: value)))
  }
}
