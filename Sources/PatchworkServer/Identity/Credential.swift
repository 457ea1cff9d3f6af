import PatchworkCore

/// What a request is authenticated by.
package enum Credential: Hashable, Sendable {
  /// The account of the process at the other end of a Unix socket.
  case user(UInt32)
  case token(String)
}

package struct Admission: Sendable {
  package var asker: PractitionerID
  package var credential: Credential

  package init(asker: PractitionerID, credential: Credential) {
    self.asker = asker
    self.credential = credential
  }
}
