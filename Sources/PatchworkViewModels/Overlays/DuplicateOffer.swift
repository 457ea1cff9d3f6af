import PatchworkCore

/// Clients already held who may be the one being added, offered before saving.
public struct DuplicateOffer: Sendable {
  /// The client about to be added.
  public var draft: Client
  /// Who it may be, likeliest first.
  public var rows: [SearchRow]
  /// The chosen line: a place in `rows`, or `rows.count` for "none of these".
  public var chosen = 0

  /// An offer from its parts.
  public init(draft: Client, rows: [SearchRow]) {
    self.draft = draft
    self.rows = rows
  }

  /// Whether "none of these, add a new client" is chosen.
  public var isNoneChosen: Bool { chosen >= rows.count }
}
