import Dispatch
import Glibc
import PatchworkCore
import PatchworkSearch
import Synchronization

/// The search index of one database: finds it, keeps it up to date, and has it rebuilt.
///
/// The index is a file that every process maps; see `IndexHome`. What changed since it was built is
/// a second, small index in memory, brought up to date before each search from the record of changes,
/// whoever made them. When that grows too large, or the file is missing, stale or damaged, the file is
/// rebuilt in the background; searches go on meanwhile with what there is.
///
/// `@unchecked Sendable`: `state` is only touched in `locked`, one thread at a time.
final class SearchIndex: @unchecked Sendable {
  private let home: IndexHome
  private let databasePath: String
  private var state = State()
  private let lock = DispatchSemaphore(value: 1)
  private let isBuilding = Atomic(false)
  private let progress = Mutex<IndexProgress?>(nil)

  private struct State {
    var whole: Segment?
    var changed: [Int64: IndexedClient?] = [:]
    /// What is searched: the segments, and for each the clients of whom a later one knows better.
    var segments: [Segment] = []
    var hidden: [Set<Int64>] = []
    /// Counts how often those were replaced.
    var generation = 0
    var seats: [ObjectIdentifier: Seat] = [:]
    /// The last change that is known.
    var sequence: Int64 = 0
    /// The file was found unusable or outdated.
    var needsBuild = false
    /// Clients have been imported whom the index does not know yet.
    var isBehind = false
    /// Files that turned out not to hold what was written.
    var damaged: Set<UInt64> = []
    /// Which file is mapped, so that a newer one is noticed.
    var inode: UInt64 = 0
    var contacts = ContactList()

    mutating func search(_ segments: [Segment], hiding hidden: [Set<Int64>]) {
      self.segments = segments
      self.hidden = hidden
      generation += 1
    }
  }

  /// What belongs to one connection: the last version of the data it saw, which SQLite counts for
  /// each connection on its own, and what words mean in the segments of a generation.
  private struct Seat {
    var dataVersion: Int64 = -1
    var contactsVersion: Int64 = -1
    var generation = 0
    var search: ClientSearch?
    /// Whom those who asked last work with, as of `familiarVersion`.
    var familiar: [PractitionerID: Familiarity] = [:]
    var familiarVersion: Int64 = -1
  }

  /// Registers up to this size are indexed on the spot: it takes a few hundredths of a second.
  private static let smallRegister = 5_000

  /// So many askers' own clients are remembered.
  private static let mostFamiliar = 200

  private static let secondsBetweenFailures: UInt32 = 60

  /// Progress is told each time so many clients have been read.
  private static let clientsBetweenNotes = 16_384

  /// The index of a database, which is opened at the first search.
  init(database path: String, home: IndexHome? = nil) {
    databasePath = path
    self.home = home ?? IndexHome(database: path)
  }

  /// Searches as the register stands now; nil when there is no index yet, and one is being built.
  func search<Result>(
    _ connection: Connection, _ body: (ClientSearch) throws -> Result
  ) throws -> Result? {
    let search = try locked { state in
      try bringUpToDate(&state, connection)
      if state.needsBuild { buildInBackground() }
      var seat = state.seats[ObjectIdentifier(connection), default: Seat()]
      if seat.generation != state.generation {
        seat.generation = state.generation
        seat.search = ClientSearch(cache: MatchCache(state.segments), hidden: state.hidden)
        state.seats[ObjectIdentifier(connection)] = seat
      }
      return seat.search
    }
    // A connection serves one task at a time, so nobody else uses its search meanwhile.
    return try search.map(body)
  }

  /// Whom a practitioner works with, as it stands now.
  func familiarity(
    of practitioner: PractitionerID?, on day: CivilDate, _ connection: Connection
  ) throws -> Familiarity {
    guard let practitioner else { return .none }
    return try locked { state in
      let version = try connection.row("PRAGMA data_version") { $0.int64(0) } ?? 0
      var seat = state.seats[ObjectIdentifier(connection), default: Seat()]
      if seat.familiarVersion != version || seat.familiar.count > Self.mostFamiliar {
        (seat.familiar, seat.familiarVersion) = ([:], version)
      }
      if let known = seat.familiar[practitioner] { return known }
      let familiarity = try FamiliarityReading(connection).familiarity(
        of: practitioner, on: day)
      seat.familiar[practitioner] = familiarity
      state.seats[ObjectIdentifier(connection)] = seat
      return familiarity
    }
  }

