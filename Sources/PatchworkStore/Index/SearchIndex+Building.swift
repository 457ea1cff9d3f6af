import Dispatch
import Glibc
import PatchworkSearch

extension SearchIndex {
  private static let secondsBetweenFailures: UInt32 = 60

  /// Progress is told each time so many clients have been read.
  private static let clientsBetweenNotes = 16_384

  /// How far this process is with making an index; nil while it makes none.
  var buildProgress: IndexProgress? { progress.withLock { $0 } }

  /// Waits until there is an index of the database as it stands, and builds it if need be.
  func prepare(
    _ connection: Connection, progress: (IndexProgress) -> Void = { _ in }
  ) throws {
    guard try upToDate(connection).needsBuild else { return }
    try build(waitsForOthers: true, progress: progress)
  }

  /// Builds the index from the database as it stands, on a connection of its own. Another thread or
  /// program that is at it already is left to it, or waited for.
  func build(waitsForOthers: Bool = false, progress tell: (IndexProgress) -> Void = { _ in })
    throws
  {
    let isMine: Void? = try builder.withLockIfAvailable { _ in
      try buildAlone(waitsForOthers: waitsForOthers, progress: tell)
    }
    if isMine == nil, waitsForOthers { builder.withLock { _ in } }
  }

  private func buildAlone(waitsForOthers: Bool, progress tell: (IndexProgress) -> Void) throws {
    let lock = home.target.map { openLock($0 + ".lock") } ?? -1
    defer { if lock >= 0 { close(lock) } }
    guard lock < 0 || flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      // The program that holds the lock builds the same thing.
      if waitsForOthers { flock(lock, LOCK_EX) }
      return
    }
    if lock >= 0 { home.removeUnfinished() }
    let connection = try Connection(path: databasePath, mode: reading)
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
        try publish(
          whole: builder.inMemory(origin: origin),
          guarded: IndexReading(connection).guarded())
      }
    }
  }

  /// Builds the index unless this process is at it.
  ///
  /// - Parameter done: called when it is there or cannot be made.
  func buildInBackground(then done: @escaping @Sendable () -> Void = {}) {
    guard isBuilding.compareExchange(expected: false, desired: true, ordering: .relaxed).exchanged
    else { return done() }
    DispatchQueue.global(qos: .utility).async { [self] in
      do {
        try build()
        done()
      } catch {
        done()
        // A full disk or a folder that may not be written leaves searches as they are; it is no
        // use to try again at every key.
        sleep(Self.secondsBetweenFailures)
      }
      isBuilding.store(false, ordering: .relaxed)
    }
  }

  /// Reads the whole index once, after the first answer; if it is not what was written, it goes.
  func verifyInBackground(_ segment: Segment, at path: String) {
    DispatchQueue.global(qos: .background).asyncAfter(deadline: .now() + 1) { [self] in
      guard !segment.contentsAreWhole() else { return }
      // Where it cannot be taken away it is passed over.
      if drop(segment, file: IndexHome.fileNumber(of: path)) { unlink(path) }
    }
  }

  /// Opens the file by whose lock programs leave a build to one of them; -1 where there is none that can
  /// be trusted: somebody else's could be held for ever.
  private func openLock(_ path: String) -> Int32 {
    // A link could lead to another's file, and to open a pipe that somebody put there would wait
    // for ever.
    let flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    let file = Glibc.open(path, flags, 0o600)
    var status = stat()
    guard file >= 0, fstat(file, &status) == 0, home.trust.holds(for: status) else {
      if file >= 0 { close(file) }
      return -1
    }
    return file
  }
}
