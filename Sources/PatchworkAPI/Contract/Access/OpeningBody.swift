import PatchworkCore

/// The opening of a client as it is sent.
package struct OpeningBody: Codable, Hashable, Sendable {
  /// Why; absent for whoever is in the network.
  package var reason: OpeningReason?

  /// An opening from its reason.
  package init(reason: OpeningReason?) { self.reason = reason }
}