  /// Practitioners and agencies as they stand now.
  func contacts(_ connection: Connection) throws -> ContactList {
    try locked { state in
      let version = try connection.row("PRAGMA data_version") { $0.int64(0) } ?? 0
      let seat = ObjectIdentifier(connection)
      if version != state.seats[seat]?.contactsVersion {
        try state.contacts.bringUpToDate(connection)
        state.seats[seat, default: Seat()].contactsVersion = version
      }
      return state.contacts
    }
  }

  private func locked<Result>(_ body: (inout State) throws -> Result) rethrows -> Result {
    lock.wait()
    defer { lock.signal() }
    return try body(&state)
  }

  // MARK: Keeping up

  private func bringUpToDate(_ state: inout State, _ connection: Connection) throws {
    let version = try connection.row("PRAGMA data_version") { $0.int64(0) } ?? 0
    let isNewFile = state.needsBuild && home.fileNumbers != state.inode
    let seat = ObjectIdentifier(connection)
    guard version != state.seats[seat]?.dataVersion || isNewFile else { return }
    try connection.snapshot {
      if state.whole == nil || isNewFile { try open(&state, connection) }
      try catchUp(&state, connection)
      if state.whole == nil { try buildIfSmall(&state, connection) }
    }
    state.seats[seat, default: Seat()].dataVersion = version
  }

  /// Maps the file, if it is an index of this database; of several the newest.
  private func open(_ state: inout State, _ connection: Connection) throws {
    state.inode = home.fileNumbers
    var newest: (segment: Segment, path: String)?
    for path in home.paths where !state.damaged.contains(IndexHome.fileNumber(of: path)) {
      guard let bytes = try? IndexBytes(mapping: path),
        let segment = try? Segment(bytes, path: path),
        try IndexReading(connection).fingerprint(at: segment.origin.sequence)
          == segment.origin.database,
        segment.origin.sequence >= newest?.segment.origin.sequence ?? .min
      else { continue }
      newest = (segment, path)
    }
    guard let newest else {
      state.needsBuild = true
      return
    }
    use(newest.segment, &state)
    verifyInBackground(newest.segment, at: newest.path)
  }

  private func use(_ segment: Segment, _ state: inout State) {
    state.whole = segment
    state.sequence = segment.origin.sequence
    state.changed = [:]
    state.needsBuild = false
    state.isBehind = false
    state.search([segment], hiding: [[]])
  }

  private func catchUp(_ state: inout State, _ connection: Connection) throws {
    guard let whole = state.whole else { return }
    guard let changes = try IndexReading(connection).clientsChanged(since: state.sequence) else {
      // An import: the old index serves until the new one is there.
      state.needsBuild = true
      state.isBehind = true
      return
    }
    state.sequence = changes.last
    if changes.clients.isEmpty { return }
    for id in changes.clients {
      state.changed[id.rawValue] = .some(try IndexReading(connection).indexed(id))
    }
    let builder = SegmentBuilder(scratch: home.scratch, isWhole: false)
    for client in state.changed.values.compactMap({ $0 }) { try builder.add(client) }
    let recent = try builder.inMemory(origin: whole.origin)
    state.search([whole, recent], hiding: [Set(state.changed.keys), []])
    if state.changed.count > min(2_000, 256 + whole.recordCount / 4_000) { state.needsBuild = true }
  }

