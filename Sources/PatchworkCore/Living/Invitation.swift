/// Somebody is asked to join a client's network, to take over somebody's place in it, or to
/// acknowledge that the client moves to them.
///
/// Nobody is moved without saying yes: what is not accepted stays as it was.
public struct Invitation: Hashable, Sendable, Codable {
  /// How many days one is open for.
  public static let openFor = 14

  /// What is asked.
  public enum Kind: String, Codable, Sendable, CaseIterable {
    /// To join the network.
    case join
    /// To take over somebody's involvement.
    case handover
    /// To acknowledge, for the agency, that the client moves to its area. It does not expire: what
    /// nobody has answered in time is overdue.
    case move
  }

  /// What has become of it.
  public enum State: String, Codable, Sendable, CaseIterable {
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
  public var id: InvitationID
  /// What is asked.
  public var kind: Kind
  /// Whose network it is.
  public var client: ClientID
  /// Who asks.
  public var sender: PractitionerID
  /// Who is asked; nil when an agency is.
  public var practitioner: PractitionerID?
  /// The agency that is asked, or at which they work.
  public var agency: AgencyID
  /// What they would do for this client.
  public var role: String
  /// The involvement to be taken over; nil when they are not asked to.
  public var involvement: InvolvementID?
  /// The postcode district to which the client moves; nil when it is not known, or they do not.
  public var area: String?
  /// When it was sent.
  public var sent: LocalMoment
  /// The last day on which it can be answered; of a move, by which it should be.
  public var until: CivilDate
  /// What has become of it.
  public var state: State
  /// The day on which it was answered; nil where nobody has, or where that was not noted.
  public var answered: CivilDate?

  /// An invitation from its parts.
  public init(
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
  public func words(on today: CivilDate) -> String {
    if kind == .move { return moveRequest(on: today) }
    let act = kind == .join ? "join as" : "take over as"
    let left = until.days(since: today)
    let time = left == 0 ? "today is the last day" : "open until \(until.wordsNear(today))"
    return "\(act) \(role), \(time)"
  }

  /// How it stands, for the network: `asked to join, open until Tue 8 Dec`.
  public func progressWords(on today: CivilDate) -> String {
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
public typealias InvitationID = Identifier<Invitation>

/// An invitation that is about to be sent.
public struct InvitationDraft: Hashable, Sendable, Codable {
  /// Whose network it is.
  public var client: ClientID
  /// Who is asked; nil when an agency is.
  public var practitioner: PractitionerID?
  /// The agency that is asked, or at which they work.
  public var agency: AgencyID
  /// What they would do for this client; empty: what they do at their agency.
  public var role: String

  /// A draft from its parts.
  public init(
    client: ClientID, practitioner: PractitionerID?, agency: AgencyID, role: String = ""
  ) {
    self.client = client
    self.practitioner = practitioner
    self.agency = agency
    self.role = role
  }
}

/// What of a practitioner's cases is handed over, and what nobody has taken yet.
public struct HandoverList: Hashable, Sendable, Codable {
  /// One of their cases.
  public struct Case: Hashable, Sendable, Codable {
    /// The involvement that is handed over, or should be.
    public var involvement: Involvement
    /// Whom it is about.
    public var client: ClientSummary
    /// The last invitation to take it over, if there was one.
    public var invitation: Invitation?
    /// The name of whoever is asked.
    public var receiver: String

    /// A case from its parts.
    public init(
      involvement: Involvement, client: ClientSummary, invitation: Invitation?, receiver: String
    ) {
      self.involvement = involvement
      self.client = client
      self.invitation = invitation
      self.receiver = receiver
    }
  }

  /// Whose cases they are.
  public var practitioner: PractitionerID
  /// Their current cases, those that nobody is asked to take first.
  public var cases: [Case]

  /// A list from its parts.
  public init(practitioner: PractitionerID, cases: [Case]) {
    self.practitioner = practitioner
    self.cases = cases
  }

  /// Those that nobody has been asked to take, or that were declined.
  public var unassigned: [Case] { cases.filter { $0.invitation?.state != .pending } }
}
