import PatchworkCore

/// The opening of a client as it is sent.
public struct OpeningBody: Codable, Hashable, Sendable {
  /// Why; absent for whoever is in the network.
  public var reason: OpeningReason?

  /// An opening from its reason.
  public init(reason: OpeningReason?) { self.reason = reason }
}
