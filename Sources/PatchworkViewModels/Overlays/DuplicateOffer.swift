import PatchworkCore

/// Clients already held who may be the one being added, offered before saving.
package struct DuplicateOffer: Sendable {
  /// The client about to be added.
  package var draft: Client
  /// Who it may be, likeliest first.
  package var rows: [SearchRow]
  /// The chosen line: a place in `rows`, or `rows.count` for "none of these".
  package var chosen = 0

  /// An offer from its parts.
  package init(draft: Client, rows: [SearchRow]) {
    self.draft = draft
    self.rows = rows
  }

  /// Whether "none of these, add a new client" is chosen.
  package var isNoneChosen: Bool { chosen >= rows.count }
}
