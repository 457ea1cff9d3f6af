import Glibc
import PatchworkCore
import Synchronization

/// Tells those who listen what changed in a database, whichever program changed it.
///
/// A program that has made a change touches the write-ahead log, of which the kernel tells everybody
/// who watches it; then the record of changes says what is new. Nothing is polled, and nothing runs
/// while nobody listens.
///
/// The write to the log itself would tell too early: SQLite writes a change there first, waits for
/// the disk as long as that takes, and makes the change readable only after.
final class ChangeFeed: Sendable {
  private struct Listener {
    /// Whether they want to know whom an event is for, which costs a look at the client's network.
    var isAddressed: Bool
    var tell: @Sendable (AddressedEvent) -> Void
  }

  private struct State {
    var listeners: [Int: Listener] = [:]
    var nextListener = 0
    var watch: FileWatch?
    /// The last change and the last opening told.
    var place: FeedPlace
    var isLooking = false
    var mustLookAgain = false
  }

  /// The write-ahead log, which stands beside the database for as long as anybody has it open.
  private let log: String
  private let reader: ConnectionQueue
  private let state: Mutex<State>

  /// More new changes than this are told as one: those who listen ask everything again.
  private static let listedAtMost = 100

  init(log: String, reader: ConnectionQueue, since place: FeedPlace) {
    self.log = log
    self.reader = reader
    state = Mutex(State(place: place))
  }

  /// Closes the connection that it reads on: nothing is told any more.
  func close() async { await reader.close() }

  /// Everything that changes from now on, until the listener stops listening. The first listener
  /// also hears of what changed since somebody last listened.
  ///
  /// A listener that reads too slowly is told `everything` in the place of what was left out.
  func listen() -> AsyncStream<DirectoryEvent> { listen(isAddressed: false) { $0.event } }

  /// The same with whom each event is for.
  func listenAddressed() -> AsyncStream<AddressedEvent> { listen(isAddressed: true) { $0 } }

  private func listen<Element: Sendable>(
    isAddressed: Bool, as element: @escaping @Sendable (AddressedEvent) -> Element
  ) -> AsyncStream<Element> {
    let (stream, outlet) = EventOutlet.make(
      everything: element(AddressedEvent(event: .everything)), places: Self.listedAtMost)
    let listener = Listener(isAddressed: isAddressed) { outlet.tell(element($0)) }
    let number = state.withLock { state in
      let number = state.nextListener
      state.nextListener += 1
      state.listeners[number] = listener
      return number
    }
    outlet.whenDone { [weak self] in self?.drop(number) }
    // The watch first: what changes between the two is looked for twice, and not never.
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
      let (since, isAddressed) = state.withLock { state in
        state.mustLookAgain = false
        return (state.place, state.listeners.values.contains(where: \.isAddressed))
      }
      let found = try? await reader.run { connection in
        try FeedReading(connection, isAddressed: isAddressed)
          .news(since: since, atMost: Self.listedAtMost)
      }
      let listeners = state.withLock { state in
        if let found { state.place = found.last }
        return Array(state.listeners.values)
      }
      // Never with the state locked: a listener that is being cancelled holds a lock of the runtime
      // while it waits for ours in `drop`, and being told takes that lock too.
      for event in found?.events ?? [] {
        for listener in listeners { listener.tell(event) }
      }
      let isQuiet = state.withLock { state in
        state.isLooking = state.mustLookAgain
        return !state.isLooking
      }
      if isQuiet { return }
    }
  }
}
