import PatchworkCore

/// Whether a command can be done now.
package enum Availability: Hashable, Sendable {
  /// It can.
  case enabled
  /// It cannot; the reason, in a few words: `no client is open`.
  case disabled(Phrase)

  /// Whether it can be done.
  package var isEnabled: Bool { self == .enabled }
}
