import PatchworkCore

extension AppModel {
  /// Asks again for what on the screen an event is about; the choice and what is being filled in
  /// stay as they are.
  func receive(_ event: DirectoryEvent) {
    switch event {
    case .client(let id):
      if state.open?.concerns(id) == true { refreshClient() }
      if state.search.shows(id) || state.search.listing == .recent { refreshSearch() }
    case .looked: break
    case .practitioner(let id):
      if state.open?.network?.practitioner(id) != nil { refreshClient() }
      if state.me?.id == id {
        refreshMe()
        // What I may see may have changed.
        refreshClient()
        refreshInbox()
      }
    case .inbox(let id):
      if state.me?.id == id { refreshInbox() }
    case .agency(let id):
      if state.open?.network?.agency(id) != nil { refreshClient() }
    case .everything:
      start()
      refreshClient()
      refreshSearch()
    }
    refill { $0.concerns(event) }
    askWhatIsDue()
  }

  /// Whether anything on the screen depends on the minute, so that `minutePassed` is wanted.
  package var dependsOnClock: Bool {
    state.open?.network != nil || state.overlays.contains { $0.page.dependsOnClock }
  }

  /// Works out anew what depends on the minute. Call it when a minute has passed, while
  /// `dependsOnClock`; the directory is not asked.
  package func minutePassed() { showForNow() }
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
