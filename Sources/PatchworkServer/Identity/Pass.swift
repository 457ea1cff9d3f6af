import PatchworkCore

/// By what somebody was let in.
public enum Pass: Hashable, Sendable {
  /// The account of the process at the other end of a Unix socket.
  case user(UInt32)
  /// An access token.
  case token(String)
}

/// Somebody who was let in.
public struct Admission: Sendable {
  /// Who asks.
  public var asker: PractitionerID
  /// By what they were let in.
  public var pass: Pass

  /// An admission from its parts.
  public init(asker: PractitionerID, pass: Pass) {
    self.asker = asker
    self.pass = pass
  }
}
