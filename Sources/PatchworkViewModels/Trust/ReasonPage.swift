import PatchworkCore

/// The question why a client is opened, asked of whoever is not in the network: a short list, one
/// key each.
public struct ReasonPage: Hashable, Sendable {
  /// Whom it is about.
  public var client: ClientID
  /// The client's name.
  public var name: String
  /// Whether the client is shielded, so that giving a reason is an override.
  public var isOverride: Bool
  /// The reasons to choose from.
  public var reasons: [OpeningReason]
  /// The chosen reason's place in `reasons`.
  public var chosen = 0

  /// A question about a client.
  public init(client: ClientID, name: String, isPractice: Bool, isOverride: Bool = false) {
    self.client = client
    self.name = name
    self.isOverride = isOverride
    reasons = OpeningReason.offered(inPracticeArea: isPractice)
  }

  /// What is asked, and what follows.
  public var question: String {
    isOverride
      ? "This client is shielded, and you are not in the network. If you open the record, records "
        + "stewards are told at once, and the network sees it. It closes when you leave it. Why?"
      : "You are not in this client's network. Why do you open the record? The network sees it."
  }

  /// The chosen reason, if any.
  public var chosenReason: OpeningReason? {
    reasons.indices.contains(chosen) ? reasons[chosen] : nil
  }
}
