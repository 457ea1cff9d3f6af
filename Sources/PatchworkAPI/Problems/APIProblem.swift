import PatchworkCore

/// An error as it travels: problem details (RFC 9457).
package struct APIProblem: Error, Hashable, Sendable, Codable {
  /// The kinds of problem; each has its own `type`, status and title.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The request breaks the rules of HTTP or JSON.
    case malformed
    case unknownAsker = "unknown-asker"
    case notAllowed = "not-allowed"
    case programTooOld = "program-too-old"
    case reasonNeeded = "reason-needed"
    /// A shielded client is opened by an override alone; the request says why.
    case overrideNeeded = "override-needed"
    /// There is no such record.
    case notFound = "not-found"
    /// The record was made one with another.
    case merged
    case noSuchRoute = "no-such-route"
    case methodNotAllowed = "method-not-allowed"
    /// The message did not arrive in time.
    case tooSlow = "too-slow"
    /// Somebody saved the record meanwhile.
    case conflict
    /// The version to correct is not the one that is held.
    case staleVersion = "stale-version"
    case tooLarge = "too-large"
    case notJSON = "not-json"
    /// A value breaks a rule.
    case invalid
    /// A correction names no version.
    case versionMissing = "version-missing"
    /// The asker sends more than the server answers.
    case tooMany = "too-many"
    /// Something went wrong that should not.
    case fault
    /// A way of sending that is not known here.
    case notImplemented = "not-implemented"
    case busy
    /// The database cannot be used: read-only, damaged, newer, not to be opened.
    case databaseUnusable = "database-unusable"
    case diskFull = "disk-full"

    package var status: Int {
      switch self {
      case .malformed: 400
      case .unknownAsker: 401
      // 403 and not 426: programs that do not know this kind show the sentence of a 403 as it is.
      case .notAllowed, .programTooOld, .reasonNeeded, .overrideNeeded: 403
      case .notFound, .noSuchRoute: 404
      case .methodNotAllowed: 405
      case .tooSlow: 408
      case .conflict: 409
      case .merged: 410
      case .staleVersion: 412
      case .tooLarge: 413
      case .notJSON: 415
      case .invalid: 422
      case .versionMissing: 428
      case .tooMany: 429
      case .fault: 500
      case .notImplemented: 501
      case .busy, .databaseUnusable: 503
      case .diskFull: 507
      }
    }

    /// What it is, in a few words that are the same each time.
    package var title: String {
      switch self {
      case .malformed: worded("The request cannot be read")
      case .unknownAsker: worded("Who is asking is not known")
      case .notAllowed: worded("Not allowed")
      case .programTooOld: worded("The program is too old")
      case .reasonNeeded: worded("A reason is needed")
      case .overrideNeeded: worded("A reason for an override is needed")
      case .notFound: worded("No such record")
      case .merged: worded("The record was made one with another")
      case .noSuchRoute: worded("No such path")
      case .methodNotAllowed: worded("The path does not know this method")
      case .tooSlow: worded("The request did not arrive in time")
      case .conflict: worded("Somebody else was first")
      case .staleVersion: worded("The record has changed meanwhile")
      case .tooLarge: worded("The request is too large")
      case .notJSON: worded("The body is not JSON")
      case .invalid: worded("A value breaks a rule")
      case .versionMissing: worded("If-Match is missing")
      case .tooMany: worded("Too many requests")
      case .fault: worded("Something went wrong in the server")
      case .notImplemented: worded("Not known here")
      case .busy: worded("Busy")
      case .databaseUnusable: worded("The database cannot be used")
      case .diskFull: worded("The disk is full")
      }
    }
  }

  /// Names the kind of problem: `urn:patchwork:problem:conflict`.
  package var type: String
  package var title: String
  package var status: Int
  /// What happened and what to do, for the person who reads it.
  package var detail: String
  /// The field whose value breaks a rule.
  package var field: String?
  package var rule: String?
  /// The client whose record stayed, where the one that was asked for was merged into it.
  package var client: ClientID?

  /// A problem of a kind; `status` only where HTTP has a finer one than the kind's.
  package init(_ kind: Kind, _ detail: String, status: Int? = nil) {
    type = Self.prefix + kind.rawValue
    title = kind.title
    self.status = status ?? kind.status
    self.detail = detail
  }

  /// A value that breaks a rule.
  package static func invalid(field: String, rule: String) -> APIProblem {
    var problem = APIProblem(.invalid, "\(field): \(rule).")
    problem.field = field
    problem.rule = rule
    return problem
  }

  /// A message that breaks the rules of HTTP.
  package init(_ fault: HTTPFault) {
    let kind: Kind =
      switch fault.status {
      case 408: .tooSlow
      case 413, 414, 431: .tooLarge
      case 501, 505: .notImplemented
      default: .malformed
      }
    let sentence = fault.reason.prefix(1).uppercased() + fault.reason.dropFirst() + "."
    self.init(kind, sentence, status: fault.status)
  }

  /// The kind; nil for a `type` from elsewhere.
  package var kind: Kind? {
    type.hasPrefix(Self.prefix) ? Kind(rawValue: String(type.dropFirst(Self.prefix.count))) : nil
  }

  /// Extra fields that the answer bears.
  package var fields: HTTPFields {
    var fields: HTTPFields = ["content-type": "application/problem+json"]
    switch kind {
    case .unknownAsker: fields.add("www-authenticate", "Bearer realm=\"patchwork\"")
    case .busy: fields.add("retry-after", "1")
    case .tooMany: fields.add("retry-after", "5")
    // The relation of RFC 5829.
    case .merged:
      fields.add("link", "</v1/clients/\(client?.description ?? "")>; rel=\"successor-version\"")
    default: break
    }
    return fields
  }

  private static let prefix = "urn:patchwork:problem:"
}
