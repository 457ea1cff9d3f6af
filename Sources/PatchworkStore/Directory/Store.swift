import Glibc
import PatchworkCore
import Synchronization

/// One open database: its connections, and what is shared by everybody who asks through it.
final class Store: Sendable {
  let path: String
  /// The write-ahead log, which every program that has made a change touches.
  let log: String
  let openings = Openings()
  let activity = ActivityQueue()
  let shown: ShownClients
  let searchIndex: SearchIndex
  private let mode: AccessMode
  private let isServing: Bool
  private let patience: Int32
  private let readers: ReaderPool<Asker>
  private let writer = Mutex<ConnectionQueue?>(nil)
  private let feed: ChangeFeed

  /// - Parameters:
  ///   - mode: found out from the file's permissions when it is left out.
  ///   - readers: how many may read at once.
  init(
    path: String, mode given: AccessMode? = nil, readers count: Int = 1,
    patience: Int32 = Connection.usualPatience, showing limits: ShownClients.Limits = .init()
  ) throws {
    shown = ShownClients(limits: limits)
    try Self.makeFolder(of: path)
    mode = given ?? AccessMode.allowed(for: path)
    if mode == .readWrite {
      Self.makeFile(path)
      try Self.refuseShortFile(path)
    }
    let connection = try Connection(path: path, mode: mode, patience: patience)
    if mode == .readWrite {
      try Schema.prepare(connection)
      try Schema.refuseForeignCode(connection)
      try RightsLedger.begin(connection)
    } else if try Schema.state(of: connection).version < Schema.migrations.count {
      // An older schema cannot be brought up to date where nothing may be written.
      throw DirectoryError.readOnly(path: path)
    }
    // SQLite has opened them by now: those that came in between count as well.
    try FileTrust.requireFiles(of: path)
    self.path = path
    self.patience = patience
    isServing = count > 1
    searchIndex = SearchIndex(database: path, reading: mode == .readWrite ? .readOnly : mode)
    log = connection.fileName + "-wal"
    let place = try FeedReading(connection, isAddressed: false).place()
    let readingMode = mode == .readWrite ? .readOnly : mode
    let schema = try SchemaWatch.version(of: connection)
    connection.inspect = SchemaWatch(since: schema).check
    let first = ConnectionQueue(connection, label: "patchwork.reader")
    let open: @Sendable () throws -> ConnectionQueue = {
      let connection = try Connection(path: path, mode: readingMode, patience: patience)
      connection.inspect = SchemaWatch(since: schema).check
      return ConnectionQueue(connection, label: "patchwork.reader")
    }
    readers = ReaderPool(
      [first] + (try (1..<max(1, count)).map { _ in try open() }),
      most: count > 1 ? Self.mostReaders : 1, open: open)
    // What has changed is told while every other connection answers slow questions.
    let teller = isServing ? try open() : first
    feed = ChangeFeed(log: log, reader: teller, since: place)
  }

  /// The most reading connections of a server.
  private static let mostReaders = 12

  /// How long a question to a server may take. A terminal has given up after ten seconds.
  private static let answerTime: Duration = .seconds(15)

  /// Reads on one of the reading connections.
  ///
  /// - Parameter asker: on whose behalf; nil for upkeep, which may take its time.
  func read<Value: Sendable>(
    for asker: Asker? = nil, _ body: @escaping @Sendable (Connection) throws -> Value
  ) async throws -> Value {
    let limit = asker == nil || !isServing ? nil : Self.answerTime
    return try await readers.read(for: asker) { connection in
      try connection.within(limit) { try body(connection) }
    }
  }

  /// Writes on the writing connection, which is opened at the first change, and tells those who
  /// listen.
  func write<Value: Sendable>(
    _ body: @Sendable (Connection) throws -> Value
  ) async throws -> Value {
    let value = try await writingQueue().run(body)
    feed.announce()
    return value
  }

  /// Writes what nobody listens for.
  func writeQuietly<Value: Sendable>(
    _ body: @Sendable (Connection) throws -> Value
  ) async throws -> Value {
    try await writingQueue().run(body)
  }

  var isWritable: Bool { mode == .readWrite }

  private func writingQueue() throws -> ConnectionQueue {
    if mode != .readWrite { throw DirectoryError.readOnly(path: path) }
    return try writer.withLock { queue in
      if let queue { return queue }
      let connection = try Connection(path: path, mode: .readWrite, patience: patience)
      // What has been acknowledged outlives a power cut.
      try connection.execute("PRAGMA synchronous = FULL")
      try RightsLedger.keep(by: connection)
      connection.inspect = SchemaWatch(since: nil).check
      let opened = ConnectionQueue(connection, label: "patchwork.writer")
      queue = opened
      return opened
    }
  }

  /// Writes down what waits and closes every connection, so that the write-ahead log goes into the database
  /// and leaves no file behind. The one that may write is the last, since only it can do that.
  func end() async {
    await writeActivity()
    await readers.close()
    await feed.close()
    await writer.withLock { $0 }?.close()
  }

  /// Goes on only if the database can be written now, and keeps the connection that writes: taking the
  /// right away later ends in refusals, not in answers that nobody recorded.
  func requireWriting() throws {
    try UnwritableDatabase.refuse(path)
    guard mode == .readWrite else { throw UnwritableDatabase(path: path, obstacle: path) }
    _ = try writingQueue()
  }

  func events() -> AsyncStream<DirectoryEvent> { feed.listen() }

  func addressedEvents() -> AsyncStream<AddressedEvent> { feed.listenAddressed() }

  /// Makes a missing file for its owner alone: it holds names and numbers of vulnerable people.
  /// SQLite gives the files beside it the same permissions, and reports what goes wrong here.
  static func makeFile(_ path: String) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if descriptor >= 0 { close(descriptor) }
  }

  /// SQLite takes a file too short to be a database for an empty one, and would write over it.
  private static func refuseShortFile(_ path: String) throws {
    let shortest: off_t = 512
    var status = stat()
    guard stat(path, &status) == 0, (1..<shortest).contains(status.st_size) else { return }
    throw DirectoryError.damaged(path: path, detail: worded("it is too short"))
  }

  private static func makeFolder(of path: String) throws {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    var folder = ""
    for part in parts {
      folder += part + "/"
      if mkdir(folder, 0o700) == 0 || access(folder, F_OK) == 0 { continue }
      throw DirectoryError.cannotOpen(
        path: path,
        reason: worded("the folder \(folder) cannot be made (\(String(cString: strerror(errno))))"))
    }
  }
}
