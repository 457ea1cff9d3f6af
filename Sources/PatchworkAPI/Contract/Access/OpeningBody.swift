import PatchworkCore

/// The opening of a client as it is sent.
package struct OpeningBody: Codable, Hashable, Sendable {
  /// The reason; absent for members of the network, who need none.
  package var reason: OpeningReason?

  package init(reason: OpeningReason?) { self.reason = reason }
}
