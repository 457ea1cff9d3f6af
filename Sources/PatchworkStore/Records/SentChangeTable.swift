import FoundationEssentials
import PatchworkCore

/// What tells that a change was sent before.
package struct ChangeKey: Hashable, Sendable {
  /// How long a key is remembered, in seconds.
  package static let lifetime: Int64 = 86_400

  /// Chosen by the sender, once for each change.
  package var key: String
  /// A hash of what was sent, so that a key cannot stand for two different changes.
  package var fingerprint: String

  package init(key: String, fingerprint: String) {
    self.key = key
    self.fingerprint = fingerprint
  }
}

/// The changes that were sent under a key, with their receipts.
struct SentChangeTable {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// A change that was sent before; without a receipt when there was nothing to take back.
  struct Sent {
    var receipt: ChangeReceipt?
  }

  /// - Throws: `DirectoryError.invalid` when the key stood for another change.
  func read(_ key: ChangeKey, of practitioner: PractitionerID) throws -> Sent? {
    // A key is one sender's: the receipt of another's would tell what they did.
    let found = try connection.row(
      "SELECT fingerprint, receipt FROM sent_change WHERE practitioner = ? AND key = ?",
      practitioner, key.key
    ) { row in (fingerprint: row.text(0), receipt: row.text(1)) }
    guard let found else { return nil }
    guard found.fingerprint == key.fingerprint else {
      throw DirectoryError.invalid(
        field: .idempotencyKey, rule: worded("it was used for another change"))
    }
    // Kept where there was nothing to take back.
    if found.receipt.isEmpty { return Sent(receipt: nil) }
    guard
      let receipt = try? JSONDecoder().decode(
        ChangeReceipt.self, from: Data(found.receipt.utf8))
    else {
      throw DirectoryError.damaged(
        path: connection.path, detail: worded("a receipt cannot be read back"))
    }
    return Sent(receipt: receipt)
  }

  /// Remembers a key, and forgets those from before a moment.
  func insert(
    _ receipt: ChangeReceipt?, for key: ChangeKey, of practitioner: PractitionerID,
    at moment: Int64, forgetting before: Int64
  ) throws {
    let text =
      try receipt.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) } ?? ""
    try connection.run("DELETE FROM sent_change WHERE moment < ?", before)
    try connection.run(
      """
      INSERT INTO sent_change (practitioner, key, fingerprint, receipt, moment)
      VALUES (?, ?, ?, ?, ?)
      """, practitioner, key.key, key.fingerprint, text, moment)
  }
}
