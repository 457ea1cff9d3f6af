import PatchworkCore

extension AppModel {
  /// Hits asked for; those of another kind than is to be chosen are passed over.
  private static let limit = 60

  /// Asks for what the chooser of the form on top holds, if that has changed.
  func askChooser() {
    guard let form = state.form, let name = form.focusedField?.name,
      var chooser = form.focusedChooser, chooser.isAskDue
    else { return }
    chooser.isAskDue = false
    let ticket = chooser.questions.ask()
    let text = chooser.field.text
    changeChooser(name) { $0 = chooser }
    let request = SearchRequest(text: text, limit: Self.limit)
    ask({ try await $0.search(request) }) { model, answer in
      switch answer {
      case .success(let found):
        let today = model.clock().date
        model.changeChooser(name) {
          $0.receive(found.hits, for: text, ticket: ticket, today: today)
        }
      case .failure(let error):
        model.changeChooser(name) { $0.fail(ticket: ticket) }
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

  private func changeChooser(_ name: FormField.Name, _ change: (inout Chooser) -> Void) {
    guard var form = state.form, let place = form.fields.firstIndex(where: { $0.name == name }),
      case .chooser(var chooser) = form.fields[place].control
    else { return }
    change(&chooser)
    form.fields[place].control = .chooser(chooser)
    state.form = form
  }
}
