import PatchworkCore

/// Why a client is shielded; which client stands in the path.
public struct ShieldBody: Codable, Hashable, Sendable {
  /// Why.
  public var reason: ShieldReason

  /// A body from its part.
  public init(reason: ShieldReason) { self.reason = reason }
}
