import PatchworkCore

extension AppModel {
  /// Moves the choice on the page on top, or in the pane with the focus.
  func move(_ step: ListStep) {
    let page = listItems
    guard state.onTop({ $0.move(step, page: page) }) == nil else { return }
    switch state.focus {
    case .search: state.search.move(step, page: page)
    case .client: state.open?.facts.move(step, page: page)
    case .network: state.open?.people.move(step, page: page)
    }
  }

  /// Opens what is chosen on the page on top, or in the pane with the focus.
  func openChosen() {
    let scene = scene
    if let outcome = state.onTop({ $0.confirm(in: scene) }) { return carryOut(outcome) }
    let outcome: Outcome? =
      switch state.focus {
      case .search: state.search.confirm(in: scene)
      case .client: state.open?.confirmFact()
      case .network: state.open?.confirmPerson()
      }
    if let outcome { carryOut(outcome) }
  }

  /// Closes what is on top; otherwise goes back to the client before, to the search box, or
  /// empties the box.
  func goBack() {
    switch state.cover {
    case .hidden:
      state.cover = nil
      return
    case .locked(var page):
      page.field.clear()
      state.cover = .locked(page)
      return
    case nil: break
    }
    if let page = state.overlays.last?.page {
      carryOut(page.leave())
    } else if state.isDesk {
      goBackOnDesk()
    }
    if state.header.moment != nil, !dependsOnClock { state.header.moment = nil }
  }

  private func goBackOnDesk() {
    switch state.focus {
    case .client, .network:
      if state.open?.people.filter.isEmpty == false, state.focus == .network {
        state.narrow(to: .none)
      } else if let before = state.open?.trail.last, let trail = state.open?.trail.dropLast() {
        openClient(before.id, summary: before, from: Array(trail))
      } else {
        goToSearch()
      }
    case .search:
      if !state.search.filter.isEmpty {
        state.search.narrow(to: .none)
      } else if !state.search.field.isEmpty {
        state.search.field.clear()
        state.search.textChanged()
      } else if state.open != nil {
        state.focus = .network
      }
    }
  }
}
