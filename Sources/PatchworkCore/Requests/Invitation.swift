/// A request to join a client's network, to take over an involvement, or to acknowledge the
/// client's move.
///
/// Nothing changes until the request is accepted.
package struct Invitation: Hashable, Sendable, Codable {
  /// Days after which an invitation expires.
  package static let openFor = 14

  /// The kind of request.
  package enum Kind: String, Codable, Sendable, CaseIterable {
    /// Join the network.
    case join
    /// Take over an involvement.
    case handover
    /// Acknowledge, for the agency, that the client moves to its area. Does not expire: an
    /// unanswered move becomes overdue.
    case move
  }

  package enum State: String, Codable, Sendable, CaseIterable {
    /// Not answered yet.
    case pending
    /// Accepted. An involvement was created.
    case accepted
    case declined
    /// Withdrawn by the sender.
    case withdrawn
    /// Not answered in time.
    case expired
  }

  /// Unassigned in a draft.
  package var id: InvitationID
  package var kind: Kind
  package var client: ClientID
  package var sender: PractitionerID
  /// The practitioner asked; nil when an agency is asked.
  package var practitioner: PractitionerID?
  /// The agency asked, or the practitioner's agency.
  package var agency: AgencyID
  /// The role for this client.
  package var role: String
  /// The involvement to take over; nil for other kinds.
  package var involvement: InvolvementID?
  /// The postcode district of the move; nil when unknown, and for other kinds.
  package var area: String?
  package var sent: LocalMoment
  /// The last day for an answer. A move can still be answered later.
  package var until: CivilDate
  package var state: State
  /// The day of the answer; nil before it, or when not recorded.
  package var answered: CivilDate?

  package init(
    id: InvitationID = .unassigned, kind: Kind, client: ClientID, sender: PractitionerID,
    practitioner: PractitionerID?, agency: AgencyID, role: String,
    involvement: InvolvementID? = nil, area: String? = nil, sent: LocalMoment, until: CivilDate,
    state: State = .pending, answered: CivilDate? = nil
  ) {
    self.id = id
    self.kind = kind
    self.client = client
    self.sender = sender
    self.practitioner = practitioner
    self.agency = agency
    self.role = role
    self.involvement = involvement
    self.area = area
    self.sent = sent
    self.until = until
    self.state = state
    self.answered = answered
  }

  /// The request for its recipient: `join as school nurse`, `take over as social worker`.
  package func words(on today: CivilDate) -> String {
    if kind == .move { return moveRequest(on: today) }
    let left = until.days(since: today)
    let time =
      left == 0 ? worded("today is the last day") : worded("open until \(until.wordsNear(today))")
    return kind == .join
      ? worded("join as \(role), \(time)") : worded("take over as \(role), \(time)")
  }

  /// The state for the network: `asked to join, open until Tue 8 Dec`.
  package func progressWords(on today: CivilDate) -> String {
    if kind == .move { return moveProgress(on: today) }
    return switch state {
    case .pending:
      kind == .join
        ? worded("asked to join, open until \(until.wordsNear(today))")
        : worded("asked to take over, open until \(until.wordsNear(today))")
    case .accepted: worded("accepted")
    case .declined: worded("declined")
    case .withdrawn: worded("withdrawn")
    case .expired: worded("nobody answered")
    }
  }
}

package typealias InvitationID = Identifier<Invitation>

/// An invitation before it is sent.
package struct InvitationDraft: Hashable, Sendable, Codable {
  package var client: ClientID
  /// The practitioner asked; nil when an agency is asked.
  package var practitioner: PractitionerID?
  /// The agency asked, or the practitioner's agency.
  package var agency: AgencyID
  /// The role for this client; when empty, the practitioner's role at the agency.
  package var role: String

  package init(
    client: ClientID, practitioner: PractitionerID?, agency: AgencyID, role: String = ""
  ) {
    self.client = client
    self.practitioner = practitioner
    self.agency = agency
    self.role = role
  }
}

/// An involvement and the practitioner who is asked to take it over.
package struct HandoverProposal: Hashable, Sendable, Codable {
  /// The most that can be asked for at once.
  package static let most = 200

  package var involvement: InvolvementID
  package var to: PractitionerID

  package init(_ involvement: InvolvementID, to practitioner: PractitionerID) {
    self.involvement = involvement
    to = practitioner
  }
}

/// A practitioner's cases during a hand-over.
package struct HandoverList: Hashable, Sendable, Codable {
  package struct Case: Hashable, Sendable, Codable {
    /// The involvement to hand over.
    package var involvement: Involvement
    package var client: ClientSummary
    /// The last invitation to take over, if any.
    package var invitation: Invitation?
    /// The name of the person asked.
    package var receiver: String

    package init(
      involvement: Involvement, client: ClientSummary, invitation: Invitation?, receiver: String
    ) {
      self.involvement = involvement
      self.client = client
      self.invitation = invitation
      self.receiver = receiver
    }
  }

  /// The practitioner who hands over.
  package var practitioner: PractitionerID
  /// The current cases, first those that nobody is asked to take over.
  package var cases: [Case]

  package init(practitioner: PractitionerID, cases: [Case]) {
    self.practitioner = practitioner
    self.cases = cases
  }

  /// The cases that nobody is asked to take over, or for which the last person declined.
  package var unassigned: [Case] { cases.filter { $0.invitation?.state != .pending } }
}
