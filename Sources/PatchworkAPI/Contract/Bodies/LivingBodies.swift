import PatchworkCore

/// What a number or address was replaced by.
public struct ReplacementBody: Codable, Hashable, Sendable {
  /// The new number or address.
  public var value: String

  /// A replacement.
  public init(value: String) { self.value = value }
}

/// An attention as it is raised; its client stands in the path.
public struct AttentionBody: Codable, Hashable, Sendable {
  var reason: Attention.Reason
  var urgency: Attention.Urgency?
  var by: CivilDate?
  var to: [PractitionerID]?

  /// The body that says what a draft says.
  public init(_ draft: AttentionDraft) {
    reason = draft.reason
    urgency = draft.urgency
    by = draft.by
    to = draft.to
  }

  /// The draft.
  public func draft(client: ClientID) -> AttentionDraft {
    AttentionDraft(
      client: client, reason: reason, urgency: urgency ?? .routine, by: by, to: to ?? [])
  }
}

/// The day of the next visit.
public struct PlannedVisitBody: Codable, Hashable, Sendable {
  /// The day; nil when none is planned.
  public var day: CivilDate?

  /// A planned visit.
  public init(day: CivilDate?) { self.day = day }
}

/// Whom an introduction asks.
public struct IntroductionsBody: Codable, Hashable, Sendable {
  /// Who is asked; everybody whom it may when missing or empty.
  public var to: [PractitionerID]?

  /// An introduction.
  public init(to: [PractitionerID]) { self.to = to }
}
