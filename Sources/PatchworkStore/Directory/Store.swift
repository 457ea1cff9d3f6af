import Glibc
import PatchworkCore
import Synchronization

/// One open database: its connections, and what is shared by everybody who asks through it.
final class Store: Sendable {
  let path: String
  let openings = Openings()
  private let isReadOnly: Bool
  private let reader: Desk
  private let writer = Mutex<Desk?>(nil)
  private let feed: ChangeFeed

  init(path: String) throws {
    try Self.makeFolder(of: path)
    let mayWrite = access(path, F_OK) != 0 || access(path, W_OK) == 0
    // Names and numbers of vulnerable people: nobody else on the host may read them.
    let mask = umask(0o077)
    defer { umask(mask) }
    let connection = try Connection(path: path, mode: mayWrite ? .readWrite : .readOnly)
    if mayWrite {
      try Schema.prepare(connection)
    } else if try Schema.state(of: connection).version < Schema.migrations.count {
      throw DirectoryError.readOnly(path: path)
    }
    self.path = path
    isReadOnly = !mayWrite
    reader = Desk(connection, label: "patchwork.reader")
    feed = ChangeFeed(path: path, reader: reader)
  }

  /// Reads on the reading connection.
  func read<Value: Sendable>(
    _ body: @Sendable (Connection) throws -> Value
  ) async throws -> Value {
    try await reader.run(body)
  }

  /// Writes on the writing connection, which is opened at the first change.
  func write<Value: Sendable>(
    _ body: @Sendable (Connection) throws -> Value
  ) async throws -> Value {
    let value = try await desk().run(body)
    feed.look()
    return value
  }

  private func desk() throws -> Desk {
    if isReadOnly { throw DirectoryError.readOnly(path: path) }
    return try writer.withLock { desk in
      if let desk { return desk }
      let connection = try Connection(path: path, mode: .readWrite)
      // What has been acknowledged outlives a power cut.
      try connection.execute("PRAGMA synchronous = FULL")
      let opened = Desk(connection, label: "patchwork.writer")
      desk = opened
      return opened
    }
  }

  /// Remembers, without holding anybody up, that a client was opened.
  func recordOpening(of client: ClientID, by practitioner: PractitionerID?) {
    openings.add(client, by: practitioner)
    if isReadOnly { return }
    let moment = Self.now()
    Task {
      // A lost entry of the list of recent clients is no reason to disturb the worker.
      _ = try? await desk().run { connection in
        try connection.run(
          """
          INSERT INTO opened (practitioner, client, moment) VALUES (?, ?, ?)
          ON CONFLICT DO UPDATE SET moment = excluded.moment
          """, practitioner ?? .unassigned, client, moment)
      }
    }
  }

  func events() -> AsyncStream<DirectoryEvent> { feed.listen() }

  /// Seconds since 1 January 1970.
  static func now() -> Int64 { Int64(time(nil)) }

  private static func makeFolder(of path: String) throws {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    var folder = ""
    for part in parts {
      folder += part + "/"
      guard mkdir(folder, 0o700) != 0, errno != EEXIST, access(folder, F_OK) != 0 else { continue }
      throw DirectoryError.cannotOpen(
        path: path,
        reason: "the folder \(folder) cannot be made (\(String(cString: strerror(errno))))")
    }
  }
}

/// The clients opened since the program started, latest first, before the database has them.
final class Openings: Sendable {
  private let clients = Mutex<[PractitionerID: [ClientID]]>([:])
  private static let kept = 50

  func add(_ client: ClientID, by practitioner: PractitionerID?) {
    clients.withLock { clients in
      var list = clients[practitioner ?? .unassigned, default: []]
      list.removeAll { $0 == client }
      list.insert(client, at: 0)
      clients[practitioner ?? .unassigned] = Array(list.prefix(Self.kept))
    }
  }

  func of(_ practitioner: PractitionerID?) -> [ClientID] {
    clients.withLock { $0[practitioner ?? .unassigned] ?? [] }
  }
}
