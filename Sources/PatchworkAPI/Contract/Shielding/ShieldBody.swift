import PatchworkCore

/// Why a client is shielded; which client stands in the path.
package struct ShieldBody: Codable, Hashable, Sendable {
  package var reason: ShieldReason

  package init(reason: ShieldReason) { self.reason = reason }
}
