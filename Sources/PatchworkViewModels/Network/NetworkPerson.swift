import PatchworkCore

/// One involvement as a line of the network: who, what they do, and how to reach them.
public struct NetworkPerson: Hashable, Sendable {
  /// How well they can be reached, which is how the line is drawn.
  public enum Level: Hashable, Sendable {
    /// Now.
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

  /// The involvement.
  public var involvement: InvolvementID
  /// Who is involved; nil when only the agency is known.
  public var practitioner: PractitionerID?
  /// On whose behalf.
  public var agency: AgencyID
  /// How well they can be reached.
  public var level: Level
  /// When, as short as can be: `now`, `16:00`, `Thu`, `30 Nov`, `?`, `-`; for one that has ended,
  /// its last month.
  public var when: String
  /// Who is involved: `Joy Adeyemi`, or `nobody named`.
  public var name: String
  /// What they do for this client: `social worker`.
  public var role: String
  /// The agency's name.
  public var agencyName: String
  /// Who answers in their stead: `duty desk`, `Tom Price`; nil when they do themselves.
  public var answeredBy: String?
  /// What to do: `call`, `text` or `email`; empty when no way is known.
  public var verb: String
  /// The number or address; empty when no way is known.
  public var value: String
  /// Why, and until when: `until 17:00`, `on leave until Mon 30 Nov`; may be empty.
  public var note: String
  /// When the number or address was last confirmed, if it was: for the screen to mark an old one.
  public var lastConfirmed: CivilDate?
  /// Whether this is the lead professional.
  public var isLead: Bool
  /// Whether this is the worker who looks.
  public var isMe: Bool

  /// A line from its parts.
  public init(
    involvement: InvolvementID, practitioner: PractitionerID?, agency: AgencyID, level: Level,
    when: String, name: String, role: String, agencyName: String, answeredBy: String? = nil,
    verb: String = "", value: String = "", note: String = "", lastConfirmed: CivilDate? = nil,
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
    self.note = note
    self.lastConfirmed = lastConfirmed
    self.isLead = isLead
    self.isMe = isMe
  }
}
