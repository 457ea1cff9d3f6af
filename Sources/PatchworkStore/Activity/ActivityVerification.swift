import PatchworkCore

/// What reading the whole record of activity found.
package enum ActivityVerdict: Hashable, Sendable {
  /// Every entry is as it was written.
  case sound(ActivityHead)
  /// An entry is not as it was written; in words, and its number.
  case broken(at: Int64, String)
  /// Every entry is as it was written, and what the directory holds of rights does not follow from them.
  case contradicted(ActivityHead, [String])
}

extension ActivityTable {
  /// Reads the record from its beginning, entry by entry, and holds each against its hash.
  ///
  /// - Parameter heads: heads published earlier, in any order.
  func verify(against heads: [ActivityHead]) throws -> ActivityVerdict {
    let published = Dictionary(
      heads.map { ($0.sequence, $0.hash.lowercased()) }, uniquingKeysWith: { first, _ in first })
    var before = Self.start
    var last: Int64 = 0
    var verdict: ActivityVerdict?
    // What each purge must vouch for: one number a purge, however many entries it emptied.
    var emptied: [Int64: (first: Int64, digest: PurgeDigest)] = [:]
    try connection.scanRows(
      """
      SELECT \(ActivityRow.columns) FROM activity ORDER BY sequence
      """
    ) { row in
      let found = ActivityRow(row)
      let hash = row.blob(9)
      if found.sequence != last + 1, !GivenUpEntries.bridge(from: last, to: found) {
        verdict = .broken(at: last + 1, worded("entry \(last + 1) is missing"))
      } else if let purge = PurgeDigest.purge(of: found.details) {
        // Without its details an entry's own hash cannot be made again. Its purge vouches for it
        // instead.
        emptied[purge, default: (first: found.sequence, digest: PurgeDigest())].digest
          .add(found, hash: hash)
      } else if found.hash(after: before) != hash {
        verdict = .broken(at: found.sequence, worded("entry \(found.sequence) was changed"))
      } else if let head = published[found.sequence], head != hexadecimal(hash) {
        verdict = .broken(
          at: found.sequence,
          worded("entry \(found.sequence), or one before it, is not the one that was published"))
      }
      if verdict == nil, found.kind == ActivityEntry.Kind.purge.rawValue {
        // A purge empties entries before its own alone, so all of them have been read by now.
        let kept = emptied.removeValue(forKey: found.sequence)
        if !found.vouches(for: kept?.digest ?? PurgeDigest()) {
          let first = kept?.first ?? found.sequence
          verdict = .broken(
            at: first, worded("entry \(first), or another that was emptied with it, was changed"))
        }
      }
      // The hash as it is stored: the chain goes on behind an entry that was emptied.
      (before, last) = (hash, found.sequence)
      return verdict == nil
    }
    if let verdict { return verdict }
    if let first = emptied.values.map(\.first).min() {
      return .broken(at: first, worded("entry \(first) was emptied by no purge"))
    }
    // SQLite keeps the highest number that it ever gave out, also when the last rows are gone.
    let highest = max(
      try connection.row("SELECT seq FROM sqlite_sequence WHERE name = 'activity'") { $0.int64(0) }
        ?? 0,
      heads.map(\.sequence).max() ?? 0)
    if highest > last {
      return .broken(
        at: last + 1, worded("the end was cut off: entries \(last + 1) to \(highest) are missing"))
    }
    return .sound(
      ActivityHead(sequence: last, hash: last == 0 ? "" : hexadecimal(before)))
  }
}
