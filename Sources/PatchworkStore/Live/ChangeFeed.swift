import Glibc
import PatchworkCore
import Synchronization

/// Tells whoever listens what changed in a database, whichever program changed it.
///
/// Whoever has made a change touches the write-ahead log, of which the kernel tells everybody who
/// watches it; then the record of changes says what is new. Nothing is polled, and nothing runs
/// while nobody listens.
///
/// The write to the log itself would tell too early: SQLite writes a change there first, waits for
/// the disk as long as that takes, and makes the change readable only after.
final class ChangeFeed: Sendable {
  private struct State {
    var listeners: [Int: AsyncStream<DirectoryEvent>.Continuation] = [:]
    var nextListener = 0
    var watch: FileWatch?
    /// The last change and the last opening told.
    var place: FeedPlace
    var isLooking = false
    var mustLookAgain = false
  }

  /// The write-ahead log, which stands beside the database for as long as anybody has it open.
  private let log: String
  private let reader: Desk
  private let state: Mutex<State>

  /// More new changes than this are told as one: whoever listens asks everything again.
  private static let listedAtMost = 100

  init(log: String, reader: Desk, since place: FeedPlace) {
    self.log = log
    self.reader = reader
    state = Mutex(State(place: place))
  }

  /// Everything that changes from now on, until the listener stops listening. The first listener
  /// also hears of what changed since somebody last listened.
  func listen() -> AsyncStream<DirectoryEvent> {
    let (stream, continuation) = AsyncStream.makeStream(
      of: DirectoryEvent.self, bufferingPolicy: .bufferingNewest(Self.listedAtMost))
    let number = state.withLock { state in
      let number = state.nextListener
      state.nextListener += 1
      state.listeners[number] = continuation
      return number
    }
    continuation.onTermination = { [weak self] _ in self?.drop(number) }
    startWatching()
    look()
    return stream
  }

  private func drop(_ number: Int) {
    state.withLock { state in
      state.listeners[number] = nil
      if state.listeners.isEmpty { state.watch = nil }
    }
  }

  private func startWatching() {
    state.withLock { state in
      guard state.watch == nil else { return }
      state.watch = FileWatch(path: log) { [weak self] in self?.look() }
    }
  }

  /// Tells everybody who listens, here and in other programs, that a change was made.
  func announce() {
    utimensat(AT_FDCWD, log, nil, 0)
    look()
  }

  /// Looks for new changes, unless nobody listens or a look is under way already.
  func look() {
    let mayStart = state.withLock { state in
      guard !state.listeners.isEmpty else { return false }
      if state.isLooking {
        state.mustLookAgain = true
        return false
      }
      state.isLooking = true
      return true
    }
    if mayStart { Task { await lookUntilQuiet() } }
  }

  private func lookUntilQuiet() async {
    while true {
      let since = state.withLock { state in
        state.mustLookAgain = false
        return state.place
      }
      let found = try? await reader.run { connection in
        try connection.news(since: since, atMost: Self.listedAtMost)
      }
      let listeners = state.withLock { state in
        if let found { state.place = found.last }
        return Array(state.listeners.values)
      }
      // Never with the state locked: a listener that is being cancelled holds a lock of the runtime
      // while it waits for ours in `drop`, and being told takes that lock too.
      for event in found?.events ?? [] {
        for listener in listeners { listener.yield(event) }
      }
      let isQuiet = state.withLock { state in
        state.isLooking = state.mustLookAgain
        return !state.isLooking
      }
      if isQuiet { return }
    }
  }
}

/// How far what changes, and who looks, has been told.
struct FeedPlace: Sendable {
  /// The last change.
  var change: Int64
  /// The last entry of the record of activity.
  var activity: Int64
}

extension Connection {
  /// The ends of both records.
  func feedPlace() throws -> FeedPlace {
    FeedPlace(
      change: try lastChange(),
      activity: try row("SELECT max(sequence) FROM activity") { $0.int64(0) } ?? 0)
  }

  /// What changed, and who was looked at, after a place in both records.
  func news(
    since place: FeedPlace, atMost limit: Int
  ) throws -> (last: FeedPlace, events: [DirectoryEvent]) {
    let changes = try changes(since: place.change, atMost: limit)
    let end = try feedPlace().activity
    // More openings than can be listed are no reason to ask everything again.
    let looks: [DirectoryEvent] = try rows(
      """
      SELECT DISTINCT client FROM activity
      WHERE sequence > ? AND sequence <= ? AND kind = 'opening' AND client IS NOT NULL LIMIT ?
      """, place.activity, end, limit
    ) { .looked($0.id(0)) }
    return (FeedPlace(change: changes.last, activity: end), changes.events + looks)
  }

  /// The end of the record of changes.
  func lastChange() throws -> Int64 {
    max(0, try row("SELECT max(sequence) FROM change") { $0.int64(0) } ?? 0)
  }

  /// What changed after a place in the record of changes.
  func changes(
    since sequence: Int64, atMost limit: Int
  ) throws -> (last: Int64, events: [DirectoryEvent]) {
    let last = try lastChange()
    guard last > sequence else { return (last, []) }
    guard last - sequence <= Int64(limit) else { return (last, [.everything]) }
    let events = try rows(
      """
      SELECT client, changed_practitioner, changed_agency, relative, sequence FROM change
      WHERE sequence > ? AND sequence <= ? ORDER BY sequence
      """, sequence, last
    ) { row -> (Int64, [DirectoryEvent]) in
      var events: [DirectoryEvent] = []
      if let client: ClientID = row.optionalID(0) { events.append(.client(client)) }
      if let id: PractitionerID = row.optionalID(1) { events.append(.practitioner(id)) }
      if let id: AgencyID = row.optionalID(2) { events.append(.agency(id)) }
      if let relative: ClientID = row.optionalID(3) { events.append(.client(relative)) }
      return (row.int64(4), events)
    }
    var recipients: [Int64: [DirectoryEvent]] = [:]
    try forEachRow(
      """
      SELECT sequence, practitioner FROM change_recipient WHERE sequence > ? AND sequence <= ?
      """, sequence, last
    ) { row in recipients[row.int64(0), default: []].append(.inbox(row.id(1))) }
    return (
      last,
      events.flatMap { sequence, records in
        let all = records + (recipients[sequence] ?? [])
        return all.isEmpty ? [.everything] : all
      }
    )
  }
}
