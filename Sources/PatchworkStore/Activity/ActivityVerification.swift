import PatchworkCore

/// What reading the whole record of activity found.
public enum ActivityVerdict: Hashable, Sendable {
  /// Every entry is as it was written.
  case sound(ActivityHead)
  /// An entry is not as it was written; in words, and its number.
  case broken(at: Int64, String)
}

extension LocalDirectory {
  /// Reads the record of activity from its beginning, entry by entry, and holds each against its
  /// hash. Memory does not grow with the record.
  ///
  /// Whoever can write the file can also compute every hash anew; what they cannot change is a head
  /// that was published elsewhere before. Hold the record against those that the log has.
  ///
  /// - Parameter heads: heads published earlier, in any order.
  public func verifyActivity(
    against heads: [ActivityHead] = []
  ) async throws -> ActivityVerdict {
    try await store.read { connection in
      try connection.snapshot { try connection.verifyActivity(against: heads) }
    }
  }

  /// How far the record of activity goes.
  public func activityHead() async throws -> ActivityHead {
    await settle()
    return try await store.read { try $0.activityHead() }
  }
}

extension Connection {
  fileprivate func verifyActivity(against heads: [ActivityHead]) throws -> ActivityVerdict {
    let published = Dictionary(
      heads.map { ($0.sequence, $0.hash.lowercased()) }, uniquingKeysWith: { first, _ in first })
    var before = Self.activityStart
    var last: Int64 = 0
    var verdict: ActivityVerdict?
    try scanRows(
      """
      SELECT sequence, moment, practitioner, login, kind, client, subject, reason, details, hash
      FROM activity ORDER BY sequence
      """
    ) { row in
      let found = ActivityRow(
        sequence: row.int64(0), moment: row.int64(1), practitioner: row.int64(2),
        login: row.isNull(3) ? nil : row.text(3), kind: row.text(4),
        client: row.isNull(5) ? nil : row.int64(5), subject: row.isNull(6) ? nil : row.int64(6),
        reason: row.isNull(7) ? nil : row.text(7), details: row.text(8))
      let hash = row.blob(9)
      if found.sequence != last + 1 {
        verdict = .broken(at: last + 1, "entry \(last + 1) is missing")
      } else if found.hash(after: before) != hash {
        verdict = .broken(at: found.sequence, "entry \(found.sequence) was changed")
      } else if let head = published[found.sequence], head != hexadecimal(hash) {
        verdict = .broken(
          at: found.sequence,
          "entry \(found.sequence), or one before it, is not the one that was published")
      }
      (before, last) = (hash, found.sequence)
      return verdict == nil
    }
    if let verdict { return verdict }
    let highest = max(
      try row("SELECT seq FROM sqlite_sequence WHERE name = 'activity'") { $0.int64(0) } ?? 0,
      heads.map(\.sequence).max() ?? 0)
    if highest > last {
      return .broken(
        at: last + 1, "the end was cut off: entries \(last + 1) to \(highest) are missing")
    }
    return .sound(
      ActivityHead(sequence: last, hash: last == 0 ? "" : hexadecimal(before)))
  }
}
