/// Whether and how an involvement can be reached at a moment, and why.
package struct Reach: Hashable, Sendable {
  /// The person or desk that answers.
  package enum Responder: Hashable, Sendable {
    /// The practitioner of the involvement.
    case practitioner(PractitionerID)
    /// A cover for the practitioner.
    case cover(PractitionerID)
    /// The agency's duty desk.
    case dutyDesk(AgencyID)
    /// The agency's main line.
    case mainLine(AgencyID)
  }

  /// The time at which somebody can be reached.
  package enum Availability: Hashable, Sendable {
    /// Now, until a time if one is known.
    case now(until: LocalMoment?)
    /// From a moment on.
    case later(LocalMoment)
    /// A contact point is known, but no hours.
    case hoursNotGiven
    /// No contact point is known.
    case none
  }

  /// The reason why there is no better answer.
  package enum Reason: Hashable, Sendable {
    /// Within working hours.
    case working
    /// Away through a day. A cover or a desk may answer.
    case onLeave(through: CivilDate)
    /// Left the agency on a day.
    case left(on: CivilDate)
    /// Outside working hours.
    case outOfHours
    /// A bank holiday, with its name.
    case bankHoliday(String)
    /// No hours are recorded.
    case hoursNotGiven
    /// No contact point is in use.
    case noContactPoint
    /// Only the agency is known.
    case nobodyNamed
  }

  /// The contact point to use.
  package struct Channel: Hashable, Sendable {
    /// The means: telephone, text message, email.
    package var system: ContactPoint.System
    package var value: String
    /// The day of the last confirmation, if any.
    package var lastConfirmed: CivilDate?

    package init(system: ContactPoint.System, value: String, lastConfirmed: CivilDate? = nil) {
      self.system = system
      self.value = value
      self.lastConfirmed = lastConfirmed
    }
  }

  /// The practitioner's own contact point, also while somebody else answers for them.
  package struct Own: Hashable, Sendable {
    package var availability: Availability
    package var channel: Channel

    package init(availability: Availability, channel: Channel) {
      self.availability = availability
      self.channel = channel
    }
  }

  /// Unassigned for an answer that is about no involvement.
  package var involvement: InvolvementID
  /// Nil when nobody can be reached.
  package var responder: Responder?
  package var availability: Availability
  /// Nil when no contact point is known.
  package var channel: Channel?
  /// Most important first.
  package var reasons: [Reason]
  /// How the practitioner is reached who is named; nil when nobody is, or when they cannot be.
  package var own: Own?

  package init(
    involvement: InvolvementID, responder: Responder?, availability: Availability,
    channel: Channel?, reasons: [Reason], own: Own? = nil
  ) {
    self.involvement = involvement
    self.responder = responder
    self.availability = availability
    self.channel = channel
    self.reasons = reasons
    self.own = own
  }
}
