import FoundationEssentials
import PatchworkCore

/// What a purge says of itself in the record of activity.
struct PurgeDetails: Codable {
  var words: String
  /// Who was purged, by identifiers that lead nowhere any more.
  var clients: [ClientID]
  /// How many entries were emptied.
  var entries: Int
  /// The SHA-256 of all that they keep.
  var digest: String
}

/// Vouches for emptied entries: over everything that they keep, their hashes included, in their
/// order. A hash of an emptied entry cannot be made again, but must be the one that was stored.
struct PurgeDigest {
  private var hash = SHA256()
  private(set) var count = 0

  /// Takes an entry, without regard to its details.
  mutating func add(_ row: ActivityRow, hash stored: [UInt8]) {
    var kept = row
    // A chain over digests of the details would need no purge to vouch for it. Every record made so
    // far would have had to be hashed anew for that.
    kept.details = ""
    hash.update(kept.hash(after: stored))
    count += 1
  }

  /// The SHA-256 so far, in digits of base 16.
  var text: String {
    // Finishing ends a hash, and this one may go on.
    let copy = hash
    return hexadecimal(copy.finish())
  }

  private static let prefix = "{\"purged\":"

  /// The details of an entry that was emptied, naming the entry that vouches for it.
  static func marker(of purge: Int64) -> String { "\(prefix)\(purge)}" }

  /// The entry that vouches for one that was emptied; nil for one that was not.
  static func purge(of details: String) -> Int64? {
    guard details.hasPrefix(prefix), details.hasSuffix("}") else { return nil }
    return Int64(details.dropFirst(prefix.count).dropLast())
  }
}

extension ActivityRow {
  /// Whether this is the purge that emptied the entries of a digest, and no others.
  func vouches(for digest: PurgeDigest) -> Bool {
    guard let told = try? JSONDecoder().decode(PurgeDetails.self, from: Data(details.utf8)) else {
      return false
    }
    return told.entries == digest.count && told.digest == digest.text
  }
}
