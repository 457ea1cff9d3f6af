import PatchworkCore

extension AppModel {
  /// Takes keys, all that have arrived at once, and begins what they ask for.
  ///
  /// Feed a whole batch in one call: letters typed together are searched for together.
  package func feed(_ strokes: [Stroke]) {
    if isTooLate() { return }
    for stroke in strokes { take(stroke) }
    askWhatIsDue()
  }

  /// Does what a command does, by its name.
  package func perform(_ id: CommandID) {
    guard let command = CommandTable.command(id) else { return }
    perform(command, if: command.availability(in: state))
    askWhatIsDue()
  }

  /// After an answer: takes the keys that waited for it, and asks what has become due.
  func catchUp() {
    if !typeAhead.isEmpty {
      for stroke in typeAhead.takeAll() { take(stroke) }
    }
    askWhatIsDue()
  }

  private func take(_ stroke: Stroke) {
    if stroke == .escape, isWaitingForAnswer {
      return giveUpWaiting()
    }
    if !TypeAhead.isUrgent(stroke), !typeAhead.isEmpty || mustWait(stroke) {
      return typeAhead.keep(stroke)
    }
    if [.info, .refusal].contains(state.status?.kind) || stroke == .escape { state.status = nil }
    lastStroke = stroke
    if let command = CommandTable.command(for: stroke, in: state) {
      perform(command, if: command.availabilityByKey(in: state))
    } else if let moved = MovedKey.of(stroke, in: state) {
      say(moved.sentence)
    } else {
      write(stroke)
    }
  }

  private func perform(_ command: Command, if availability: Availability) {
    switch availability {
    case .enabled: command.perform(self)
    case .disabled(let reason): say("\(command.title): \(reason)", .refusal)
    }
  }

  /// Gives a key that means no command to what has the focus.
  private func write(_ stroke: Stroke) {
    if let cover = state.cover {
      state.cover = cover.typing(stroke)
      return
    }
    let scene = scene
    if let outcome = state.onTop({ $0.take(stroke, in: scene) }) { return carryOut(outcome) }
    guard state.isDesk else { return }
    switch state.focus {
    case .search:
      let before = state.search.field.text
      guard state.search.field.edit(by: stroke), state.search.field.text != before else { return }
      state.search.textChanged()
    case .client, .network:
      if case .character(let letter) = stroke {
        say(worded("\(letter) does nothing here. / finds somebody, ? lists the keys."), .refusal)
      }
    }
  }

  /// Whether a key means something that is not on the screen yet.
  private func mustWait(_ stroke: Stroke) -> Bool {
    guard state.cover == nil else { return false }
    if let page = state.topPage {
      return page.mustWait(for: CommandTable.command(for: stroke, in: state))
    }
    switch state.page {
    case .starting: return true
    case .unavailable, .firstRun: return false
    case .desk: break
    }
    if state.focus == .search { return state.search.opensWhenAnswered }
    guard state.open?.progress == .asking else { return false }
    return CommandTable.command(for: stroke, in: state)?.waitsForClient ?? false
  }

  /// Whether some key waits for an answer.
  private var isWaitingForAnswer: Bool {
    !typeAhead.isEmpty || state.search.opensWhenAnswered || state.form?.picksWhenAnswered == true
  }

  /// Drops the keys that wait; what was asked still arrives, but opens nothing.
  func giveUpWaiting() {
    typeAhead.drop()
    state.search.opensWhenAnswered = false
    state.form?.picksWhenAnswered = false
    if state.status?.kind == .waiting { state.status = nil }
  }
}
