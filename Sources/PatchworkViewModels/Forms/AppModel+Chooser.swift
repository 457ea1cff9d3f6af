import PatchworkCore

extension AppModel {
  /// Hits asked for; those of another kind than is to be chosen are passed over.
  private static let limit = 60

  /// Asks for what the chooser of the form on top holds, if that has changed.
  func askChooser() {
    guard let form = state.form, let field = form.focusedField?.id,
      var chooser = form.focusedChooser, chooser.isAskDue
    else { return }
    chooser.isAskDue = false
    let ticket = chooser.questions.ask()
    let text = chooser.field.text
    state.changeChooser(field, ofForm: form.number) { $0 = chooser }
    // Clients who are not to be chosen are not shown, so they should not count as shown either.
    let request = SearchRequest(
      text: text, limit: Self.limit, purpose: state.purpose,
      namesakes: chooser.scope == .client ? SearchRequest.fewNamesakes : 0)
    ask({ try await $0.search(request) }) { model, answer in
      switch answer {
      case .success(let found):
        let today = model.clock().date
        model.state.changeChooser(field, ofForm: form.number) {
          $0.receive(found.hits, for: text, ticket: ticket, today: today)
        }
      case .failure(let error):
        model.state.changeChooser(field, ofForm: form.number) { $0.fail(ticket: ticket) }
        model.typeAhead.drop()
        model.say(error.sentence, .problem)
      }
      model.pickIfWanted()
    }
  }

  private func pickIfWanted() {
    guard let chooser = state.form?.focusedChooser, chooser.picksWhenAnswered, !chooser.isBehind
    else { return }
    state.form?.picksWhenAnswered = false
    confirmField()
  }
}

extension AppState {
  /// Changes a chooser of an open form, which need not be on top: another may have been opened over it
  /// before the answer came.
  fileprivate mutating func changeChooser(
    _ field: FormField.ID, ofForm number: Int, _ change: (inout Chooser) -> Void
  ) {
    if case .firstRun(var page) = page, page.form.number == number {
      page.form.changeChooser(at: field.place, change)
      self.page = .firstRun(page)
    }
    for place in overlays.indices {
      guard case .form(var form) = overlays[place], form.number == number else { continue }
      form.changeChooser(at: field.place, change)
      overlays[place] = .form(form)
    }
  }
}
