import PatchworkCore

/// One entry of the record of activity, before it has its place there.
struct ActivityEntry: Sendable {
  /// What somebody did.
  enum Kind: String {
    /// Searched; the details hold the text and everything that was found.
    case search
    /// Opened a client.
    case opening
    /// Looked at a practitioner's card; `subject` is whose.
    case card
    /// Saw who works with somebody else at a client's address.
    case household
    /// Changed something; the details hold it before and after.
    case change
    /// Wrote records to files.
    case export
    /// Came in.
    case signIn = "sign-in"
    /// Asked for what they may not have.
    case refusal
    /// Gave somebody other rights, or took them away.
    case rights
    /// Said how long records are kept.
    case retention
    /// Read the record of activity, or took it away as a file; the details hold what was asked.
    case audit
    /// Took out everything that was told of people; vouches for the entries that were emptied.
    case purge
  }

  /// Who, and as which account while nobody is known behind it.
  var author: (practitioner: PractitionerID, login: String?)
  var kind: Kind
  var client: ClientID?
  var subject: Int64?
  var reason: OpeningReason?
  /// What else there is to know, as JSON.
  var details = "{}"
  /// Seconds since 1 January 1970.
  var moment: Int64
}

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
    return stride(from: UInt64(56), through: 0, by: -8).map {
      UInt8(truncatingIfNeeded: bits >> $0)
    }
  }
}
