import PatchworkCore
import Synchronization

/// Searches, looks at cards and other readings that are answered already and not written down yet.
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
    case reading(Reading)

    /// What was looked at, if it counts once an hour.
    fileprivate var glanced: Glanced? {
      switch self {
      case .search: nil
      case .card(let id): .card(id)
      case .household(let id): .household(id)
      case .reading(let reading): .reading(reading)
      }
    }
  }

  /// Something that was read and is no record of a client or a practitioner.
  enum Reading: Hashable {
    /// Who looked at a client.
    case looks(ClientID)
    /// Which records were merged into a client's.
    case mergedRecords(ClientID)
    /// The decisions to share what is known of a client.
    case sharingDecisions(ClientID)
    /// A practitioner's cases.
    case cases(PractitionerID)
    /// What an agency has to see to.
    case upkeep

    fileprivate var words: String {
      switch self {
      case .looks: "who looked"
      case .mergedRecords: "merged records"
      case .sharingDecisions: "decisions to share"
      case .cases: "cases"
      case .upkeep: "what the agency has to see to"
      }
    }

    fileprivate var client: ClientID? {
      switch self {
      case .looks(let id), .mergedRecords(let id), .sharingDecisions(let id): id
      case .cases, .upkeep: nil
      }
    }

    fileprivate var practitioner: PractitionerID? {
      if case .cases(let id) = self { id } else { nil }
    }
  }

  fileprivate enum Glanced: Hashable {
    case card(PractitionerID)
    case household(ClientID)
    case reading(Reading)
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
    var glanced: Glanced
  }

  private let state = Mutex(State())
  private static let hour: Int64 = 3_600
  private static let remembered = 10_000

  /// Puts an item behind the others.
  ///
  /// - Returns: whether the caller must see to the writing.
  func add(_ item: Item) -> Bool {
    state.withLock { state in
      if let glanced = item.what.glanced {
        let glance = Glance(author: item.author, glanced: glanced)
        if let last = state.seen[glance], (0..<Self.hour).contains(item.moment - last) {
          return false
        }
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
      case .reading(let reading):
        try append(
          ActivityEntry(
            author: item.author, kind: .reading, client: reading.client,
            subject: reading.practitioner?.rawValue, details: try json(["read": reading.words]),
            moment: item.moment))
      }
    }
  }
}
