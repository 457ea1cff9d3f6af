import Dispatch
import Glibc
import PatchworkCore
import PatchworkSearch
import Synchronization

/// The search index of one database: finds it, keeps it up to date, and has it rebuilt.
///
/// The index is a file that every process maps; see `IndexHome`. What changed since it was built is
/// a second, small index in memory, brought up to date before each search from the record of changes
/// of every program. When that grows too large, or the file is missing, stale or damaged, the file is
/// rebuilt in the background; searches go on meanwhile with what there is.
///
/// No lock is held while SQL runs or an index is made. A search takes the published snapshot, reads
/// what is new to its connection, makes the next snapshot and publishes it, unless another search was
/// faster: then it begins anew with that one. So none waits for another, and each finds what its own
/// connection sees.
final class SearchIndex: Sendable {
  let home: IndexHome
  let databasePath: String
  /// How the database is opened to be read through.
  let reading: AccessMode
  /// One thread of this process at a time makes the file.
  let builder = Mutex(())
  let isBuilding = Atomic(false)
  let progress = Mutex<IndexProgress?>(nil)
  private let published = Mutex(IndexSnapshot())
  private let seats = Mutex<[ObjectIdentifier: IndexSeat]>([:])
  private let contactList = Mutex(ContactList())
  private let willPublish: @Sendable () -> Void

  /// Registers up to this size are indexed on the spot: it takes a few hundredths of a second.
  private static let smallRegister = 5_000

  /// So many askers' own clients are remembered.
  private static let mostFamiliar = 200

  /// The index of a database, which is opened at the first search.
  ///
  /// - Parameter willPublish: called when a snapshot is ready and not published yet; tests hold a
  ///   search up there.
  init(
    database path: String, reading: AccessMode = .readOnly, home: IndexHome? = nil,
    willPublish: @escaping @Sendable () -> Void = {}
  ) {
    databasePath = path
    self.reading = reading
    self.home = home ?? IndexHome(database: path)
    self.willPublish = willPublish
  }

  /// Searches as the register stands now.
  ///
  /// - Returns: nil when there is no index yet, and one is being built.
  func search<Result>(
    _ connection: Connection, _ body: (ClientSearch) throws -> Result
  ) throws -> Result? {
    let snapshot = try upToDate(connection)
    if snapshot.needsBuild { buildInBackground() }
    return try seat(of: connection).search(in: snapshot).map(body)
  }

  /// Whom a practitioner works with, as it stands now.
  func familiarity(
    of practitioner: PractitionerID?, on day: CivilDate, _ connection: Connection
  ) throws -> Familiarity {
    guard let practitioner else { return .none }
    let seat = seat(of: connection)
    let version = try dataVersion(connection)
    if seat.familiarVersion != version || seat.familiar.count > Self.mostFamiliar {
      (seat.familiar, seat.familiarVersion) = ([:], version)
    }
    if let known = seat.familiar[practitioner] { return known }
    let familiarity = try FamiliarityReading(connection).familiarity(of: practitioner, on: day)
    seat.familiar[practitioner] = familiarity
    return familiarity
  }

  /// Who is shielded, as it stands now.
  func shielded(_ connection: Connection) throws -> Set<Int64> {
    let seat = seat(of: connection)
    let version = try dataVersion(connection)
    if seat.shieldedVersion != version {
      seat.shielded = try ShieldTable(connection).everybody()
      seat.shieldedVersion = version
    }
    return seat.shielded
  }

  /// Practitioners and agencies as they stand now.
  ///
  /// - Parameter day: who has left by then is left out.
  func contacts(_ connection: Connection, on day: CivilDate) throws -> ContactList {
    let seat = seat(of: connection)
    let version = try dataVersion(connection)
    var list = contactList.withLock { $0 }
    if version == seat.contactsVersion && list.day == day { return list }
    try list.bringUpToDate(connection, on: day)
    let newest = contactList.withLock { [list] known in
      if list.isNewer(than: known) { known = list }
      return known
    }
    seat.contactsVersion = version
    return newest
  }

  /// Whether clients have been imported that searches do not find yet.
  var isBehind: Bool { published.withLock { $0.isBehind } }

  /// The size of the file in bytes; 0 while there is none.
  var byteCount: Int { home.byteCount }

  private func seat(of connection: Connection) -> IndexSeat {
    seats.withLock { seats in
      if let seat = seats[ObjectIdentifier(connection)], seat.connection === connection {
        return seat
      }
      seats = seats.filter { $0.value.connection != nil }
      let seat = IndexSeat(of: connection)
      seats[ObjectIdentifier(connection)] = seat
      return seat
    }
  }

  private func dataVersion(_ connection: Connection) throws -> Int64 {
    // Counts what other connections wrote. Those that are asked here write nothing themselves.
    try connection.row("PRAGMA data_version") { $0.int64(0) } ?? 0
  }

  // MARK: Keeping up

