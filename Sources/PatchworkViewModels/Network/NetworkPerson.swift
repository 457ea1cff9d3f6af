import PatchworkCore

/// One involvement as a line of the network: who, what they do, and how to reach them.
package struct NetworkPerson: Hashable, Sendable {
  /// How well they can be reached, which is how the line is drawn.
  package enum Level: Hashable, Sendable {
    /// A person who is there.
    case now
    /// A desk or a main line that answers, which is nobody's own number.
    case desk
    /// At a known later moment.
    case later
    /// A way is known but no hours.
    case unsure
    /// No way is known.
    case none
    /// The worker who looks, who is not to be reached.
    case me
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
  /// When they are there, as short as can be: `now`, `16:00`, `Thu 09:00`, `Mon 30 Nov`, `not known`,
  /// `no number`; `duty desk` and `main line` for a number that answers, `you` for the worker; for one
  /// that has ended, its last month.
  package var state: String
  /// Who is involved: `Joy Adeyemi`, or `nobody named`.
  package var name: String
  /// What they do for this client: `social worker`.
  package var role: String
  /// The agency's name.
  package var agencyName: String
  /// Whether the line above answers in their stead. The number is their own all the same.
  package var isAnsweredFor: Bool
  /// What to do: `call`, `text` or `email`; empty when no way is known.
  package var verb: String
  /// The number or address; empty when no way is known.
  package var value: String
  /// Why, and until when, but for what `state` says already: `until 17:00`, `on leave`,
  /// `nobody covers`.
  package var remarks: [String]
  /// Whether they are on leave, and who covers, if so: `Jacob Cox covers`, `nobody covers`, `you cover`.
  package var coverWords: String?
  /// When the number or address was last confirmed, if it was: for the screen to mark an old one.
  package var lastConfirmed: CivilDate?
  /// Whether this is the lead professional.
  package var isLead: Bool
  /// Whether this is the worker who looks.
  package var isMe: Bool

  package init(
    involvement: InvolvementID, practitioner: PractitionerID?, agency: AgencyID, level: Level,
    state: String, name: String, role: String, agencyName: String, isAnsweredFor: Bool = false,
    verb: String = "", value: String = "", remarks: [String] = [], lastConfirmed: CivilDate? = nil,
    isLead: Bool = false, isMe: Bool = false
  ) {
    self.involvement = involvement
    self.practitioner = practitioner
    self.agency = agency
    self.level = level
    self.state = state
    self.name = name
    self.role = role
    self.agencyName = agencyName
    self.isAnsweredFor = isAnsweredFor
    self.verb = verb
    self.value = value
    self.remarks = remarks
    self.lastConfirmed = lastConfirmed
    self.isLead = isLead
    self.isMe = isMe
  }
}
