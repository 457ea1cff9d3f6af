import FoundationEssentials
import PatchworkCore
import PatchworkMatching

/// Taking out everything that is told of people.
struct Purging {
  private let session: Session
  private var connection: Connection { session.records.connection }
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  /// Purges clients: their records, and whatever the records of changes and of activity tell of them.
  /// Who did what with which identifier when stays, and the purge itself is on record.
  func purge(_ clients: [ClientID]) throws {
    guard !clients.isEmpty else { return }
    try connection.execute(
      """
      CREATE TEMP TABLE IF NOT EXISTS purged_client (id INTEGER PRIMARY KEY) STRICT;
      CREATE TEMP TABLE IF NOT EXISTS emptied (sequence INTEGER PRIMARY KEY) STRICT;
      DELETE FROM temp.purged_client; DELETE FROM temp.emptied
      """)
    for client in clients {
      // What was merged into them goes with them.
      for identity in try records.merges.identities(of: client) {
        try connection.run("INSERT OR IGNORE INTO temp.purged_client (id) VALUES (?)", identity)
      }
    }
    // First: searches are looked through for names that are gone afterwards.
    let digest = try emptyActivity()
    try emptyRecords()
    let details = PurgeDetails(
      words: Phrase("Purged").english, clients: clients, entries: digest.count, digest: digest.text)
    try records.activity.append(
      ActivityEntry(
        author: try session.author, kind: .purge, details: try json(details),
        moment: session.moment))
    try records.changes.insertBulk(words: Phrase("Purged").english, at: session.moment)
    try connection.execute("DELETE FROM temp.purged_client; DELETE FROM temp.emptied")
  }

  private func emptyRecords() throws {
    // What an undo would need is the record as it was.
    try connection.execute(
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

  /// Empties the details of every entry that tells of them: searches that found them too, since what was
  /// typed there may be their name, and those that found nobody and name them in full.
  private func emptyActivity() throws -> (count: Int, text: String) {
    // The purge writes the next entry itself, in this transaction, so its number is known.
    let end = try records.activity.head().sequence
    try connection.execute(
      """
      INSERT INTO temp.emptied (sequence)
      SELECT sequence FROM activity
      WHERE client IN (SELECT id FROM temp.purged_client)
        AND details <> '{}' AND details NOT GLOB '{"purged":[0-9]*}'
      """)
    var found: [Int64] = []
    let gone = Set(try connection.rows("SELECT id FROM temp.purged_client") { $0.int64(0) })
    let named = try gone.compactMap { try records.clients.read(ClientID(rawValue: $0)) }
    try connection.forEachRow("SELECT sequence, details FROM activity WHERE kind = 'search'") {
      row in
      guard
        let search = try? JSONDecoder().decode(SearchDetails.self, from: Data(row.text(1).utf8))
      else { return }
      if search.found.contains(where: { gone.contains($0.rawValue) })
        || search.found.isEmpty && search.names(oneOf: named, on: session.today)
      {
        found.append(row.int64(0))
      }
    }
    for sequence in found {
      try connection.run("INSERT OR IGNORE INTO temp.emptied (sequence) VALUES (?)", sequence)
    }
    var digest = PurgeDigest()
    var told: [String: RightsSum] = [:]
    try connection.forEachRow(
      """
      SELECT \(ActivityRow.columns) FROM activity
      WHERE sequence IN (SELECT sequence FROM temp.emptied) ORDER BY sequence
      """
    ) { row in
      let entry = ActivityRow(row)
      digest.add(entry, hash: row.blob(9))
      // What they tell of rights the purge's own entry tells from now on.
      for (fact, sum) in RightsLedger.told(in: entry.details) { told[fact, default: .zero] += sum }
    }
    try RightsLedger(connection).carry(told)
    try connection.run(
      """
      UPDATE activity SET details = ?
      WHERE sequence IN (SELECT sequence FROM temp.emptied)
      """, PurgeDigest.marker(of: end + 1))
    return (digest.count, digest.text)
  }
}

extension SearchDetails {
  /// Whether what was typed is the NHS number or the full name of one of some clients.
  fileprivate func names(oneOf clients: [Client], on day: CivilDate) -> Bool {
    [text, longest ?? ""].contains { text in
      let query = QueryParser.parse(text, today: day)
      return clients.contains { MatchExplanation(query, client: $0).isNamedInFull }
    }
  }
}
