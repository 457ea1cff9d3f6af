/// Whether a command can be done now.
public enum Availability: Hashable, Sendable {
  /// It can.
  case enabled
  /// It cannot; the reason, in a few words: `no client is open`.
  case disabled(String)

  /// Whether it can be done.
  public var isEnabled: Bool { self == .enabled }
}
