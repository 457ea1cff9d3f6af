import PatchworkCore

/// What merging two records would come to, and which were merged.
struct MergeReading {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  func preview(of merged: ClientID, into survivor: ClientID) throws -> MergePreview {
    var going = try client(merged)
    var staying = try client(survivor)
    if try records.shields.isShielded(merged) { going = going.identityOnly }
    if try records.shields.isShielded(survivor) { staying = staying.identityOnly }
    var notes = staying.differences(from: going)
    let theirs = try records.involvements.of(merged).forRecordKeeping
    let ours = try records.involvements.of(survivor)
    let twice = theirs.count { involvement in
      ours.contains { $0.saysTheSame(as: involvement) }
    }
    let coming = theirs.count - twice
    notes.append(
      worded(
        .counted(
          coming, one: "1 involvement would come over.",
          other: "\(coming) involvements would come over.")))
    if twice > 0 {
      notes.append(
        worded(
          .counted(
            twice, one: "1 involvement would be kept once: both say the same.",
            other: "\(twice) involvements would be kept once: both say the same.")))
    }
    return MergePreview(
      survivor: staying, merged: going, joined: staying.joined(with: going),
      obstacle: try Merging(session).obstacle(to: going, into: staying), notes: notes)
  }

  private func client(_ id: ClientID) throws -> Client {
    guard let client = try records.clients.read(id) else { throw records.clients.missing(id) }
    session.show([id])
    return client
  }

  /// The records that were made one with a client and can be given back, the latest first.
  func merged(into client: ClientID) throws -> [MergedRecord] {
    try records.merges.merged(into: client).compactMap { row in
      guard let image = try records.merges.read(row.id)?.image else { return nil }
      return MergedRecord(
        id: row.id, name: image.merged.name, birth: image.merged.birth, moment: row.moment,
        by: try records.practitioners.sender(row.by)?.words ?? "")
    }
  }
}
