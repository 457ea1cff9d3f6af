import PatchworkCore

/// An attention as it is raised; its client stands in the path.
package struct AttentionBody: Codable, Hashable, Sendable {
  var reason: Attention.Reason
  var urgency: Attention.Urgency?
  var by: CivilDate?
  var to: [PractitionerID]?

  /// The body that says what a draft says.
  package init(_ draft: AttentionDraft) {
    reason = draft.reason
    urgency = draft.urgency
    by = draft.by
    to = draft.to
  }

  package func draft(client: ClientID) -> AttentionDraft {
    AttentionDraft(
      client: client, reason: reason, urgency: urgency ?? .routine, by: by, to: to ?? [])
  }
}
