import FoundationEssentials
import PatchworkCore

extension LocalDirectory {
  /// What making two records one would come to. Both are opened by it, and their networks see that.
  package func mergePreview(
    of merged: ClientID, into survivor: ClientID
  ) async throws -> MergePreview {
    let asker = asker
    let moment = Store.now()
    let (preview, author) = try await guarded(client: survivor) { connection in
      try connection.require(.mergeClients, of: asker)
      let preview = try connection.snapshot {
        try connection.mergePreview(of: merged, into: survivor)
      }
      return (preview, try asker.author(in: connection))
    }
    if store.isWritable {
      try await store.recording { connection in
        for client in [survivor, merged] {
          try connection.append(
            ActivityEntry(
              author: author, kind: .opening, client: client, reason: .recordKeeping,
              moment: moment))
        }
      }
    }
    return preview
  }

  /// The records that were made one with a client and can be given back, latest first.
  package func mergedRecords(of client: ClientID) async throws -> [MergedRecord] {
    let asker = asker
    return try await guarded(client: client) { connection in
      try connection.require(.mergeClients, of: asker)
      try connection.requireClient(client)
      return try connection.mergedRecords(of: client)
    }
  }
}

extension Connection {
  fileprivate func mergePreview(
    of merged: ClientID, into survivor: ClientID
  ) throws -> MergePreview {
    guard var going = try client(merged) else { throw missing(merged) }
    guard var staying = try client(survivor) else { throw missing(survivor) }
    if try isShielded(merged) { going = going.withoutWhereabouts }
    if try isShielded(survivor) { staying = staying.withoutWhereabouts }
    var notes = staying.differences(from: going)
    let theirs = try involvements(of: merged)
    let twice = theirs.filter { involvement in
      (try? involvements(of: survivor))?.contains { $0.saysTheSame(as: involvement) } == true
    }
    notes.append("\(counted(theirs.count - twice.count, "involvement")) would come over.")
    if !twice.isEmpty {
      notes.append("\(counted(twice.count, "involvement")) would be kept once: both say the same.")
    }
    return MergePreview(
      survivor: staying, merged: going, joined: staying.joined(with: going),
      obstacle: try obstacle(to: going, into: staying), notes: notes)
  }

  func mergedRecords(of client: ClientID) throws -> [MergedRecord] {
    let found = try rows(
      """
      SELECT merged, moment, practitioner FROM client_merge
      WHERE survivor = ? AND taken_apart IS NULL ORDER BY id DESC
      """, client
    ) { row in
      (merged: row.id(0) as ClientID, moment: row.moment(1), by: row.id(2) as PractitionerID)
    }
    return try found.compactMap { row in
      guard let image = try merge(of: row.merged)?.image else { return nil }
      return MergedRecord(
        id: row.merged, name: image.merged.name, birth: image.merged.birth, moment: row.moment,
        by: try sender(row.by)?.words ?? "")
    }
  }
}
