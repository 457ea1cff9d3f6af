import PatchworkCore

extension AppModel {
  /// Asks again for whatever on the screen an event is about; the choice and what is being filled
  /// in stay as they are.
  func receive(_ event: DirectoryEvent) {
    switch event {
    case .client(let id):
      refreshLooks()
      if state.open?.concerns(id) == true { refreshClient() }
      refreshCards(about: id)
      if state.search.shows(id) || state.search.listing == .recent { refreshSearch() }
    case .looked: refreshLooks()
    case .practitioner(let id):
      if state.open?.network?.practitioner(id) != nil { refreshClient() }
      refreshCards { $0 == .practitioner(id) }
      if state.me?.id == id {
        refreshMe()
        // What I may see may have changed.
        refreshClient()
        refreshInbox()
      }
    case .inbox(let id):
      if state.me?.id == id { refreshInbox() }
      refreshCards { subject in
        switch subject {
        case .attention: true
        case .cases(let owner): owner == id
        case .practitioner, .agency, .household: false
        }
      }
    case .agency(let id):
      if state.open?.network?.agency(id) != nil { refreshClient() }
      refreshCards { $0 == .agency(id) }
    case .everything:
      start()
      refreshClient()
      refreshCards { _ in true }
      refreshSearch()
    }
    askWhatIsDue()
  }

  /// Whether anything on the screen depends on the minute, so that `minutePassed` is wanted.
  package var dependsOnClock: Bool {
    if state.open?.network != nil { return true }
    return state.overlays.contains { if case .card = $0 { true } else { false } }
  }

  /// Works out anew what depends on the minute. Call it when a minute has passed, while
  /// `dependsOnClock`; the directory is not asked.
  package func minutePassed() { showForNow() }

  /// Takes back my last change; asks first when it was made before this sitting.
  func undo() {
    guard changesThisSitting == 0 else { return undoNow() }
    confirm(
      Confirm(
        .undo,
        question: "Nothing was changed since you came in. Take back your change before that?",
        yes: "Take it back", no: "Leave it"))
  }

  /// Takes back my last change.
  func undoNow() {
    ask({ try await $0.undoLastChange() }) { model, answer in
      switch answer {
      case .success(let receipt?):
        model.changesThisSitting = max(0, model.changesThisSitting - 1)
        model.say("\(receipt.words).")
        model.refreshMe()
        model.refreshAfterAct()
        model.refreshSearch()
      case .success(nil): model.say("There is nothing to take back.")
      case .failure(let error): model.say(error.sentence, .problem)
      }
    }
  }
}

extension OpenClient {
  /// Whether something about a client shows here: it is the one, or of the family.
  func concerns(_ client: ClientID) -> Bool {
    id == client || network?.family.contains { $0.person.id == client } == true
  }
}

extension SearchPane {
  /// Whether a client is among the rows.
  func shows(_ client: ClientID) -> Bool {
    rows.contains { row in
      if case .client(let summary) = row.subject { summary.id == client } else { false }
    }
  }
}
