/// A way to reach a practitioner (FHIR R4 ContactPoint).
package struct ContactPoint: Hashable, Sendable, Codable {
  /// The means (FHIR R4 contact-point-system).
  package enum System: String, Codable, Sendable, CaseIterable {
    case phone, sms, email

    /// What a worker does with it: `call`, `text` or `email`.
    package var verb: String {
      switch self {
      case .phone: worded("call")
      case .sms: worded("text")
      case .email: worded("email")
      }
    }
  }

  /// The kind of use (FHIR R4 contact-point-use).
  package enum Use: String, Codable, Sendable, CaseIterable {
    case work, mobile, home, temp, old
  }

  /// Unassigned in a draft.
  package var id: ContactPointID
  package var system: System
  package var use: Use
  /// The number as written for people (`01632 960077`), or the email address.
  package var value: String
  /// The preference among the practitioner's contact points, 1 first.
  package var rank: Int
  /// The first day of use, if known.
  package var from: CivilDate?
  /// The last day of use; nil while in use.
  package var until: CivilDate?
  /// The day of the last confirmation that the practitioner is reached by it.
  package var lastConfirmed: CivilDate?
  /// The day since when it is reported to reach nobody; nil when not reported.
  package var deadSince: CivilDate?

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

  /// Reads a contact point; a draft may leave out its identifier, use and rank.
  package init(from decoder: any Decoder) throws {
    let source = try decoder.container(keyedBy: CodingKeys.self)
    id = try source.decodeIfPresent(ContactPointID.self, forKey: .id) ?? .unassigned
    system = try source.decode(System.self, forKey: .system)
    use = try source.decodeIfPresent(Use.self, forKey: .use) ?? .work
    value = try source.decode(String.self, forKey: .value)
    rank = try source.decodeIfPresent(Int.self, forKey: .rank) ?? 1
    from = try source.decodeIfPresent(CivilDate.self, forKey: .from)
    until = try source.decodeIfPresent(CivilDate.self, forKey: .until)
    lastConfirmed = try source.decodeIfPresent(CivilDate.self, forKey: .lastConfirmed)
    deadSince = try source.decodeIfPresent(CivilDate.self, forKey: .deadSince)
  }

  /// Whether the contact point is in use on a day: within its period and not marked `old`.
  ///
  /// A dead contact point is still in use; it is listed after the working ones.
  package func isInUse(on day: CivilDate) -> Bool {
    use != .old && (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
  }
}
