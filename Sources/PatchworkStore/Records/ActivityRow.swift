import PatchworkCore

/// A row of the record as it is stored, in the form in which it is hashed.
struct ActivityRow {
  var sequence: Int64
  var moment: Int64
  var practitioner: Int64
  var login: String?
  var kind: String
  var client: Int64?
  var subject: Int64?
  var reason: String?
  var details: String

  /// The SHA-256 of the hash before and of everything in the row. Each part bears its length, so
  /// that no two rows read alike.
  func hash(after before: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    hash.update(before)
    for number in [sequence, moment, practitioner] { hash.update(Self.bytes(number)) }
    for number in [client, subject] {
      hash.update([number == nil ? 0 : 1])
      hash.update(Self.bytes(number ?? 0))
    }
    for text in [login, kind, reason, details] {
      hash.update([text == nil ? 0 : 1])
      let bytes = Array((text ?? "").utf8)
      hash.update(Self.bytes(Int64(bytes.count)))
      hash.update(bytes)
    }
    return hash.finish()
  }

  private static func bytes(_ number: Int64) -> [UInt8] {
    let bits = UInt64(bitPattern: number)
    // The most significant byte first, whatever the host: a database may move to another.
    return stride(from: UInt64(56), through: 0, by: -8).map {
      UInt8(truncatingIfNeeded: bits >> $0)
    }
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
}
