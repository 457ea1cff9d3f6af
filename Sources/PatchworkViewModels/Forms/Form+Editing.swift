import PatchworkCore

extension Form {
  /// What Enter on a field comes to.
  enum Step: Hashable {
    /// Nothing beyond the form.
    case stay
    /// A button was pressed.
    case press(FormButton.Act)
    /// A colleague who is not in the directory yet was picked, by the name typed.
    case addPractitioner(String)
  }

  /// Whether Enter was pressed in a chooser before its answer had come.
  var picksWhenAnswered: Bool {
    get { focusedChooser?.picksWhenAnswered ?? false }
    set { changeChooser { $0.picksWhenAnswered = newValue } }
  }

  /// The chooser that has the focus.
  var focusedChooser: Chooser? {
    guard case .chooser(let chooser) = focusedField?.control else { return nil }
    return chooser
  }

  /// Goes to another field, or, with an arrow, through what a chooser has found.
  mutating func moveFocus(forward: Bool, byTab: Bool) {
    if !byTab, focusedChooser?.isOpen == true {
      return changeChooser { $0.move(.by(forward ? 1 : -1)) }
    }
    focus(on: focused + (forward ? 1 : -1))
  }

  /// Goes to the first field under the next heading, or to the first button; back to where the part
  /// begins, then to the one before.
  mutating func moveToPart(forward: Bool) {
    let starts = fields.indices.filter { place in
      if place == 0 || fields[place].section != nil { return true }
      return fields[place].isButton && !fields[place - 1].isButton
    }
    let next = forward ? starts.first { $0 > focused } : starts.last { $0 < focused }
    if let next { focus(on: next) }
  }

  /// Gives a field the focus; what is in it is selected, so that typing replaces it.
  mutating func focus(on place: Int) {
    setSelection(false)
    focused = min(max(place, 0), max(0, fields.count - 1))
    setSelection(true)
  }

  private mutating func setSelection(_ isSelected: Bool) {
    guard fields.indices.contains(focused) else { return }
    switch fields[focused].control {
    case .text(var field):
      if isSelected { field.selectAll() } else { field.deselect() }
      fields[focused].control = .text(field)
    case .chooser(var chooser):
      if isSelected { chooser.field.selectAll() } else { chooser.field.deselect() }
      fields[focused].control = .chooser(chooser)
    case .choice, .button: break
    }
  }

  /// Types in the field that has the focus.
  mutating func edit(by stroke: Stroke) {
    guard fields.indices.contains(focused), !isSaving else { return }
    switch fields[focused].control {
    case .text(var field):
      guard field.edit(by: stroke) else { return }
      fields[focused].control = .text(field)
    case .chooser(var chooser):
      guard chooser.edit(by: stroke) else { return }
      fields[focused].control = .chooser(chooser)
    case .choice(var choice):
      guard choice.edit(by: stroke) else { return }
      fields[focused].control = .choice(choice)
    case .button: return
    }
    fields[focused].problem = nil
    problem = nil
  }

  /// Takes what is in the field and goes on.
  mutating func confirmField() -> Step {
    guard let field = focusedField else { return .stay }
    switch field.control {
    case .button(let button): return .press(button.act)
    case .text, .choice: moveFocus(forward: true, byTab: true)
    case .chooser(let chooser):
      if chooser.picked != nil || chooser.field.isEmpty {
        moveFocus(forward: true, byTab: true)
      } else if chooser.isBehind {
        changeChooser { $0.picksWhenAnswered = true }
      } else if let place = chooser.highlighted, chooser.options.indices.contains(place) {
        if case .newPractitioner(let name) = chooser.options[place].subject {
          return .addPractitioner(name)
        }
        changeChooser { _ = $0.pick() }
        moveFocus(forward: true, byTab: true)
      } else {
        fields[focused].problem = worded("nothing found by that name")
      }
    }
    return .stay
  }

  /// Changes the chooser that has the focus, if one has.
  mutating func changeChooser(_ change: (inout Chooser) -> Void) {
    changeChooser(at: focused, change)
  }

  mutating func changeChooser(at place: Int, _ change: (inout Chooser) -> Void) {
    guard fields.indices.contains(place), case .chooser(var chooser) = fields[place].control
    else { return }
    change(&chooser)
    fields[place].control = .chooser(chooser)
  }

  /// Shows what is wrong beside the fields, and goes to the first of them.
  mutating func show(_ problems: [FormField.ID: String]) {
    for place in fields.indices { fields[place].problem = problems[fields[place].id] }
    if let first = fields.firstIndex(where: { $0.problem != nil }) { focus(on: first) }
  }

  /// Shows a rule that the directory found broken: beside the field that it is about, or above the
  /// form where it may be about several or is about none.
  mutating func showRefusal(field: FieldID, rule: String) {
    let named = fields.indices.filter { fields[$0].about.contains(field) }
    // What was there before was accepted, so that of several the changed one is meant.
    let changed = named.filter { fields[$0].content != pristine[$0] }
    let meant = named.count == 1 ? named : changed
    if meant.count == 1, let place = meant.first {
      fields[place].problem = rule
      focus(on: place)
    } else {
      problem = "\(field.label): \(rule)."
    }
  }
}

extension ChoiceControl {
  /// Goes through the options by ← and →, Space, or a first letter; false for other strokes.
  mutating func edit(by stroke: Stroke) -> Bool {
    guard !options.isEmpty else { return false }
    switch stroke {
    case .right, .character(" "): chosen = (chosen + 1) % options.count
    case .left: chosen = (chosen + options.count - 1) % options.count
    case .character(let letter):
      let wanted = letter.lowercased()
      let order = (1...options.count).map { (chosen + $0) % options.count }
      guard let place = order.first(where: { options[$0].lowercased().hasPrefix(wanted) })
      else { return false }
      chosen = place
    default: return false
    }
    return true
  }
}
