import PatchworkCore

/// A one-time code, exchanged for an access token.
package struct EnrolmentBody: Codable, Hashable, Sendable {
  /// The code that the administrator handed out.
  package var code: String

  package init(code: String) { self.code = code }
}

/// An access token, told once.
package struct TokenBody: Codable, Hashable, Sendable {
  /// The token; the server keeps only its SHA-256.
  package var token: String
  /// The last day on which it is good, if it ends.
  package var expires: CivilDate?

  package init(token: String, expires: CivilDate?) {
    self.token = token
    self.expires = expires
  }
}
