import PatchworkCore

extension AppModel {
  /// Opens a client: the network has the focus, and keys for it wait until it is there.
  func openClient(_ id: ClientID, summary: ClientSummary?, from trail: [ClientSummary]) {
    if state.open?.id != id { leaveOverride() }
    var next = OpenClient(id: id, summary: summary)
    next.trail = trail
    if let before = state.open {
      next.people.presentation = before.people.presentation
      next.people.ordering = before.people.ordering
      if before.id == id, before.network != nil {
        next = before
        next.trail = trail
      }
    }
    state.open = next
    state.overlays = []
    state.focus = .network
    askNetwork(of: id) { try await $0.open(id, reason: nil) }
  }

  /// Asks for the open client's network again, because something in it has changed.
  func refreshClient() {
    guard let open = state.open else { return }
    guard !clientQuestions.isUnderway else {
      isClientDue = true
      return
    }
    let id = open.id
    askNetwork(of: id) { try await $0.network(of: id) }
  }

  /// Works the reach on the screen out for the minute that it is now.
  func showForNow() {
    let scene = scene
    if let network = state.open?.network { state.open?.show(network, in: scene) }
    for place in state.overlays.indices where state.overlays[place].page.dependsOnClock {
      var page = state.overlays[place].page
      page.refresh(in: scene)
      state.overlays[place] = page.overlay
    }
    state.header.moment = dependsOnClock ? scene.now : nil
  }

  /// Asks for a client's network, in one of the ways in which it can be asked for.
  func askNetwork(
    of id: ClientID, _ question: @escaping @Sendable (any Directory) async throws -> Network
  ) {
    let ticket = clientQuestions.ask()
    ask(question) { model, answer in
      guard model.clientQuestions.accept(ticket), model.state.open?.id == id else { return }
      switch answer {
      case .success(let network):
        model.take(network)
      case .failure(.reasonNeeded):
        model.askReason(for: id)
      case .failure(.overrideNeeded):
        model.state.open?.closeShield()
        model.askReason(for: id)
      case .failure(.merged(let survivor)):
        model.followMerged(into: survivor)
      case .failure(.notFound) where model.state.open?.network != nil:
        model.closeGone()
      case .failure(let error):
        if case .notAllowed = error {
          // Their panes say it, where they show; who had them on the screen is told besides.
          let isSaid =
            model.state.open?.network == nil
            && !model.state.arrangement.panes.filter { $0 != .search }.isEmpty
          model.state.open?.forget(because: error.sentence)
          model.askPassingDesk(for: id)
          if isSaid { model.state.status = nil } else { model.say(error.sentence, .refusal) }
        } else {
          model.state.open?.progress = .failed(error.sentence)
          model.say(error.sentence, .problem)
        }
        model.typeAhead.drop()
      }
      if model.isClientDue && !model.clientQuestions.isUnderway {
        model.isClientDue = false
        model.refreshClient()
      }
    }
  }

  private func take(_ network: Network) {
    let isFirst = state.open?.network == nil
    let scene = scene
    state.open?.show(network, in: scene)
    state.header.moment = scene.now
    // A client opened for the first time is now the latest of the recent ones.
    if isFirst, state.search.listing == .recent { refreshSearch() }
  }

  /// Closes a client whose record is gone while it was on the screen: nothing of it stays.
  private func closeGone() {
    let name = state.open?.name ?? ""
    state.open = nil
    state.header.moment = nil
    typeAhead.drop()
    if state.focus != .search { goToSearch() }
    refreshSearch()
    say(worded("The record of \(name) is no longer in the directory."), .problem)
  }

  /// Goes on with the record that stayed, after the open one was merged into it.
  private func followMerged(into survivor: ClientID) {
    guard let open = state.open else { return }
    openClient(survivor, summary: nil, from: open.trail)
    say(worded("This person's two records are now one: here it is."))
  }
}
