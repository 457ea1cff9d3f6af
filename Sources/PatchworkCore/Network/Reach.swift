/// How, and whether, one involvement of a network can be reached at a moment, and why.
package struct Reach: Hashable, Sendable {
  /// Who answers.
  package enum Responder: Hashable, Sendable {
    /// The practitioner who is involved.
    case practitioner(PractitionerID)
    /// Somebody who covers for them.
    case cover(PractitionerID)
    /// The agency's duty desk or main line.
    case dutyDesk(AgencyID)
  }

  /// When that is possible.
  package enum Availability: Hashable, Sendable {
    /// Now, until a time if one is known.
    case now(until: LocalMoment?)
    /// From a moment on.
    case later(LocalMoment)
    /// A way exists, but no hours were given for it.
    case hoursNotGiven
    /// No way at all is known.
    case none
  }

  /// Why this answer and no better one, in typed form; `words` says it.
  package enum Reason: Hashable, Sendable {
    /// In their working hours.
    case working
    /// Away through a day; the cover, or the desk, answers if there is one.
    case onLeave(through: CivilDate)
    /// Left the agency on a day.
    case left(on: CivilDate)
    /// Outside their hours.
    case outOfHours
    /// A bank holiday, named.
    case bankHoliday(String)
    /// Their hours are not recorded.
    case hoursNotGiven
    /// They have no contact point in use.
    case noContactPoint
    /// Only the agency is known, not a person.
    case nobodyNamed
  }

  /// How to reach the responder: a contact point's system and value.
  package struct Channel: Hashable, Sendable {
    /// What carries the message.
    package var system: ContactPoint.System
    /// The number or address.
    package var value: String
    /// When it was last confirmed, if ever.
    package var lastConfirmed: CivilDate?

    /// A channel from its parts.
    package init(system: ContactPoint.System, value: String, lastConfirmed: CivilDate? = nil) {
      self.system = system
      self.value = value
      self.lastConfirmed = lastConfirmed
    }
  }

  /// The involvement that the answer is about.
  package var involvement: InvolvementID
  /// Who answers; nil when nobody can.
  package var responder: Responder?
  /// When they can.
  package var availability: Availability
  /// By what; nil when no way is known.
  package var channel: Channel?
  /// Why it is so, most important first.
  package var reasons: [Reason]

  /// An answer from its parts.
  package init(
    involvement: InvolvementID, responder: Responder?, availability: Availability,
    channel: Channel?, reasons: [Reason]
  ) {
    self.involvement = involvement
    self.responder = responder
    self.availability = availability
    self.channel = channel
    self.reasons = reasons
  }
}
