import PatchworkCore

extension AppModel {
  /// Asks why a client is opened, once the directory wants to know.
  func askReason(for client: ClientID) {
    // What was typed ahead was meant for the network, and must not choose a reason unseen.
    typeAhead.drop()
    let isOverride = state.open?.isShielded == true
    let error = isOverride ? DirectoryError.overrideNeeded : .reasonNeeded
    state.open?.progress = .failed(error.sentence)
    if case .reasons(let page) = state.overlays.last, page.client == client { return }
    state.overlays.append(
      .reasons(
        ReasonPage(
          client: client, name: state.open?.name ?? "", isPractice: state.header.isPractice,
          isOverride: isOverride)))
  }

  /// Takes a reason's letter as the answer.
  func answerReason(by stroke: Stroke) {
    guard case .reasons(let page) = state.overlays.last, case .character(let letter) = stroke
    else { return }
    guard let reason = page.reasons.first(where: { String($0.letter) == letter.lowercased() })
    else { return say("\(letter) is none of these. Esc goes back without opening.") }
    open(page.client, for: reason)
  }

  /// Opens the client for the chosen reason.
  func openForChosenReason(_ page: ReasonPage) {
    if let reason = page.chosenReason { open(page.client, for: reason) }
  }

  /// Goes back without opening: to the client before, or to the search.
  func leaveReasons(_ page: ReasonPage) {
    state.overlays.removeLast()
    guard let open = state.open, open.id == page.client, open.network == nil else { return }
    if let before = open.trail.last {
      openClient(before.id, summary: before, from: Array(open.trail.dropLast()))
    } else {
      state.open = nil
      goToSearch()
    }
  }

  private func open(_ client: ClientID, for reason: OpeningReason) {
    state.overlays.removeLast()
    guard state.open?.id == client else { return }
    if state.open?.network == nil { state.open?.progress = .asking }
    if state.open?.isShielded == true { state.open?.isOverride = true }
    askNetwork(of: client) { try await $0.open(client, reason: reason) }
  }
}
