import PatchworkCore

/// Where keys go: a pane, or a page over the panes. The raw value is the heading of what works there
/// in the help.
package enum Place: String, Hashable, Sendable, CaseIterable {
  case search = "In the search box"
  case client = "In the client's facts"
  case network = "In the network"

  case card = "On a card"
  case inbox = "In what waits for you"
  case handover = "In the clients to hand over"
  case form = "In a form"
  case duplicates = "When somebody like this is held already"
  case palette = "In the list of commands"
  case confirm = "In a question"
  case reasons = "When asked why a client is opened"
  case looks = "In the list of who looked"
  case list = "In other lists"
  case choice = "Where one thing of several is chosen"
  case filter = "While a list is narrowed"
  case sheet = "In the page for the family"

  case hidden = "While the screen is hidden"
  case locked = "While the screen is locked"
  /// Nothing takes keys yet.
  case waiting = "While waiting"

  /// The heading of what works there.
  package var words: String { worded(Phrase(pattern: rawValue)) }

  package static let panes: Set<Place> = [.search, .client, .network]
  /// The panes in which letters are commands.
  package static let letterPanes: Set<Place> = [.client, .network]
  /// The pages over the panes.
  package static let pages = Set(allCases).subtracting(panes)
    .subtracting([.hidden, .locked, .waiting])

  /// The pages in which letters are text.
  static let typed: Set<Place> = [.form, .palette, .filter]
  /// The pages that want an answer, and are not left by `q`.
  static let questions: Set<Place> = [.duplicates, .confirm, .reasons]
  /// The pages that `q` leaves.
  static let lettered = pages.subtracting(typed).subtracting(questions)
  /// The pages that are looked through, and hold nothing that could be lost.
  static let lists: Set<Place> = [.card, .inbox, .looks, .list, .sheet]
  /// Where a list can be narrowed by a letter.
  static let narrowed: Set<Place> = [.network, .card, .inbox, .handover, .list, .looks]
  /// The pages from which Enter leads nowhere.
  static let read: Set<Place> = [.looks, .sheet]
}

extension AppState {
  /// Where keys go now.
  package var place: Place {
    switch cover {
    case .hidden: return .hidden
    case .locked: return .locked
    case nil: break
    }
    if let page = topPage { return page.place }
    guard isDesk else { return .waiting }
    switch focus {
    case .search: return .search
    case .client: return .client
    case .network: return .network
    }
  }
}
