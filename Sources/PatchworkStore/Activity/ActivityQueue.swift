import PatchworkCore
import Synchronization

/// Searches, looks at cards and other readings that are answered already and not written down yet.
///
/// A search is asked with each key, and must not wait for the disk. What one person types for one look-up
/// becomes one entry: it is written down once they have typed nothing for three seconds. Looks are
/// written down within a second. A program that is killed may lose that much. Openings, changes, exports
/// and refusals never wait here: they are on the disk before they are answered, and take with them, in
/// order, what of the same person waits.
final class ActivityQueue: Sendable {
  enum Waiting {
    case lookUp(LookUp)
    case card(PractitionerID)
    /// Somebody else at the address of a client who was opened.
    case household(ClientID)
    case reading(Reading)
    /// So many clients outside their own were shown to somebody that searches show one at a time.
    case manyFound(Int)

    /// What was looked at, if it counts once an hour.
    fileprivate var glanced: Glanced? {
      switch self {
      case .lookUp, .manyFound: nil
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
    case cases(PractitionerID)
    /// What an agency has to see to.
    case upkeep
    /// Who of an agency can come in.
    case accounts

    fileprivate var words: String {
      switch self {
      case .looks: Phrase("who looked").english
      case .mergedRecords: Phrase("merged records").english
      case .sharingDecisions: Phrase("decisions to share").english
      case .cases: Phrase("cases").english
      case .upkeep: Phrase("what the agency has to see to").english
      case .accounts: Phrase("the agency's accounts").english
      }
    }

    fileprivate var client: ClientID? {
      switch self {
      case .looks(let id), .mergedRecords(let id), .sharingDecisions(let id): id
      case .cases, .upkeep, .accounts: nil
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

  struct Item {
    var author: Author
    var what: Waiting
    var moment: Int64

    /// Whether nothing can be added to it any more.
    fileprivate func isOver(at instant: Int64) -> Bool {
      if case .lookUp(let lookUp) = what { lookUp.isOver(at: instant) } else { true }
    }
  }

  /// What of that which waits is taken.
  enum Taking: Sendable {
    case everything
    /// What nothing can be added to; milliseconds.
    case over(at: Int64)
    /// The same, and all of one practitioner's.
    case of(PractitionerID, at: Int64)

    fileprivate func takes(_ item: Item) -> Bool {
      switch self {
      case .everything: true
      case .over(let instant): item.isOver(at: instant)
      case .of(let who, let instant):
        item.author.practitioner == who || item.isOver(at: instant)
      }
    }
  }

  fileprivate struct State {
    var items: [Item] = []
    var isScheduled = false
    /// Why the last could not be written.
    var obstacle: DirectoryError?
    /// Those whose next text begins a new look-up: they emptied the box.
    var emptied: Set<Author> = []
    /// When each was last looked at, so that what is kept open counts once an hour.
    var seen: [Glance: Int64] = [:]
  }

  fileprivate struct Glance: Hashable {
    var author: Author
    var glanced: Glanced
  }

  private let state = Mutex(State())
  private static let hour: Int64 = 3_600
  /// Looks to remember. Beyond it all are forgotten, and what is kept open counts once more.
  private static let remembered = 10_000

  /// Puts an item behind the others.
  ///
  /// - Returns: whether the caller must see to the writing.
  func add(_ item: Item) -> Bool {
    state.withLock { state in
      if let glanced = item.what.glanced {
        let glance = Glance(author: item.author, glanced: glanced)
        // A clock that was set back gives a negative difference, and the look counts.
        if let last = state.seen[glance], (0..<Self.hour).contains(item.moment - last) {
          return false
        }
        if state.seen.count >= Self.remembered { state.seen = [:] }
        state.seen[glance] = item.moment
      }
      if !state.goOn(with: item) { state.items.append(item) }
      return state.schedule()
    }
  }

  /// Ends what somebody looks up: what they type next is for somebody else.
  func endLookUp(of author: Author) {
    state.withLock { state in
      // Only where something waits to be gone on from, so that the set does not grow with everybody
      // who empties a box.
      guard state.items.contains(where: { $0.author == author }) else { return }
      state.emptied.insert(author)
    }
  }

  /// Takes out some of what waits.
  func take(_ taking: Taking) -> [Item] {
    state.withLock { state in
      let taken = state.items.filter(taking.takes)
      if !taken.isEmpty { state.items.removeAll(where: taking.takes) }
      return taken
    }
  }

  /// Ends the wait of the task that sees to the writing.
  ///
  /// - Returns: whether something waits still, so that they must see to it again.
  func isStillWaited() -> Bool {
    state.withLock { state in
      state.isScheduled = !state.items.isEmpty
      return state.isScheduled
    }
  }

  /// Why what waited could not be written down the last time, unless that passes by itself.
  var obstacle: DirectoryError? { state.withLock { $0.obstacle } }

  /// Notes that the record can be written again.
  func noteWritten() { state.withLock { $0.obstacle = nil } }

  /// Puts back what could not be written, before everything else.
  ///
  /// - Parameter error: what kept it from being written; nil where that may be something else's fault.
  /// - Returns: whether the caller must see to the writing.
  func putBack(_ items: [Item], after error: (any Error)? = nil) -> Bool {
    state.withLock { state in
      state.items = items + state.items
      // Another program's long write ends by itself, and nobody waits for it to be found.
      if let error = error as? DirectoryError, error != .busy { state.obstacle = error }
      return state.schedule()
    }
  }
}

extension ActivityQueue.State {
  /// - Returns: whether the caller must see to the writing.
  fileprivate mutating func schedule() -> Bool {
    defer { isScheduled = true }
    return !isScheduled
  }

  /// Adds a text to the look-up from which it goes on.
  fileprivate mutating func goOn(with item: ActivityQueue.Item) -> Bool {
    guard case .lookUp(let next) = item.what else { return false }
    if emptied.remove(item.author) != nil { return false }
    // Their own last entry: what others do meanwhile does not cut a look-up in two.
    guard let place = items.lastIndex(where: { $0.author == item.author }),
      case .lookUp(var lookUp) = items[place].what, lookUp.goOn(with: next)
    else { return false }
    items[place].what = .lookUp(lookUp)
    items[place].moment = item.moment
    return true
  }
}

extension ActivityTable {
  /// Writes down what waited, inside a write transaction.
  func append(_ items: [ActivityQueue.Item]) throws {
    for item in items {
      switch item.what {
      case .lookUp(let lookUp):
        try append(
          ActivityEntry(
            author: item.author, kind: .search, details: try json(lookUp.details),
            moment: item.moment))
      case .manyFound(let count):
        try append(
          ActivityEntry(
            author: item.author, kind: .manyFound, details: try json(["clients": count]),
            moment: item.moment))
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
