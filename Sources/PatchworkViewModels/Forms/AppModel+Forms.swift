import PatchworkCore

extension AppState {
  /// The form that is being filled in, if one is on top.
  package var form: Form? {
    get {
      switch overlays.last {
      case .form(let form): return form
      case nil:
        if case .firstRun(let page) = page { return page.form }
        return nil
      default: return nil
      }
    }
    set {
      guard let newValue else { return }
      if case .form = overlays.last {
        overlays[overlays.count - 1] = .form(newValue)
      } else if overlays.isEmpty, case .firstRun(var page) = page {
        page.form = newValue
        self.page = .firstRun(page)
      }
    }
  }

  /// Whether leaving now would lose something that was filled in.
  package var hasUnsavedForm: Bool {
    if overlays.contains(where: \.page.holdsUnsaved) { return true }
    if case .firstRun(let page) = page { return page.form.isChanged }
    return false
  }
}

extension AppModel {
  /// Takes the form on top away.
  func closeForm() {
    if case .form = state.overlays.last { state.overlays.removeLast() }
  }

  func moveInForm(forward: Bool, byTab: Bool) {
    // Tab out of a chooser takes what was typed there, as Enter does: it must not be left open.
    if forward, byTab, let chooser = state.form?.focusedChooser, chooser.picked == nil,
      !chooser.field.isEmpty
    {
      return confirmField()
    }
    state.form?.moveFocus(forward: forward, byTab: byTab)
  }

  func confirmField() {
    switch state.form?.confirmField() {
    case .press(let act): press(act)
    case .addPractitioner(let name): carryOut(.openForm(PractitionerForm(named: name)))
    case .stay, nil: break
    }
  }

  private func press(_ act: FormButton.Act) {
    switch act {
    case .save: saveForm()
    case .saveAndAddClient:
      addsClientNext = true
      saveForm()
    case .command(let id): perform(id)
    }
  }
}
