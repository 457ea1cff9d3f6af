import FoundationEssentials
import PatchworkCore

/// How far the record of activity goes, and the hash that stands for all of it.
package struct ActivityHead: Hashable, Sendable {
  /// The number of the last entry; 0 when there is none.
  package var sequence: Int64
  /// Its hash, as 64 digits of base 16; empty when there is none.
  package var hash: String

  package init(sequence: Int64, hash: String) {
    self.sequence = sequence
    self.hash = hash
  }
}

/// The record of activity, to which rows are only added: each bears the hash of the one before.
struct ActivityTable {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// What the first entry is hashed after.
  static let start = [UInt8](repeating: 0, count: 32)

  /// Those who opened a client after a moment, among the latest entries about the client.
  func openers(
    of client: ClientID, since moment: Int64, among limit: Int
  ) throws -> [PractitionerID] {
    try connection.rows(
      """
      SELECT DISTINCT practitioner FROM (
        SELECT practitioner, kind, moment FROM activity
        WHERE client = ? ORDER BY sequence DESC LIMIT ?)
      WHERE kind = 'opening' AND moment > ?
      """, client, limit, moment
    ) { $0.id(0) }
  }

  /// Writes one entry behind the last, inside a write transaction. Takes as long at ten million
  /// entries as at ten: it reads the last one only.
  ///
  /// - Parameter given: a number behind which it goes on, where entries were given up.
  func append(_ entry: ActivityEntry, behind given: Int64 = 0) throws {
    let last = try lastRow()
    let details =
      try RightsLedger(connection).take().map { RightsLedger.adding($0, to: entry.details) }
      ?? entry.details
    let row = ActivityRow(
      sequence: max(last.sequence, given) + 1, moment: entry.moment,
      practitioner: entry.author.practitioner.rawValue, login: entry.author.login,
      kind: entry.kind.rawValue, client: entry.client?.rawValue, subject: entry.subject,
      reason: entry.reason?.rawValue, details: details)
    try connection.run(
      """
      INSERT INTO activity
        (sequence, moment, practitioner, login, kind, client, subject, reason, details, hash)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, row.sequence, row.moment, row.practitioner, row.login, row.kind, row.client,
      row.subject, row.reason, row.details, Blob(bytes: row.hash(after: last.hash)))
    try requireWritten(row, after: last.hash)
  }

  /// A trigger that somebody put into the file could drop the entry or write another one, and what it
  /// tells of would be answered all the same.
  private func requireWritten(_ row: ActivityRow, after before: [UInt8]) throws {
    let isThere = try connection.row(
      "SELECT \(ActivityRow.columns) FROM activity WHERE sequence = ?", row.sequence
    ) { found in
      let hash = row.hash(after: before)
      return found.blob(9) == hash && ActivityRow(found).hash(after: before) == hash
    }
    guard isThere == true else {
      throw DirectoryError.damaged(
        path: connection.path,
        detail: worded("the record of activity does not keep what is written"))
    }
  }

  private func lastRow() throws -> (sequence: Int64, hash: [UInt8]) {
    try connection.row("SELECT sequence, hash FROM activity ORDER BY sequence DESC LIMIT 1") {
      row in
      (row.int64(0), row.blob(1))
    } ?? (0, Self.start)
  }

  /// The clients who were shown to somebody since a moment, as far as the record tells, and when it was
  /// last recorded that they were too many.
  func shown(
    to author: Author, since moment: Int64
  ) throws -> (clients: [ClientID: Int64], alarm: Int64?) {
    var (clients, alarm, rows) = ([ClientID: Int64](), Int64?.none, 0)
    try connection.scanRows(
      """
      SELECT moment, kind, client, details FROM activity
      WHERE practitioner = ?1 AND login IS ?2 ORDER BY sequence DESC
      """, author.practitioner, author.login
    ) { row in
      let when = row.int64(0)
      rows += 1
      guard when > moment, rows <= Self.mostRead else { return false }
      switch row.text(1) {
      case ActivityEntry.Kind.search.rawValue:
        let details = try? JSONDecoder().decode(SearchDetails.self, from: Data(row.text(3).utf8))
        // Entries of older programs do not say what stood, and count nobody.
        for client in details?.stood ?? [] { clients[client] = max(clients[client] ?? 0, when) }
      case ActivityEntry.Kind.opening.rawValue, ActivityEntry.Kind.household.rawValue:
        guard let client: ClientID = row.optionalID(2) else { return true }
        clients[client] = max(clients[client] ?? 0, when)
      // The latest comes first.
      case ActivityEntry.Kind.manyFound.rawValue: alarm = alarm ?? when
      default: break
      }
      return true
    }
    return (clients, alarm)
  }

  /// When it was last recorded that too many clients were shown to somebody, since a moment.
  func lastAlarm(of practitioner: PractitionerID, since moment: Int64) throws -> Int64? {
    try connection.row(
      """
      SELECT max(moment) FROM activity
      WHERE kind = 'many-found' AND practitioner = ? AND moment > ?
      """, practitioner, moment
    ) { $0.isNull(0) ? nil : $0.int64(0) } ?? nil
  }

  /// Entries of one person beyond which a day is not read back.
  private static let mostRead = 5_000

  /// When somebody last came in through a server, in seconds since 1 January 1970.
  func lastSignIn(of practitioner: PractitionerID) throws -> Int64? {
    try connection.row(
      """
      SELECT moment FROM activity WHERE practitioner = ? AND kind = 'sign-in'
      ORDER BY sequence DESC LIMIT 1
      """, practitioner
    ) { $0.int64(0) }
  }

  /// How many searches found a client.
  func searches(finding client: ClientID) throws -> Int {
    try connection.row(
      // All identifiers are equally long, so that none is found within another.
      "SELECT count(*) FROM activity WHERE kind = 'search' AND instr(details, ?) > 0",
      client.description
    ) { $0.int(0) } ?? 0
  }

  /// Whether the record has an entry with that number and hash.
  func holds(_ head: ActivityHead) throws -> Bool {
    if head.sequence == 0 { return true }
    return try connection.row("SELECT hash FROM activity WHERE sequence = ?", head.sequence) {
      hexadecimal($0.blob(0)) == head.hash
    } ?? false
  }

  /// How far the record goes.
  func head() throws -> ActivityHead {
    let last = try lastRow()
    return ActivityHead(
      sequence: last.sequence, hash: last.sequence == 0 ? "" : hexadecimal(last.hash))
  }
}

/// Bytes as digits of base 16.
func hexadecimal(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(
    decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
