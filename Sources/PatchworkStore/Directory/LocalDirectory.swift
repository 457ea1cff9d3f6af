import Glibc
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
package struct LocalDirectory: Directory {
  let store: Store
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

  /// The same database on another's behalf.
  package func asking(as asker: Asker) -> LocalDirectory {
    LocalDirectory(store: store, asker: asker)
  }

  /// Who is asking.
  package func me() async throws -> Practitioner? {
    let asker = asker
    return try await store.read { connection in
      try asker.practitioner(in: connection).flatMap(connection.practitioner)
    }
  }

  /// What the directory holds.
  package func summary() async throws -> DirectorySummary {
    try await store.read { connection in
      func count(_ table: String) throws -> Int {
        try connection.row(
          """
          SELECT count(*) FROM (SELECT 1 FROM \(table) LIMIT \(DirectorySummary.countedAtMost))
          """
        ) { $0.int(0) } ?? 0
      }
      return DirectorySummary(
        clients: try count("client"), practitioners: try count("practitioner"),
        agencies: try count("agency"), isPractice: try connection.isPractice())
    }
  }

  /// The clients that the asker opened last, latest first, in this program and before.
  package func recentClients(limit: Int) async throws -> [ClientSummary] {
    let asker = asker
    return try await store.read { connection in
      // Whoever may see no clients has none to come back to.
      guard try connection.mayFindClients(asker) else { return [] }
      let me = try asker.practitioner(in: connection)
      let stored: [ClientID] = try connection.rows(
        """
        SELECT client FROM opened WHERE practitioner = ? ORDER BY moment DESC, client LIMIT ?
        """, me ?? .unassigned, max(0, limit)
      ) { $0.id(0) }
      var seen: Set<ClientID> = []
      return try (store.openings.of(me) + stored).filter { seen.insert($0).inserted }
        .prefix(max(0, limit)).compactMap(connection.clientSummary)
    }
  }

  /// A practitioner's card.
  package func practitioner(_ id: PractitionerID) async throws -> PractitionerCard {
    let asker = asker
    let (card, author) = try await guarded { connection in
      try connection.require(.seeCards, of: asker)
      guard let card = try connection.snapshot({ try connection.card(of: id) }) else {
        throw DirectoryError.notFound
      }
      return (card, try asker.author(in: connection))
    }
    if author.practitioner != id { store.note(.card(id), by: author) }
    return card
  }

  /// An agency's card.
  package func agency(_ id: AgencyID) async throws -> AgencyCard {
    let asker = asker
    return try await guarded { connection in
      try connection.require(.seeCards, of: asker)
      return try connection.snapshot {
        guard let agency = try connection.agency(id) else { throw DirectoryError.notFound }
        let place = try asker.practitioner(in: connection).flatMap(connection.agency(of:))
        return AgencyCard(
          agency: agency.seen(from: place), practitioners: try connection.practitioners(of: id))
      }
    }
  }

  /// Every agency, by name.
  package func agencies() async throws -> [Agency] {
    let asker = asker
    return try await guarded { connection in
      try connection.require(.seeCards, of: asker)
      return try connection.snapshot {
        let place = try asker.practitioner(in: connection).flatMap(connection.agency(of:))
        return try connection.agencies().map { $0.seen(from: place) }
      }
    }
  }

  /// Makes one change in a transaction of its own, and records it.
  package func apply(_ change: Change) async throws -> ChangeReceipt {
    let asker = asker
    let moment = Store.now()
    do {
      return try await store.recording { try $0.make(change, for: asker, at: moment) }
    } catch DirectoryError.notAllowed(let reason) {
      await recordRefusal(reason)
      throw DirectoryError.notAllowed(reason: reason)
    }
  }

  /// Takes back the asker's last change, unless somebody has changed the record since.
  package func undoLastChange() async throws -> ChangeReceipt? {
    let asker = asker
    let moment = Store.now()
    return try await store.recording { try $0.takeBackLastChange(for: asker, at: moment) }
  }

  /// What changes from now on, in this program or in any other on the same file.
  package func events() -> AsyncStream<DirectoryEvent> { store.events() }
}
