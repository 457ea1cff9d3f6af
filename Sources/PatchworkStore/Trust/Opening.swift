import PatchworkCore

extension LocalDirectory {
  /// A client with everything around them, opened on purpose: recorded before it is answered.
  package func open(_ client: ClientID, reason: OpeningReason?) async throws -> Network {
    try await look(at: client, reason: reason, opens: true)
  }

  /// A client with everything around them, as it stands at one moment, looked at again.
  package func network(of client: ClientID) async throws -> Network {
    try await look(at: client, reason: nil, opens: false)
  }

  /// How long looking again is no new opening, in seconds.
  private static let sitting: Int64 = 3_600

  private func look(
    at client: ClientID, reason given: OpeningReason?, opens: Bool
  ) async throws -> Network {
    let asker = asker
    let moment = Store.now()
    let found = try await guarded(client: client) { connection in
      try connection.snapshot {
        guard
          let network = try connection.network(
            of: client, now: moment, for: try asker.practitioner(in: connection))
        else {
          throw connection.missing(client)
        }
        let reason = try connection.require(
          .openClient, of: asker, with: client, reason: given, at: moment)
        let author = try asker.author(in: connection)
        let last = try connection.lastOpening(of: client, by: author)
        return (
          network: network, author: author, reason: reason,
          isOverride: try reason != nil && connection.isShielded(client),
          isNew: opens || last.map { $0 < moment - Self.sitting } ?? true
        )
      }
    }
    store.openings.add(client, by: found.author.practitioner)
    // A file that may only be read keeps no record; whoever has it can read it without us.
    guard found.isNew, store.isWritable else { return found.network }
    try await store.recording { connection in
      try connection.endOverride(of: found.author, exceptFor: client)
      if found.isOverride {
        if given != nil, let reason = found.reason {
          try connection.override(reason, of: found.author, for: client, at: moment)
        }
      } else if given != nil, let reason = found.reason {
        try connection.keep(reason, of: found.author, for: client, at: moment)
      }
      try connection.noteOpening(of: client, by: found.author.practitioner, at: moment)
      try connection.append(
        ActivityEntry(
          author: found.author, kind: .opening, client: client, reason: found.reason,
          moment: moment))
    }
    return found.network
  }

  /// Reads; what the asker may not have is recorded as a refusal.
  func guarded<Value: Sendable>(
    client: ClientID? = nil, _ body: @Sendable (Connection) throws -> Value
  ) async throws -> Value {
    do {
      return try await store.read(body)
    } catch DirectoryError.notAllowed(let reason) {
      await recordRefusal(reason, client: client)
      throw DirectoryError.notAllowed(reason: reason)
    }
  }

  /// Records that the asker was refused something.
  func recordRefusal(_ reason: String, client: ClientID? = nil) async {
    let asker = asker
    let moment = Store.now()
    // The refusal stands, whether or not it can be written down.
    try? await store.recording { connection in
      try connection.append(
        ActivityEntry(
          author: try asker.author(in: connection), kind: .refusal, client: client,
          details: try json(["refused": reason]), moment: moment))
    }
  }

  /// Records that somebody came in through a server, or was turned away because they are suspended.
  ///
  /// - Parameter way: `account` or `token`.
  package func recordSignIn(
    of practitioner: PractitionerID, by way: String, isRefused: Bool
  ) async {
    let moment = Store.now()
    // Who may ask is decided already; a full disk keeps nobody out.
    try? await store.recording { connection in
      try connection.append(
        ActivityEntry(
          author: (practitioner, nil), kind: isRefused ? .refusal : .signIn,
          details: try json(isRefused ? ["refused": "suspended", "by": way] : ["by": way]),
          moment: moment))
    }
  }

  /// Waits until everything asked so far has been written down.
  package func settle() async { await store.writeActivity() }
}

extension Connection {
  /// When somebody last opened a client, or gave their reason to.
  fileprivate func lastOpening(
    of client: ClientID, by author: (practitioner: PractitionerID, login: String?)
  ) throws -> Int64? {
    try row(
      """
      SELECT max(moment) FROM (
        SELECT moment FROM opened WHERE practitioner = ?1 AND client = ?2
        UNION ALL
        SELECT moment FROM opening_reason WHERE practitioner = ?1 AND login = ?3 AND client = ?2)
      """, author.practitioner, client, author.login ?? ""
    ) { $0.isNull(0) ? nil : $0.int64(0) } ?? nil
  }

  /// Remembers when somebody last opened a client.
  func noteOpening(
    of client: ClientID, by practitioner: PractitionerID, at moment: Int64
  ) throws {
    // The client may have been taken out again meanwhile.
    try run(
      """
      INSERT INTO opened (practitioner, client, moment) SELECT ?, id, ? FROM client WHERE id = ?
      ON CONFLICT DO UPDATE SET moment = excluded.moment
      """, practitioner, moment, client)
  }
}
