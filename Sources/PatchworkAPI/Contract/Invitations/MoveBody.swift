import PatchworkCore

/// Where a client moves to; the client stands in the path.
package struct MoveBody: Codable, Hashable, Sendable {
  var agency: AgencyID
  var area: String?

  /// The body that says what a draft says.
  package init(_ draft: MoveDraft) {
    agency = draft.agency
    area = draft.area
  }

  package func draft(client: ClientID) -> MoveDraft {
    MoveDraft(client: client, agency: agency, area: area ?? "")
  }
}
