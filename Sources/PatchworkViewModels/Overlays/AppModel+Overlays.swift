import PatchworkCore

extension AppModel {
  /// Lists every command, to be found by name.
  func openPalette() {
    var items: [Palette.Item] = []
    for command in CommandTable.all where command.isInPalette {
      items.append(Palette.Item(command, in: state))
    }
    for theme in capabilities.themes {
      items.append(
        Palette.Item(
          act: .theme(theme), title: "Theme: \(theme)", key: "",
          group: Command.Group.program.rawValue, help: "Draws the screen with other colours.",
          availability: state.theme == theme ? .disabled("in use") : .enabled))
    }
    state.overlays.append(.palette(Palette(items)))
  }

  /// Types in the palette's box.
  func editPalette(by stroke: Stroke) {
    guard case .palette(var palette) = state.overlays.last, palette.field.edit(by: stroke)
    else { return }
    palette.filter()
    replaceTop(with: .palette(palette))
  }

  /// Does what is chosen in the palette, or says why it cannot be done.
  func performChosen(in palette: Palette) {
    guard let item = palette.chosenItem else { return say("No command is called that.") }
    if case .disabled(let reason) = item.availability {
      return say("\(item.title): \(reason)")
    }
    state.overlays.removeLast()
    switch item.act {
    case .command(let id): perform(id)
    case .theme(let name):
      state.theme = name
      emit(.useTheme(name))
      say("Drawn with the theme \(name).")
    }
  }

  /// Says what the keys do here.
  func openHelp() {
    state.overlays.append(.help(HelpPage(in: state)))
  }

  /// Asks a question before something is lost.
  func confirm(_ confirm: Confirm) { state.overlays.append(.confirm(confirm)) }

  /// Takes `y`, `n`, ← and → as answers to the question on top.
  func answerConfirm(by stroke: Stroke) {
    guard case .confirm(var confirm) = state.overlays.last else { return }
    switch stroke {
    case .character("y"), .character("Y"):
      confirm.isYesChosen = true
      answer(confirm)
    case .character("n"), .character("N"): state.overlays.removeLast()
    case .left, .right, .tab, .backTab:
      confirm.isYesChosen.toggle()
      replaceTop(with: .confirm(confirm))
    default: break
    }
  }

  /// Does what the chosen answer to a question means.
  func answer(_ confirm: Confirm) {
    state.overlays.removeLast()
    guard confirm.isYesChosen else { return }
    switch confirm.act {
    case .discardForm: closeForm()
    case .quit: emit(.quit)
    case .undo: undoNow()
    case .openPracticeArea: emit(.openPracticeArea)
    case .rights(let act): self.act(act)
    }
  }

  /// Leaves the program: at once when nothing is unsaved, or when asked twice.
  func quit() {
    // Whoever cannot see what is half filled in cannot be asked about it.
    if case .locked = state.cover { return emit(.quit) }
    unhide()
    if case .confirm(let asked) = state.overlays.last, asked.act == .quit { return emit(.quit) }
    let waiting = state.line.waitingChanges
    if waiting > 0 {
      return confirm(
        Confirm(
          .quit,
          question: "\(waiting == 1 ? "A change has" : "\(waiting) changes have") not been sent "
            + "yet, since the directory does not answer. Leave and lose "
            + "\(waiting == 1 ? "it" : "them")?", yes: "Leave", no: "Stay"))
    }
    guard state.hasUnsavedForm else { return emit(.quit) }
    confirm(
      Confirm(
        .quit, question: "Something is filled in but not saved. Leave without saving?",
        yes: "Leave", no: "Stay"))
  }

  /// Opens the practice area in place of this directory.
  func openPracticeArea() {
    guard state.hasUnsavedForm else { return emit(.openPracticeArea) }
    confirm(
      Confirm(
        .openPracticeArea,
        question: "Something is filled in but not saved. Leave it for the practice area?",
        yes: "Leave", no: "Stay"))
  }
}
