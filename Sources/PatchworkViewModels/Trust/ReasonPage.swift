import PatchworkCore

/// The question why a client is opened, asked of whoever is not in the network: a short list, one
/// key each.
public struct ReasonPage: Hashable, Sendable {
  /// Whom it is about.
  public var client: ClientID
  /// The client's name.
  public var name: String
  /// The reasons to choose from.
  public var reasons: [OpeningReason]
  /// The chosen reason's place in `reasons`.
  public var chosen = 0

  /// A question about a client.
  public init(client: ClientID, name: String, isPractice: Bool) {
    self.client = client
    self.name = name
    reasons = OpeningReason.offered(inPracticeArea: isPractice)
  }

  /// The chosen reason, if any.
  public var chosenReason: OpeningReason? {
    reasons.indices.contains(chosen) ? reasons[chosen] : nil
  }
}
