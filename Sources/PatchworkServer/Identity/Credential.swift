import PatchworkCore

/// By what somebody was let in.
package enum Credential: Hashable, Sendable {
  /// The account of the process at the other end of a Unix socket.
  case user(UInt32)
  /// An access token.
  case token(String)
}

/// Somebody who was let in.
package struct Admission: Sendable {
  /// Who asks.
  package var asker: PractitionerID
  /// By what they were let in.
  package var credential: Credential

  /// An admission from its parts.
  package init(asker: PractitionerID, credential: Credential) {
    self.asker = asker
    self.credential = credential
  }
}
