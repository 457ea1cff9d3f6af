import PatchworkCore

extension AppModel {
  /// How everybody in a network is reached at a moment.
  func reach(in network: Network, at moment: LocalMoment) -> [Reach] {
    Reach.order(network, at: moment, holidays: holidays)
  }

  /// Draws the network in a way, or as a list when it is drawn so already.
  func present(_ presentation: NetworkPane.Presentation) {
    guard var people = state.open?.people else { return }
    people.presentation = people.presentation == presentation ? .list : presentation
    state.open?.people = people
    state.focus = .network
  }

  /// Switches between agencies together and who can be reached first.
  func switchOrdering() {
    changePeople { $0.ordering = $0.ordering == .byReach ? .byAgency : .byReach }
  }

  /// Unfolds ended involvements, or folds them away.
  func toggleEnded() {
    changePeople { $0.showsEnded.toggle() }
  }

  /// Opens what is chosen in the network.
  func openChosenInNetwork() {
    guard let open = state.open else { return }
    guard open.network != nil else {
      return openClient(open.id, summary: open.summary, from: open.trail)
    }
    if open.people.presentation == .map, case .relative(let id) = open.people.mapStop,
      let relative = open.people.map.family.first(where: { $0.person.id == id })
    {
      openRelative(relative.person)
    } else if let person = open.people.chosenPerson {
      openCard(of: person)
    } else if case .ended = open.people.chosenRow {
      toggleEnded()
    }
  }

  /// Opens a relative of the open client; Esc comes back.
  func openRelative(_ relative: ClientSummary) {
    guard let open = state.open else { return }
    let here = open.summary.map { open.trail + [$0] } ?? open.trail
    openClient(relative.id, summary: relative, from: here)
  }

  /// Shows the card of whoever can be reached first.
  func reachSomeone() {
    guard let first = state.open?.people.first else { return }
    state.open?.people.choose(first.involvement)
    state.focus = .network
    openCard(of: first)
  }

  /// Copies what is chosen to the clipboard of the worker's terminal.
  func copyChosen() {
    guard let text = state.copyable else { return }
    copy(text)
  }

  /// Copies a text to the clipboard of the worker's terminal.
  func copy(_ text: String) {
    emit(.copy(text))
    say("\(text) sent to your terminal.")
  }

  /// Changes how the list is laid out, and shows it.
  private func changePeople(_ change: (inout NetworkPane) -> Void) {
    guard var open = state.open else { return }
    open.people.presentation = .list
    change(&open.people)
    if let network = open.network { open.people.layOut(in: network) }
    state.open = open
    state.focus = .network
  }
}