  private func buildIfSmall(_ state: inout State, _ connection: Connection) throws {
    let source = DatabaseClients(connection: connection)
    let count = try connection.row(
      "SELECT count(*) FROM (SELECT 1 FROM client LIMIT \(Self.smallRegister + 1))"
    ) { $0.int(0) }
    guard let count, count <= Self.smallRegister else { return }
    let builder = SegmentBuilder(scratch: home.scratch)
    try source.forEachClient(builder.add)
    let origin = try IndexReading(connection).origin()
    use(try builder.inMemory(origin: origin), &state)
    // Not being able to keep it only costs the next start its few hundredths of a second.
    if count > 0, let target = home.target {
      try? builder.write(to: target, origin: origin, readableAs: home.isOwn ? nil : databasePath)
    }
    state.inode = home.fileNumbers
  }

  // MARK: Building

  /// How far this process is with making an index; nil while it makes none.
  var buildProgress: IndexProgress? { progress.withLock { $0 } }

  /// Whether clients have been imported whom searches do not find yet.
  var isBehind: Bool { locked { $0.isBehind } }

  /// Waits until there is an index of the database as it stands, and builds it if need be.
  func prepare(
    _ connection: Connection, progress: (IndexProgress) -> Void = { _ in }
  ) throws {
    let isMissing = try locked { state in
      try bringUpToDate(&state, connection)
      return state.needsBuild
    }
    if isMissing { try build(waitsForOthers: true, progress: progress) }
  }

  /// Builds the index from the database as it stands, on a connection of its own. Another program
  /// that is at it already is left to it, or waited for.
  func build(waitsForOthers: Bool = false, progress tell: (IndexProgress) -> Void = { _ in })
    throws
  {
    let lock = home.target.map { open($0 + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600) } ?? -1
    defer { if lock >= 0 { close(lock) } }
    guard lock < 0 || flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      // Whoever holds the lock is building the same thing.
      if waitsForOthers { flock(lock, LOCK_EX) }
      return
    }
    if lock >= 0 { home.removeUnfinished() }
    let mode = AccessMode.allowed(for: databasePath)
    let connection = try Connection(
      path: databasePath, mode: mode == .unchanging ? .unchanging : .readOnly)
    try connection.snapshot {
      let origin = try IndexReading(connection).origin()
      let source = DatabaseClients(connection: connection)
      let total = try source.clientCount()
      let builder = SegmentBuilder(scratch: home.scratch)
      func note(_ clients: Int) {
        let now = IndexProgress(clients: clients, of: total)
        progress.withLock { $0 = now }
        tell(now)
      }
      defer { progress.withLock { $0 = nil } }
      note(0)
      try source.forEachClient { client in
        try builder.add(client)
        if builder.count % Self.clientsBetweenNotes == 0 { note(builder.count) }
      }
      note(total)
      if let target = home.target {
        try builder.write(to: target, origin: origin, readableAs: home.isOwn ? nil : databasePath)
      } else {
        let segment = try builder.inMemory(origin: origin)
        locked { state in
          use(segment, &state)
          state.seats = [:]
        }
      }
    }
  }

  private func buildInBackground() {
    guard isBuilding.compareExchange(expected: false, desired: true, ordering: .relaxed).exchanged
    else { return }
    DispatchQueue.global(qos: .utility).async { [self] in
      do {
        try build()
      } catch {
        // A full disk or a folder that may not be written leaves searches as they are; it is no
        // use to try again at every key.
        sleep(Self.secondsBetweenFailures)
      }
      isBuilding.store(false, ordering: .relaxed)
    }
  }

  /// Reads the whole index once, after the first answer; if it is not what was written, it goes.
  private func verifyInBackground(_ segment: Segment, at path: String) {
    DispatchQueue.global(qos: .background).asyncAfter(deadline: .now() + 1) { [self] in
      guard !segment.contentsAreWhole() else { return }
      locked { state in
        guard state.whole === segment else { return }
        // Where it cannot be taken away it is passed over.
        state.damaged.insert(IndexHome.fileNumber(of: path))
        unlink(path)
        state.whole = nil
        state.search([], hiding: [])
        state.seats = [:]
      }
    }
  }

  /// The size of the file in bytes; 0 while there is none.
  var byteCount: Int { home.byteCount }

  private func open(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
    Glibc.open(path, flags, mode)
  }
}
