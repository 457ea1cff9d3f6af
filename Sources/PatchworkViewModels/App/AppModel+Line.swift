import PatchworkCore

extension AppModel {
  /// Shows how the line to the directory stands, in the one quiet place for it.
  func receive(_ line: LineState) {
    let isBack = state.line != .connected && line == .connected
    state.line = line
    state.header.line = line.words(on: clock().date)
    state.form?.waitsForLine = line != .connected
    if isBack { askAgain() }
    onChange?()
  }

  /// Repeats what had no answer while there was no line: nobody presses a key for it.
  private func askAgain() {
    if state.search.problem != nil { refreshSearch() }
    if case .failed = state.open?.progress { refreshClient() }
    askWhatIsDue()
  }

  /// Puts a form aside whose change is on its way, so that a lost line keeps nobody waiting.
  func putAside(_ form: Form) {
    closeForm()
    state.setAside.append(SetAsideForm(form: form))
    typeAhead.drop()
    say(worded("No connection. Not sent yet; it is sent by itself when the line is back."))
  }

  /// Takes back a form that was put aside, whose change has been answered; nil when none was.
  func takeFromAside(_ number: Int) -> Form? {
    guard let place = state.setAside.firstIndex(where: { $0.form.number == number }) else {
      return nil
    }
    return state.setAside.remove(at: place).form
  }

  /// Keeps a form that was put aside and came back, until the worker opens it again.
  func giveBack(_ form: Form, because error: DirectoryError) {
    var form = form
    form.isSaving = false
    form.problem = error.sentence
    state.setAside.append(SetAsideForm(form: form, cameBack: true))
    if error == .conflict { refreshClient() }
    say(
      worded("Not saved: \(form.title). \(error.sentence) U lists it, to open it again."), .problem)
  }

  /// Opens the form that came back last.
  func openGivenBack() {
    guard let place = state.setAside.lastIndex(where: \.cameBack) else { return }
    state.status = nil
    carryOut(.open(.form(state.setAside.remove(at: place).form)))
  }
}

extension AppState {
  /// The titles of the forms that came back, the last first.
  var formsGivenBack: [String] { setAside.filter(\.cameBack).reversed().map(\.form.title) }
}

/// A form that is not on the screen, but not done with either.
package struct SetAsideForm: Sendable {
  package var form: Form
  /// Whether its change could not be made; otherwise it is on its way.
  package var cameBack = false
}

extension LineState {
  /// Nothing while all is well; otherwise what to say of the line, the fullest words first.
  func words(on today: CivilDate) -> [String] {
    guard case .reconnecting(_, let lastAnswer, let waiting, _) = self else { return [] }
    let changes =
      waiting == 0
      ? ""
      : worded(.counted(waiting, one: ", 1 change waits", other: ", \(waiting) changes wait"))
    guard let lastAnswer else {
      return ["reconnecting\(changes)", worded("reconnecting"), worded("no line")]
    }
    let moment = UnitedKingdomTime.moment(lastAnswer)
    let day = moment.date == today ? "" : "\(moment.date.shortWords) "
    return [
      worded("reconnecting, last answer \(day)\(moment.time)\(changes)"),
      worded("no line since \(day)\(moment.time)\(changes)"),
      worded("no line since \(day)\(moment.time)"),
      worded("no line"),
    ]
  }

  /// How many changes are kept until there is a line.
  var waitingChanges: Int {
    if case .reconnecting(_, _, let waiting, _) = self { waiting } else { 0 }
  }
}
