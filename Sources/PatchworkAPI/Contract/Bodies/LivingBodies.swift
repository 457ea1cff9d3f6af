import PatchworkCore

/// What a number or address was replaced by.
package struct ReplacementBody: Codable, Hashable, Sendable {
  /// The new number or address.
  package var value: String

  /// A replacement.
  package init(value: String) { self.value = value }
}

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

  /// The draft.
  package func draft(client: ClientID) -> AttentionDraft {
    AttentionDraft(
      client: client, reason: reason, urgency: urgency ?? .routine, by: by, to: to ?? [])
  }
}

/// The day of the next visit.
package struct PlannedVisitBody: Codable, Hashable, Sendable {
  /// The day; nil when none is planned.
  package var day: CivilDate?

  /// A planned visit.
  package init(day: CivilDate?) { self.day = day }
}

/// Whom an introduction asks.
package struct IntroductionsBody: Codable, Hashable, Sendable {
  /// Who is asked; everybody whom it may when missing or empty.
  package var to: [PractitionerID]?

  /// An introduction.
  package init(to: [PractitionerID]) { self.to = to }
}
