/// Somebody is asked to join a client's network, to take over somebody's place in it, or to
/// acknowledge that the client moves to them.
///
/// Nobody is moved without saying yes: what is not accepted stays as it was.
package struct Invitation: Hashable, Sendable, Codable {
  /// How many days one is open for.
  package static let openFor = 14

  /// What is asked.
  package enum Kind: String, Codable, Sendable, CaseIterable {
    /// To join the network.
    case join
    /// To take over somebody's involvement.
    case handover
    /// To acknowledge, for the agency, that the client moves to its area. It does not expire: what
    /// nobody has answered in time is overdue.
    case move
  }

  /// What has become of it.
  package enum State: String, Codable, Sendable, CaseIterable {
    /// Nobody has answered yet.
    case pending
    /// Accepted: an involvement came of it.
    case accepted
    /// Declined.
    case declined
    /// Taken back by whoever sent it.
    case withdrawn
    /// Nobody answered in time.
    case expired
  }

  /// The directory's identifier; unassigned in a draft.
  package var id: InvitationID
  /// What is asked.
  package var kind: Kind
  /// Whose network it is.
  package var client: ClientID
  /// Who asks.
  package var sender: PractitionerID
  /// Who is asked; nil when an agency is.
  package var practitioner: PractitionerID?
  /// The agency that is asked, or at which they work.
  package var agency: AgencyID
  /// What they would do for this client.
  package var role: String
  /// The involvement to be taken over; nil when they are not asked to.
  package var involvement: InvolvementID?
  /// The postcode district to which the client moves; nil when it is not known, or they do not.
  package var area: String?
  /// When it was sent.
  package var sent: LocalMoment
  /// The last day on which it can be answered; of a move, by which it should be.
  package var until: CivilDate
  /// What has become of it.
  package var state: State
  /// The day on which it was answered; nil where nobody has, or where that was not noted.
  package var answered: CivilDate?

  /// An invitation from its parts.
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

  /// What it asks: `join as school nurse`, `take over as social worker`.
  package func words(on today: CivilDate) -> String {
    if kind == .move { return moveRequest(on: today) }
    let act = kind == .join ? "join as" : "take over as"
    let left = until.days(since: today)
    let time = left == 0 ? "today is the last day" : "open until \(until.wordsNear(today))"
    return "\(act) \(role), \(time)"
  }

  /// How it stands, for the network: `asked to join, open until Tue 8 Dec`.
  package func progressWords(on today: CivilDate) -> String {
    if kind == .move { return moveProgress(on: today) }
    return switch state {
    case .pending:
      "\(kind == .join ? "asked to join" : "asked to take over"), open until "
        + until.wordsNear(today)
    case .accepted: "accepted"
    case .declined: "declined"
    case .withdrawn: "taken back"
    case .expired: "nobody answered"
    }
  }
}

/// Names one invitation.
package typealias InvitationID = Identifier<Invitation>

/// An invitation that is about to be sent.
package struct InvitationDraft: Hashable, Sendable, Codable {
  /// Whose network it is.
  package var client: ClientID
  /// Who is asked; nil when an agency is.
  package var practitioner: PractitionerID?
  /// The agency that is asked, or at which they work.
  package var agency: AgencyID
  /// What they would do for this client; empty: what they do at their agency.
  package var role: String

  /// A draft from its parts.
  package init(
    client: ClientID, practitioner: PractitionerID?, agency: AgencyID, role: String = ""
  ) {
    self.client = client
    self.practitioner = practitioner
    self.agency = agency
    self.role = role
  }
}

/// What of a practitioner's cases is handed over, and what nobody has taken yet.
package struct HandoverList: Hashable, Sendable, Codable {
  /// One of their cases.
  package struct Case: Hashable, Sendable, Codable {
    /// The involvement that is handed over, or should be.
    package var involvement: Involvement
    /// Whom it is about.
    package var client: ClientSummary
    /// The last invitation to take it over, if there was one.
    package var invitation: Invitation?
    /// The name of whoever is asked.
    package var receiver: String

    /// A case from its parts.
    package init(
      involvement: Involvement, client: ClientSummary, invitation: Invitation?, receiver: String
    ) {
      self.involvement = involvement
      self.client = client
      self.invitation = invitation
      self.receiver = receiver
    }
  }

  /// Whose cases they are.
  package var practitioner: PractitionerID
  /// Their current cases, those that nobody is asked to take first.
  package var cases: [Case]

  /// A list from its parts.
  package init(practitioner: PractitionerID, cases: [Case]) {
    self.practitioner = practitioner
    self.cases = cases
  }

  /// Those that nobody has been asked to take, or that were declined.
  package var unassigned: [Case] { cases.filter { $0.invitation?.state != .pending } }
}
