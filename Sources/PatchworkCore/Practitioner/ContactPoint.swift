/// One way to reach a practitioner (FHIR R4 ContactPoint).
package struct ContactPoint: Hashable, Sendable, Codable {
  /// What carries the message (FHIR R4 contact-point-system).
  package enum System: String, Codable, Sendable, CaseIterable {
    case phone, sms, email

    /// What the worker does with it: `call`, `text` or `email`.
    package var verb: String {
      switch self {
      case .phone: "call"
      case .sms: "text"
      case .email: "email"
      }
    }
  }

  /// Where the contact point belongs (FHIR R4 contact-point-use).
  package enum Use: String, Codable, Sendable, CaseIterable {
    case work, mobile, home, temp, old
  }

  /// The directory's identifier; unassigned in a draft.
  package var id: ContactPointID
  /// What carries the message.
  package var system: System
  /// Where it belongs.
  package var use: Use
  /// The number as written for people (`01632 960077`) or the email address.
  package var value: String
  /// Preference among the practitioner's contact points: 1 is tried first.
  package var rank: Int
  /// First day of use, if known.
  package var from: CivilDate?
  /// Last day of use; nil while it is in use.
  package var until: CivilDate?
  /// The day somebody last confirmed that it reaches the practitioner.
  package var lastConfirmed: CivilDate?
  /// The day since which it is known to reach nobody; nil while nobody has said so.
  package var deadSince: CivilDate?

  /// A contact point from its parts; a draft if no identifier is given.
  package init(
    id: ContactPointID = .unassigned, system: System, use: Use = .work, value: String,
    rank: Int = 1, from: CivilDate? = nil, until: CivilDate? = nil,
    lastConfirmed: CivilDate? = nil, deadSince: CivilDate? = nil
  ) {
    self.id = id
    self.system = system
    self.use = use
    self.value = value
    self.rank = rank
    self.from = from
    self.until = until
    self.lastConfirmed = lastConfirmed
    self.deadSince = deadSince
  }

  /// Whether it is in use on a day: within its period and not marked old.
  ///
  /// One that is known to reach nobody still is; it only sinks below those that do.
  package func isInUse(on day: CivilDate) -> Bool {
    use != .old && (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
  }
}
