import PatchworkCore

/// A change that its sender may send again under the same key: it is made once.
struct SentChange {
  private let session: Session
  private let key: ChangeKey

  init(_ session: Session, key: ChangeKey) {
    self.session = session
    self.key = key
  }

  /// Makes a change, unless it has been made under the key.
  ///
  /// - Returns: its receipt; nil when there was nothing to do.
  /// - Throws: `DirectoryError.invalid` when the key stood for another change.
  func once(_ change: () throws -> ChangeReceipt?) throws -> ChangeReceipt? {
    let (sent, sender) = (session.records.sentChanges, try session.me ?? .unassigned)
    if let known = try sent.read(key, of: sender) {
      var receipt = known.receipt
      // Who is in a network is told to those who may ask it now.
      if try !session.isAllowed(.shieldClients, tie: .none) { receipt?.network = nil }
      return receipt
    }
    // A change that is refused throws past the key: sent again it is tried again.
    let receipt = try change()
    try sent.insert(
      receipt, for: key, of: sender, at: session.moment,
      forgetting: session.clock.ending(session.moment) - ChangeKey.lifetime)
    return receipt
  }
}
