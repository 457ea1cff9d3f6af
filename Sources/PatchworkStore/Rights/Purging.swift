import FoundationEssentials
import PatchworkCore

/// Taking out everything that is told of people, inside a write transaction.
extension Connection {
  /// Purges clients: their records, and whatever the records of changes and of activity tell of them.
  /// Who did what with which identifier when stays, and the purge itself is on record.
  func purge(
    _ clients: [ClientID], by author: (practitioner: PractitionerID, login: String?),
    at moment: Int64
  ) throws {
    guard !clients.isEmpty else { return }
    try execute(
      """
      CREATE TEMP TABLE IF NOT EXISTS purged_client (id INTEGER PRIMARY KEY) STRICT;
      CREATE TEMP TABLE IF NOT EXISTS emptied (sequence INTEGER PRIMARY KEY) STRICT;
      DELETE FROM temp.purged_client; DELETE FROM temp.emptied
      """)
    for client in clients {
      // What was merged into them goes with them.
      for identity in try identities(of: client).split(separator: ",") {
        try run("INSERT OR IGNORE INTO temp.purged_client (id) VALUES (?)", Int64(identity) ?? 0)
      }
    }
    let digest = try emptyActivity()
    try emptyRecords()
    let details = PurgeDetails(
      words: "Purged", clients: clients, entries: digest.count, digest: digest.text)
    try append(
      ActivityEntry(author: author, kind: .purge, details: try json(details), moment: moment))
    try recordBulkChange(words: "Purged", at: moment)
    try execute("DELETE FROM temp.purged_client; DELETE FROM temp.emptied")
  }

  private func emptyRecords() throws {
    try execute(
      """
      UPDATE change SET reversal = NULL
      WHERE client IN (SELECT id FROM temp.purged_client)
        OR relative IN (SELECT id FROM temp.purged_client);
      DELETE FROM client_merge
      WHERE survivor IN (SELECT id FROM temp.purged_client)
        OR merged IN (SELECT id FROM temp.purged_client);
      DELETE FROM involvement WHERE client IN (SELECT id FROM temp.purged_client);
      DELETE FROM client WHERE id IN (SELECT id FROM temp.purged_client);
      DELETE FROM household
      WHERE id NOT IN (SELECT household FROM client WHERE household IS NOT NULL)
      """)
  }

  /// Empties the details of every entry that tells of them, searches that found them included: what
  /// was typed there may be their name.
  private func emptyActivity() throws -> (count: Int, text: String) {
    let end = try activityHead().sequence
    try execute(
      """
      INSERT INTO temp.emptied (sequence)
      SELECT sequence FROM activity
      WHERE client IN (SELECT id FROM temp.purged_client)
        AND details <> '{}' AND details NOT GLOB '{"purged":[0-9]*}'
      """)
    var found: [Int64] = []
    let gone = Set(try rows("SELECT id FROM temp.purged_client") { $0.int64(0) })
    try forEachRow("SELECT sequence, details FROM activity WHERE kind = 'search'") { row in
      guard
        let search = try? JSONDecoder().decode(SearchDetails.self, from: Data(row.text(1).utf8))
      else { return }
      if search.found.contains(where: { gone.contains($0.rawValue) }) { found.append(row.int64(0)) }
    }
    for sequence in found {
      try run("INSERT OR IGNORE INTO temp.emptied (sequence) VALUES (?)", sequence)
    }
    var digest = PurgeDigest()
    try forEachRow(
      """
      SELECT \(ActivityRow.columns) FROM activity
      WHERE sequence IN (SELECT sequence FROM temp.emptied) ORDER BY sequence
      """
    ) { row in digest.add(ActivityRow(row), hash: row.blob(9)) }
    try run(
      """
      UPDATE activity SET details = ?
      WHERE sequence IN (SELECT sequence FROM temp.emptied)
      """, PurgeDigest.marker(of: end + 1))
    return (digest.count, digest.text)
  }
}

extension ActivityRow {
  /// The columns of `init(_:)`, and the hash behind them.
  static let columns =
    "sequence, moment, practitioner, login, kind, client, subject, reason, details, hash"

  /// Reads `columns`.
  init(_ row: Row) {
    self.init(
      sequence: row.int64(0), moment: row.int64(1), practitioner: row.int64(2),
      login: row.isNull(3) ? nil : row.text(3), kind: row.text(4),
      client: row.isNull(5) ? nil : row.int64(5), subject: row.isNull(6) ? nil : row.int64(6),
      reason: row.isNull(7) ? nil : row.text(7), details: row.text(8))
  }

  /// Whether this is the purge that emptied the entries of a digest, and no others.
  func vouches(for digest: PurgeDigest) -> Bool {
    guard let told = try? JSONDecoder().decode(PurgeDetails.self, from: Data(details.utf8)) else {
      return false
    }
    return told.entries == digest.count && told.digest == digest.text
  }
}

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
    kept.details = ""
    hash.update(kept.hash(after: stored))
    count += 1
  }

  /// The SHA-256 so far, in digits of base 16.
  var text: String {
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
