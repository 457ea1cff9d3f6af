import PatchworkCore

extension Form: OverlayPage {
  static let place = Place.form
  var overlay: Overlay { .form(self) }
  var holdsUnsaved: Bool { isChanged }

  mutating func take(_ stroke: Stroke, in scene: Scene) -> Outcome {
    edit(by: stroke)
    return .stay
  }

  func mustWait(for command: Command?) -> Bool { isSaving || picksWhenAnswered }

  /// Asks first when something was filled in. A form that is being saved stays, unless its change is
  /// on its way and will be made without it.
  func leave() -> Outcome {
    if isSaving { return isHandedOver ? .putAside(self) : .stay }
    guard isChanged else { return .close }
    return .open(
      .confirm(
        Confirm(
          .discardForm, question: worded("What you filled in is not saved. Leave it?"),
          yes: worded("Discard"),
          no: worded("Keep editing"))))
  }
}
