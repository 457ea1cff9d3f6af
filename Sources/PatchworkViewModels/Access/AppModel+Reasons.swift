import PatchworkCore

extension AppModel {
  /// Asks what people are looked up for, where the organisation wants to know and nobody has said it in
  /// this sitting.
  func askPurpose() {
    guard state.asksPurpose, state.purpose == nil, state.overlays.isEmpty else { return }
    typeAhead.drop()
    carryOut(ReasonPage.askingPurpose(state))
  }

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

  /// Opens a client for a reason.
  func open(_ client: ClientID, for reason: OpeningReason) {
    guard state.open?.id == client else { return }
    if state.open?.network == nil { state.open?.progress = .asking }
    if state.open?.isShielded == true { state.open?.isOverride = true }
    askNetwork(of: client) { try await $0.open(client, reason: reason) }
  }
}
