import PatchworkCore

/// One involvement as a line of the network: who, what they do, and how to reach them.
package struct NetworkPerson: Hashable, Sendable {
  /// How well they can be reached, which is how the line is drawn.
  package enum Level: Hashable, Sendable {
    case now
    /// At a known later moment.
    case later
    /// A way is known but no hours.
    case unsure
    /// No way is known.
    case none
    /// The involvement has ended, or has not begun.
    case past
  }

  package var involvement: InvolvementID
  /// Who is involved; nil when only the agency is known.
  package var practitioner: PractitionerID?
  /// On whose behalf.
  package var agency: AgencyID
  /// How well they can be reached.
  package var level: Level
  /// When, as short as can be: `now`, `16:00`, `Thu`, `30 Nov`, `?`, `-`; for one that has ended,
  /// its last month.
  package var when: String
  /// Who is involved: `Joy Adeyemi`, or `nobody named`.
  package var name: String
  /// What they do for this client: `social worker`.
  package var role: String
  /// The agency's name.
  package var agencyName: String
  /// Who answers in their stead: `duty desk`, `Tom Price`; nil when they do themselves.
  package var answeredBy: String?
  /// What to do: `call`, `text` or `email`; empty when no way is known.
  package var verb: String
  /// The number or address; empty when no way is known.
  package var value: String
  /// Why, and until when, but for what `when` says already: `until 17:00`,
  /// `on leave until Mon 30 Nov`.
  package var remarks: [String]
  /// When the number or address was last confirmed, if it was: for the screen to mark an old one.
  package var lastConfirmed: CivilDate?
  /// Whether this is the lead professional.
  package var isLead: Bool
  /// Whether this is the worker who looks.
  package var isMe: Bool

  package init(
    involvement: InvolvementID, practitioner: PractitionerID?, agency: AgencyID, level: Level,
    when: String, name: String, role: String, agencyName: String, answeredBy: String? = nil,
    verb: String = "", value: String = "", remarks: [String] = [], lastConfirmed: CivilDate? = nil,
    isLead: Bool = false, isMe: Bool = false
  ) {
    self.involvement = involvement
    self.practitioner = practitioner
    self.agency = agency
    self.level = level
    self.when = when
    self.name = name
    self.role = role
    self.agencyName = agencyName
    self.answeredBy = answeredBy
    self.verb = verb
    self.value = value
    self.remarks = remarks
    self.lastConfirmed = lastConfirmed
    self.isLead = isLead
    self.isMe = isMe
  }
}
