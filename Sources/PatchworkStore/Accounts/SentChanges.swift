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

  /// A key from its parts.
  package init(key: String, fingerprint: String) {
    self.key = key
    self.fingerprint = fingerprint
  }
}

extension LocalDirectory {
  /// Makes a change unless it has been made already under the same key; then tells its receipt
  /// again.
  ///
  /// - Throws: `DirectoryError.invalid` when the key stood for another change.
  package func apply(_ change: Change, once key: ChangeKey) async throws -> ChangeReceipt {
    let asker = asker
    let moment = Store.now()
    let receipt = try await once(key, at: moment) { connection in
      try connection.make(change, for: asker, at: moment)
    }
    guard let receipt else { throw DirectoryError.notFound }
    return receipt
  }

  /// Takes back the asker's last change, unless that has been done already under the same key.
  package func undoLastChange(once key: ChangeKey) async throws -> ChangeReceipt? {
    let asker = asker
    let moment = Store.now()
    return try await once(key, at: moment) { connection in
      try connection.takeBackLastChange(for: asker, at: moment)
    }
  }

  private func once(
    _ key: ChangeKey, at moment: Int64,
    _ body: @Sendable (Connection) throws -> ChangeReceipt?
  ) async throws -> ChangeReceipt? {
    let asker = asker
    do {
      return try await store.recording { connection in
        let me = try asker.practitioner(in: connection) ?? .unassigned
        if let known = try connection.sentChange(key, by: me) { return known.receipt }
        let receipt = try body(connection)
        try connection.remember(receipt, for: key, by: me, at: moment)
        return receipt
      }
    } catch DirectoryError.notAllowed(let reason) {
      await recordRefusal(reason)
      throw DirectoryError.notAllowed(reason: reason)
    }
  }
}

/// A change that was sent before; without a receipt when there was nothing to take back.
private struct SentChange {
  var receipt: ChangeReceipt?
}

extension Connection {
  fileprivate func sentChange(
    _ key: ChangeKey, by practitioner: PractitionerID
  ) throws -> SentChange? {
    let found = try row(
      "SELECT fingerprint, receipt FROM sent_change WHERE practitioner = ? AND key = ?",
      practitioner, key.key
    ) { row in (fingerprint: row.text(0), receipt: row.text(1)) }
    guard let found else { return nil }
    guard found.fingerprint == key.fingerprint else {
      throw DirectoryError.invalid(
        field: .idempotencyKey, rule: "it was used for another change")
    }
    if found.receipt.isEmpty { return SentChange(receipt: nil) }
    guard
      let receipt = try? JSONDecoder().decode(
        ChangeReceipt.self, from: Data(found.receipt.utf8))
    else { throw DirectoryError.damaged(path: path, detail: "a receipt cannot be read back") }
    return SentChange(receipt: receipt)
  }

  fileprivate func remember(
    _ receipt: ChangeReceipt?, for key: ChangeKey, by practitioner: PractitionerID,
    at moment: Int64
  ) throws {
    let text =
      try receipt.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) } ?? ""
    try run("DELETE FROM sent_change WHERE moment < ?", moment - ChangeKey.lifetime)
    try run(
      """
      INSERT INTO sent_change (practitioner, key, fingerprint, receipt, moment)
      VALUES (?, ?, ?, ?, ?)
      """, practitioner, key.key, key.fingerprint, text, moment)
  }
}
