import PatchworkCore

extension AppModel {
  /// Moves the choice in whatever list has the focus.
  func move(_ step: ListStep) {
    let rows = max(1, state.height - 8)
    let page = rows
    switch state.overlays.last {
    case .card(var card):
      card.move(step, page: page)
      replaceTop(with: .card(card))
    case .inbox(var page):
      let step = step.place(from: page.chosen, count: page.rows.count, page: max(1, rows / 2))
      page.chosen = step ?? 0
      replaceTop(with: .inbox(page))
    case .duplicates(var offer):
      offer.chosen = step.place(from: offer.chosen, count: offer.rows.count + 1, page: page) ?? 0
      replaceTop(with: .duplicates(offer))
    case .palette(var palette):
      palette.chosen = step.place(from: palette.chosen, count: palette.items.count, page: page)
      replaceTop(with: .palette(palette))
    case .help(var help):
      help.scrolled =
        step.place(from: help.scrolled, count: help.lineCount, page: page) ?? 0
      replaceTop(with: .help(help))
    case .confirm(var confirm):
      confirm.isYesChosen.toggle()
      replaceTop(with: .confirm(confirm))
    case .reasons(var asked):
      asked.chosen = step.place(from: asked.chosen, count: asked.reasons.count, page: page) ?? 0
      replaceTop(with: .reasons(asked))
    case .looks(var log):
      let half = max(1, rows / 2)
      log.chosen = step.place(from: log.chosen, count: log.rows.count, page: half) ?? 0
      replaceTop(with: .looks(log))
    case .list(var page):
      let half = max(1, rows / 2)
      page.chosen = step.place(from: page.chosen, count: page.rows.count, page: half) ?? 0
      replaceTop(with: .list(page))
    case .sheet(var sheet):
      sheet.scrolled =
        step.place(from: sheet.scrolled, count: sheet.sheet.lines.count, page: page) ?? 0
      replaceTop(with: .sheet(sheet))
    case .form: break
    case nil:
      switch state.focus {
      case .search: state.search.move(step, page: page)
      case .client: state.open?.facts.move(step, page: page)
      case .network: state.open?.people.move(step, page: page)
      }
    }
  }

  /// Opens what is chosen in whatever has the focus.
  func openChosen() {
    switch state.overlays.last {
    case .card: openChosenOnCard()
    case .inbox: openChosenInInbox()
    case .duplicates(let offer): answerDuplicates(offer)
    case .palette(let palette): performChosen(in: palette)
    case .confirm(let confirm): answer(confirm)
    case .reasons(let page): openForChosenReason(page)
    case .list(let page): openChosen(in: page)
    case .help, .form, .looks, .sheet: break
    case nil:
      switch state.focus {
      case .search: openChosenHit()
      case .client: openChosenFact()
      case .network: openChosenInNetwork()
      }
    }
  }

  /// Goes to the pane after, or before, the one that has the focus.
  func moveFocus(by step: Int) {
    let panes = Pane.allCases
    guard state.open != nil, let place = panes.firstIndex(of: state.focus) else { return }
    state.focus = panes[(place + step + panes.count) % panes.count]
  }

  /// Closes what is on top; otherwise goes back to the client before, to the search box, or
  /// empties the box.
  func goBack() {
    switch state.cover {
    case .hidden: return unhide()
    case .locked(var page):
      page.field.clear()
      state.cover = .locked(page)
      return
    case nil: break
    }
    switch state.overlays.last {
    case .form(let form): leave(form)
    case .reasons(let page): leaveReasons(page)
    case .confirm, .card, .inbox, .palette, .help, .duplicates, .looks, .list, .sheet:
      state.overlays.removeLast()
    case nil:
      guard state.isDesk else { return }
      switch state.focus {
      case .client, .network:
        if let before = state.open?.trail.last, let trail = state.open?.trail.dropLast() {
          openClient(before.id, summary: before, from: Array(trail))
        } else {
          goToSearch()
        }
      case .search:
        if !state.search.field.isEmpty {
          state.search.field.clear()
          state.search.textChanged()
        } else if state.open != nil {
          state.focus = .network
        }
      }
    }
    if state.header.moment != nil, !dependsOnClock { state.header.moment = nil }
  }

  /// Puts something in place of what lies on top.
  func replaceTop(with overlay: Overlay) {
    guard !state.overlays.isEmpty else { return }
    state.overlays[state.overlays.count - 1] = overlay
  }

  private func openChosenFact() {
    guard let line = state.open?.facts.chosenLine else { return }
    if let relative = line.opens {
      openRelative(relative)
    } else if let card = line.card {
      let isAttention = if case .attention = card { true } else { false }
      openCard(
        ContactCard(
          card, title: isAttention ? state.open?.name ?? "" : line.text,
          subtitle: isAttention ? line.text : line.detail))
    } else if let why = line.explanation {
      say(why)
    } else if let text = line.copies {
      copy(text)
    } else {
      say("Nothing leads on from this line.")
    }
  }
}
