import PatchworkCore
import Synchronization

/// Searches and looks at cards that are answered already and not written down yet.
///
/// A search is asked with each key, and must not wait for the disk: it is written down within a
/// second of its answer, and what one person typed meanwhile, letter by letter, becomes one entry
/// with the last text and everything that was found on the way. A program that is killed may lose
/// the searches of its last second. Openings, changes, exports and refusals never wait here: they
/// are on the disk before they are answered, and take what waits with them, in order.
final class ActivityQueue: Sendable {
  /// What waits.
  enum Waiting {
    case search(text: String, found: [Int64])
    case card(PractitionerID)
    /// Somebody else at the address of a client who was opened.
    case household(ClientID)

    /// Whom it was about, if it counts once an hour; clients as negative numbers.
    fileprivate var subject: Int64? {
      switch self {
      case .search: nil
      case .card(let id): id.rawValue
      case .household(let id): -id.rawValue
      }
    }
  }

  /// Who did it, and when.
  struct Item {
    var author: Author
    var what: Waiting
    var moment: Int64
  }

  private struct State {
    var items: [Item] = []
    var isScheduled = false
    /// When each was last looked at, so that what is kept open counts once an hour.
    var seen: [Glance: Int64] = [:]
  }

  private struct Glance: Hashable {
    var author: Author
    var subject: Int64
  }

  private let state = Mutex(State())
  private static let hour: Int64 = 3_600
  private static let remembered = 10_000

  /// Puts an item behind the others.
  ///
  /// - Returns: whether the caller must see to the writing.
  func add(_ item: Item) -> Bool {
    state.withLock { state in
      if let subject = item.what.subject {
        let glance = Glance(author: item.author, subject: subject)
        if let last = state.seen[glance], item.moment - last < Self.hour { return false }
        if state.seen.count >= Self.remembered { state.seen = [:] }
        state.seen[glance] = item.moment
      }
      let place = state.items.lastIndex { $0.author == item.author }
      if let place, let merged = Self.merge(state.items[place], item) {
        state.items[place] = merged
      } else {
        state.items.append(item)
      }
      defer { state.isScheduled = true }
      return !state.isScheduled
    }
  }

  /// Everything that waits, which then waits no more.
  func take() -> [Item] {
    state.withLock { state in
      defer { state.items = [] }
      state.isScheduled = false
      return state.items
    }
  }

  /// Puts back what could not be written, before everything else.
  ///
  /// - Returns: whether the caller must see to the writing.
  func putBack(_ items: [Item]) -> Bool {
    state.withLock { state in
      state.items = items + state.items
      defer { state.isScheduled = true }
      return !state.isScheduled
    }
  }

  /// Two searches of one person as one, when the second text goes on from the first.
  private static func merge(_ first: Item, _ second: Item) -> Item? {
    guard case .search(let before, let foundBefore) = first.what,
      case .search(let after, let found) = second.what,
      after.hasPrefix(before) || before.hasPrefix(after)
    else { return nil }
    var merged = second
    let known = Set(found)
    merged.what = .search(text: after, found: found + foundBefore.filter { !known.contains($0) })
    return merged
  }
}

/// The details of a search, as they are written down.
struct SearchDetails: Codable {
  var text: String
  var found: [ClientID]
}

extension ActivityTable {
  /// Writes down what waited, inside a write transaction.
  func append(_ items: [ActivityQueue.Item]) throws {
    for item in items {
      switch item.what {
      case .search(let text, let found):
        let details = SearchDetails(text: text, found: found.map(ClientID.init(rawValue:)))
        try append(
          ActivityEntry(
            author: item.author, kind: .search, details: try json(details), moment: item.moment))
      case .card(let subject):
        try append(
          ActivityEntry(
            author: item.author, kind: .card, subject: subject.rawValue, moment: item.moment))
      case .household(let client):
        try append(
          ActivityEntry(
            author: item.author, kind: .household, client: client, moment: item.moment))
      }
    }
  }
}
