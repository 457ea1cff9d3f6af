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
  private var today: CivilDate { clock().date }

  func beginNewClient() {
    let typed = state.focus == .search ? state.search.field.text : ""
    // What was searched for and not found is most likely the name; a number or a date is not.
    let isName = !typed.isEmpty && typed.allSatisfy { $0.isLetter || " '’-.".contains($0) }
    openForm(ClientForm.new(named: isName ? typed : ""))
  }

  func beginCorrectClient() {
    guard let client = state.open?.network?.client else { return }
    openForm(ClientForm.correct(client))
  }

  func beginRelative() {
    guard let client = state.open?.network?.client else { return }
    openForm(RelativeForm.form(for: client))
  }

  func beginJoin() {
    guard let network = state.open?.network, let me = state.me else { return }
    openForm(InvolvementForm.join(network, me: me, today: today))
  }

  func beginLeave() {
    guard let me = state.me, let open = state.open,
      let held = open.currentInvolvement(of: me.id)
    else { return }
    openForm(
      InvolvementForm.end(
        held, title: "Leave the network of \(open.name)", button: "Leave", today: today))
  }

  func beginInvolve() {
    guard let network = state.open?.network else { return }
    openForm(InvolvementForm.involve(network, today: today))
  }

  func beginCorrectInvolvement() {
    guard let network = state.open?.network, let held = state.open?.chosenInvolvement,
      let person = state.open?.people.chosenPerson
    else { return }
    openForm(
      InvolvementForm.correct(
        held, of: person.name, in: network, isColleague: held.agency == state.me?.agency))
  }

  func beginEndInvolvement() {
    guard let held = state.open?.chosenInvolvement, let person = state.open?.people.chosenPerson
    else { return }
    openForm(
      InvolvementForm.end(
        held, title: "End the involvement of \(person.name)", button: "End", today: today))
  }

  func beginNewPractitioner(named name: String) { openForm(PractitionerForm.form(named: name)) }

  func beginImport() { openForm(ImportForm.form()) }

  /// Asks for my own entry as it is now, and opens the form on it.
  func beginMyDetails() {
    guard let me = state.me else { return }
    say("Fetching your details.", .waiting)
    ask({ try await $0.practitioner(me.id) }) { model, answer in
      switch answer {
      case .success(let card):
        model.state.status = nil
        guard model.state.overlays.isEmpty else { return }
        model.openForm(MyDetailsForm.form(card, today: model.today))
      case .failure(let error): model.say(error.sentence, .problem)
      }
    }
  }

  /// Puts a form on top.
  func openForm(_ form: Form) { state.overlays.append(.form(form)) }

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
    case .addPractitioner(let name): beginNewPractitioner(named: name)
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
