import PatchworkCore

/// Why a client is shielded; which client stands in the path.
package struct ShieldBody: Codable, Hashable, Sendable {
  /// Why.
  package var reason: ShieldReason

  /// A body from its part.
  package init(reason: ShieldReason) { self.reason = reason }
}
