import PatchworkCore

/// The directory in a SQLite database on this host.
///
/// Reading and writing have a connection each, so that a reader never waits for a writer (WAL).
/// The writing one is opened when the first change is made.
///
/// ```swift
/// let directory = try LocalDirectory(path: "/srv/patchwork/patchwork.db")
/// let answer = try await directory.search(SearchRequest(text: "sian watson"))
/// ```
///
/// Whatever is asked for somebody goes through `asking` or `changing`: they make the session, and
/// record what it refuses. The connections are out of reach otherwise, except for `upkeep`.
package struct LocalDirectory: Directory {
  private let store: Store
  /// On whose behalf everything is asked.
  package let asker: Asker

  /// Opens a database, making the file and its folder if they are missing.
  ///
  /// A file that may only be read is opened for reading: searching works, changes are refused.
  ///
  /// - Parameter readers: how many may read at the same moment; more than one only for a server.
  /// - Throws: `DirectoryError` for a file that is damaged, foreign, from a newer version, or out
  ///   of reach.
  package init(
    path: String, asker: Asker = .account(login: Asker.currentLogin), readers: Int = 1
  ) throws {
    self.init(store: try Store(path: path, readers: readers), asker: asker)
  }

  init(store: Store, asker: Asker) {
    self.store = store
    self.asker = asker
  }

  /// Opens a database for a server, which must be able to write it: what cannot be recorded is not
  /// answered there.
  ///
  /// - Throws: `UnwritableDatabase`, or `DirectoryError` as above.
  package init(serving path: String, readers: Int) throws {
    try UnwritableDatabase.refuse(path)
    self.init(
      store: try Store(path: path, mode: .readWrite, readers: readers),
      asker: .account(login: Asker.currentLogin))
    try requireWriting()
  }

  /// Answers what is asked within as at a moment, whatever the computer's clock says: what a picture of
  /// another day shows is judged by that day.
  package static func standing<Value: Sendable>(
    at moment: LocalMoment, isolation: isolated (any Actor)? = #isolation,
    _ body: () async throws -> Value
  ) async rethrows -> Value {
    try await WallClock.$fixedMoment.withValue(
      UnitedKingdomTime.seconds(moment), operation: body, isolation: isolation)
  }

  /// Goes on only if the database can be written.
  ///
  /// - Throws: `UnwritableDatabase`.
  package func requireWriting() throws { try store.requireWriting() }

  /// The same database on another's behalf.
  package func asking(as asker: Asker) -> LocalDirectory {
    LocalDirectory(store: store, asker: asker)
  }

  /// Reads on the asker's behalf, all of it as it stands at one moment.
  ///
  /// - Parameters:
  ///   - client: whom it is about, for the record of a refusal.
  ///   - moment: seconds since 1 January 1970.
  ///   - shows: whether the answer is shown to the asker, so that the clients in it count.
  /// - Throws: `DirectoryError.notAllowed` for what the asker may not have; that is recorded.
  func asking<Value: Sendable>(
    about client: ClientID? = nil, at moment: Int64 = WallClock.now(), shows: Bool = true,
    _ body: @escaping @Sendable (Session) throws -> Value
  ) async throws -> Value {
    let (asker, shown, now) = (asker, store.shown, WallClock.now())
    let (value, tooMany) = try await recordingRefusals(about: client, at: moment) {
      try await store.read(for: asker) { connection in
        try connection.snapshot {
          // What somebody put into the schema beside a running program is met by the next question.
          try connection.inspect?(connection)
          let clock = try ClockFloor(connection, now: now)
          let session = Session(
            Records(connection), asker, at: moment, by: clock, counting: shown)
          try session.requireClock()
          let value = try body(session)
          let most = shows ? try session.countShown() : nil
          return (value, try most.map { (count: $0, by: try session.author) })
        }
      }
    }
    if let tooMany { note(.manyFound(tooMany.count), by: tooMany.by) }
    return value
  }

  /// Reads what is kept on clients or colleagues besides their records, which is recorded within a
  /// second and once an hour.
  ///
  /// - Parameter client: whom it is about, for the record of a refusal.
  func reading<Value: Sendable>(
    _ what: ActivityQueue.Reading, about client: ClientID? = nil,
    _ body: @escaping @Sendable (Session) throws -> Value
  ) async throws -> Value {
    let (value, author) = try await asking(about: client) { (try body($0), try $0.author) }
    try await noteShown(.reading(what), by: author)
    return value
  }

  /// Changes something on the asker's behalf in a transaction: all of it or nothing.
  ///
  /// - Parameters: as for `asking`, and
  ///   - isAboutClock: whether it can be done though the clock was set back.
  ///   - taking: what of that which waits is written down before.
  /// - Throws: `DirectoryError.notAllowed` for what the asker may not do; that is recorded.
  func changing<Value: Sendable>(
    about client: ClientID? = nil, at moment: Int64 = WallClock.now(), isAboutClock: Bool = false,
    after taking: ActivityQueue.Taking? = nil,
    _ body: @Sendable (Session) throws -> Value
  ) async throws -> Value {
    let (asker, shown, now) = (asker, store.shown, WallClock.now())
    let taking = taking ?? waiting
    let (value, tooMany, hides) = try await recordingRefusals(about: client, at: moment) {
      try await store.recording(after: taking) { connection in
        let before = try ChangeTable(connection).last()
        let clock = try ClockFloor(connection, now: now)
        let session = Session(Records(connection), asker, at: moment, by: clock, counting: shown)
        if !isAboutClock { try session.requireClock() }
        let value = try body(session)
        try clock.keep(in: connection)
        // Asked of what happened: the last word of several can hide a client as much as a request.
        let hides = try IndexReading(connection).hidesAnybody(since: before)
        let count = try session.countShown()
        return (value, try count.map { (count: $0, by: try session.author) }, hides)
      }
    }
    if let tooMany { note(.manyFound(tooMany.count), by: tooMany.by) }
    if hides { await forgetWhereabouts() }
    return value
  }

  /// Believes the host's clock from now on, whatever it said before; that is recorded.
  ///
  /// - Returns: the latest moment that was believed until now; nil where nothing was recorded yet.
  package func acceptClock() async throws -> LocalMoment? {
    try await changing(isAboutClock: true) { try $0.acceptClock() }
  }

  /// What is written down before something of the asker's: their own, and what nobody adds to any more.
  private var waiting: ActivityQueue.Taking {
    guard case .practitioner(let id) = asker else { return .everything }
    return .of(id, at: WallClock.milliseconds())
  }

  private func recordingRefusals<Value: Sendable>(
    about client: ClientID?, at moment: Int64, _ body: @Sendable () async throws -> Value
  ) async throws -> Value {
    do {
      return try await body()
    } catch DirectoryError.notAllowed(let reason) {
      // The refusal stands, whether or not it can be written down.
      try? await changing(at: moment) { session in
        try session.note(.refusal, client: client, details: try json(["refused": reason]))
      }
      throw DirectoryError.notAllowed(reason: reason)
    }
  }

  /// Reads and writes on nobody's behalf.
  var upkeep: Upkeep { Upkeep(store) }

  var openings: Openings { store.openings }

  var searchIndex: SearchIndex { store.searchIndex }

  var isWritable: Bool { store.isWritable }

  var path: String { store.path }

  /// The write-ahead log, which every program that has made a change touches.
  var log: String { store.log }

  /// Notes what was read, to be written down soon.
  func note(_ what: ActivityQueue.Waiting, by author: Author) { store.note(what, by: author) }

  /// Notes what is about to be shown, to be written down soon.
  ///
  /// - Throws: what kept the last such note from being written down, while it still does: a server whose disk
  ///   is full would go on to show people, and lose at its end who saw them.
  func noteShown(_ what: ActivityQueue.Waiting, by author: Author) async throws {
    try await store.requireRecord()
    note(what, by: author)
  }

  /// Notes that somebody emptied the search box.
  func endLookUp(of author: Author) { store.activity.endLookUp(of: author) }

  /// Waits until everything asked so far has been written down.
  package func settle() async { await store.writeActivity() }

  /// Ends the use of the database, at the end of a program: all of it is in one file then.
  package func end() async { await store.end() }

  /// What changes from now on, in this program or in any other on the same file. Who may open the file
  /// hears everything; a server tells each of its askers what is for them.
  package func events() -> AsyncStream<DirectoryEvent> { store.events() }

  /// The same with whom each event is for, for a server.
  package func addressedEvents() -> AsyncStream<AddressedEvent> { store.addressedEvents() }
}
