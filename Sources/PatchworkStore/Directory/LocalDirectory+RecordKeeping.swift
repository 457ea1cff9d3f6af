import PatchworkCore

/// What keeps the records right.
extension LocalDirectory {
  /// What making two records one would come to. Both are opened by it, and their networks see that.
  package func mergePreview(
    of merged: ClientID, into survivor: ClientID
  ) async throws -> MergePreview {
    let preview = try await asking(about: survivor) { session in
      try session.require(.mergeClients)
      return try MergeReading(session).preview(of: merged, into: survivor)
    }
    if isWritable {
      try await changing(about: survivor) { session in
        for client in [survivor, merged] {
          try session.note(.opening, client: client, reason: .recordKeeping)
        }
      }
    }
    return preview
  }

  /// The records that were made one with a client and can be given back, latest first.
  package func mergedRecords(of client: ClientID) async throws -> [MergedRecord] {
    try await reading(.mergedRecords(client), about: client) { session in
      try session.require(.mergeClients)
      try session.records.clients.require(client)
      return try MergeReading(session).merged(into: client)
    }
  }

  /// The decisions to share, or not to, what is known of a client, latest first.
  package func sharingDecisions(about client: ClientID) async throws -> [SharingReceipt] {
    try await reading(.sharingDecisions(client), about: client) { session in
      try session.requireLooks(at: client)
      return try SharingDecisions(session).receipts(
        about: client, with: try session.discretion(about: client))
    }
  }

  /// How long records are kept, for every kind of agency.
  package func retentionRules() async throws -> [RetentionRule] {
    try await asking { try $0.records.retentionRules.all() }
  }

  /// Says how long records are kept on account of one kind of agency; it is recorded.
  package func setRetention(_ rule: RetentionRule) async throws {
    try await changing { try Retention($0).set(rule) }
  }

  /// Archives and purges what the rules say, or tells whom it would touch.
  ///
  /// A client is archived first, and purged at the earliest by a run on a later day. Purging takes
  /// everything that is told of a person out of the database and out of the record of activity,
  /// whose entries keep who did what when, and writes the file anew. Backups keep what they have.
  ///
  /// - Parameter agreed: how many clients somebody has agreed to see purged, where they are many.
  /// - Throws: `DirectoryError.notAllowed` while the clock is not believed.
  package func retain(isPreview: Bool, purging agreed: Int? = nil) async throws -> RetentionReport {
    try await retain(isPreview: isPreview, purging: agreed, at: WallClock.now())
  }

  func retain(
    isPreview: Bool, purging agreed: Int? = nil, at moment: Int64
  ) async throws -> RetentionReport {
    let preview = try await asking(at: moment) { session in
      if !isPreview { try session.requireBelievedClock() }
      return try Retention(session).due(isPreview: isPreview)
    }
    if isPreview { return preview }
    let today = UnitedKingdomTime.moment(moment).date
    try await upkeep.writeQuietly { connection in
      // What is taken out from here on is overwritten, not only given free.
      try connection.execute("PRAGMA secure_delete = ON")
      try InvitationTable(connection).forgetAreas(of: today)
    }
    if preview.archived.isEmpty && preview.purged.isEmpty { return preview }
    // Searches that wait may name those who are purged.
    var report = try await changing(at: moment, after: .everything) { session in
      // Somebody may have joined meanwhile.
      try session.requireBelievedClock()
      var found = try Retention(session).due(isPreview: false)
      for item in found.archived { try Retention(session).archive(item) }
      if try Retention(session).asksTwice(found.purged.count), agreed != found.purged.count {
        (found.heldBack, found.purged) = (found.purged, [])
      }
      try Purging(session).purge(found.purged.map(\.client))
      return found
    }
    if !report.purged.isEmpty { report.leavesTraces = try await wipe() }
    return report
  }

  /// Gathers everything that is held on a client. A steward's doing, recorded as an export and seen
  /// by the network.
  package func subjectAccess(to client: ClientID) async throws -> SubjectAccess {
    let moment = WallClock.now()
    // Before it is read: what was handed out is on record even if the program is stopped on the
    // way.
    try await changing(about: client, at: moment) { session in
      try session.require(.exchange)
      try session.records.clients.require(client)
      try session.note(
        .export, client: client,
        details: try json(["words": Phrase("Answered a subject access request").english]))
    }
    return try await asking(about: client, at: moment) { session in
      try session.require(.exchange)
      return try SubjectAccessReading(session).access(to: client)
    }
  }
}