  /// A published snapshot with all that a connection sees.
  func upToDate(_ connection: Connection) throws -> IndexSnapshot {
    let seat = seat(of: connection)
    // Read before anything else, so that what is written meanwhile is looked for at the next
    // question.
    let version = try dataVersion(connection)
    while true {
      let before = published.withLock { $0 }
      let isNewFile = before.needsBuild && home.fileNumbers != before.fileNumbers
      guard version != seat.dataVersion || before.epoch != seat.epoch || isNewFile else {
        return before
      }
      var next = before
      var opened: (segment: Segment, path: String)?
      try connection.snapshot {
        if before.whole == nil || isNewFile { opened = try open(&next, connection) }
        try catchUp(&next, connection)
        if next.whole == nil { try indexIfSmall(&next, connection) }
      }
      willPublish()
      guard publish(next) else { continue }
      if let opened { verifyInBackground(opened.segment, at: opened.path) }
      seat.dataVersion = version
      seat.epoch = next.epoch
      return next
    }
  }

  /// - Returns: false when another snapshot was published since this one's making began.
  private func publish(_ next: IndexSnapshot) -> Bool {
    published.withLock { current in
      guard current.edition == next.edition else { return false }
      current = next
      current.edition += 1
      return true
    }
  }

  /// Publishes an index of all clients that is only in memory.
  func publish(whole segment: Segment, guarded: [IndexedClient]) throws {
    try published.withLock { current in
      try current.replace(
        with: segment, guarded: guarded, makeIndex: makeSmall(segment.origin))
      current.edition += 1
    }
  }

  /// Takes an index out of use whose file does not hold what was written.
  ///
  /// - Returns: whether it was in use.
  func drop(_ segment: Segment, file: UInt64) -> Bool {
    published.withLock { current in
      guard current.whole === segment else { return false }
      current.drop(damaged: file)
      current.edition += 1
      return true
    }
  }

  /// Maps the file, if it is an index of this database; of several the newest.
  private func open(
    _ snapshot: inout IndexSnapshot, _ connection: Connection
  ) throws -> (segment: Segment, path: String)? {
    snapshot.fileNumbers = home.fileNumbers
    var newest: (segment: Segment, path: String)?
    for path in home.paths where !snapshot.damaged.contains(IndexHome.fileNumber(of: path)) {
      guard let bytes = try? IndexBytes(mapping: path, ifTrusted: home.trust.holds(for:)),
        let segment = try? Segment(bytes, path: path),
        try IndexReading(connection).fingerprint(at: segment.origin.sequence)
          == segment.origin.database,
        segment.origin.sequence >= newest?.segment.origin.sequence ?? .min
      else { continue }
      newest = (segment, path)
    }
    if let newest {
      try snapshot.replace(
        with: newest.segment, guarded: IndexReading(connection).guarded(),
        makeIndex: makeSmall(newest.segment.origin))
    } else {
      snapshot.wantBuild()
    }
    return newest
  }

  private func catchUp(_ snapshot: inout IndexSnapshot, _ connection: Connection) throws {
    guard let whole = snapshot.whole else { return }
    guard let changes = try IndexReading(connection).clientsChanged(since: snapshot.sequence) else {
      snapshot.noteImport()
      return
    }
    snapshot.noteChanges(upTo: changes.last)
    if changes.clients.isEmpty { return }
    // The file still tells where they were: it is made anew without.
    let begun = whole.origin.sequence
    if try IndexReading(connection).wasGuarded(anyOf: changes.clients, since: begun) {
      snapshot.wantBuild()
    }
    let reading = IndexReading(connection)
    var clients: [Int64: IndexedClient?] = [:]
    var guarded: [Int64: IndexedClient?] = [:]
    for id in changes.clients {
      let client = try reading.indexed(id)
      let isGuarded = try reading.isGuarded(id)
      clients[id.rawValue] = .some(isGuarded ? nil : client)
      guarded[id.rawValue] = .some(isGuarded ? client : nil)
    }
    try snapshot.add(clients, guarded: guarded, makeIndex: makeSmall(whole.origin))
  }

  /// Makes an index of a few clients.
  func makeSmall(_ origin: IndexFormat.Origin) -> ([IndexedClient]) throws -> Segment {
    { [home] clients in
      let builder = SegmentBuilder(scratch: home.scratch, isWhole: false)
      for client in clients { try builder.add(client) }
      return try builder.inMemory(origin: origin)
    }
  }

  private func indexIfSmall(_ snapshot: inout IndexSnapshot, _ connection: Connection) throws {
    let count = try connection.row(
      "SELECT count(*) FROM (SELECT 1 FROM client LIMIT \(Self.smallRegister + 1))"
    ) { $0.int(0) }
    guard let count, count <= Self.smallRegister else { return }
    let segments = SegmentBuilder(scratch: home.scratch)
    try DatabaseClients(connection: connection).forEachClient(segments.add)
    let origin = try IndexReading(connection).origin()
    try snapshot.replace(
      with: segments.inMemory(origin: origin), guarded: IndexReading(connection).guarded(),
      makeIndex: makeSmall(origin))
    if count > 0, let target = home.target {
      // Not being able to keep it only costs the next start its few hundredths of a second. Another
      // thread that is at it keeps the same.
      _ = builder.withLockIfAvailable { _ in
        try? segments.write(
          to: target, origin: origin, readableAs: home.isOwn ? nil : databasePath)
      }
    }
    snapshot.fileNumbers = home.fileNumbers
  }
}
