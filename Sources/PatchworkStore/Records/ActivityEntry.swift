import PatchworkCore

/// One entry of the record of activity, before it has its place there.
struct ActivityEntry: Sendable {
  enum Kind: String {
    /// Looked somebody up; the details hold the texts and everything that was found.
    case search
    /// Was shown so many clients outside their own that searches show one likely person at a time; the
    /// details hold how many.
    case manyFound = "many-found"
    case opening
    /// Looked at a practitioner's card; `subject` is whose.
    case card
    /// Saw who works with somebody else at a client's address.
    case household
    /// Read something else that is kept on clients or colleagues; the details say what.
    case reading
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
    /// Exchanged a code, or asked by an account for the first time; the details say which.
    case access
    /// Tells of rows on which rights rest and of which nothing else tells.
    case ledger
    /// Said how long records are kept.
    case retention
    /// Read the record of activity, or took it away as a file; the details hold what was asked.
    case audit
    /// Took out everything that was told of people; vouches for the entries that were emptied.
    case purge
  }

  /// Who, and as which account while nobody is known behind it.
  var author: Author
  var kind: Kind
  var client: ClientID?
  var subject: Int64?
  var reason: OpeningReason?
  /// What else there is to know, as JSON.
  var details = "{}"
  /// Seconds since 1 January 1970.
  var moment: Int64
}
