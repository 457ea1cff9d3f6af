/// What an auditor asks of the record of activity.
public struct ActivityQuestion: Hashable, Sendable, Codable {
  /// A fact that an auditor looks for. Facts, not scores: what they mean is the auditor's to judge.
  public enum Fact: String, Hashable, Sendable, Codable, CaseIterable {
    /// A client was opened by somebody who was not in the network.
    case stranger
    /// A client was opened by somebody of the same family name.
    case namesake
    /// It was done outside the working hours of whoever did it.
    case outOfHours = "out-of-hours"
    /// Whoever did it opened unusually many clients that day: `manyAtLeast` or more.
    case many
  }

  /// So many clients opened on one day by one person are unusually many.
  public static let manyAtLeast = 30

  /// Who did it; anybody when left out.
  public var practitioner: PractitionerID?
  /// Whom it was about.
  public var client: ClientID?
  /// Where whoever did it works.
  public var agency: AgencyID?
  /// The first day.
  public var from: CivilDate?
  /// The last day.
  public var until: CivilDate?
  /// Only entries before this one.
  public var before: Int64?
  /// Facts that must all hold.
  public var facts: Set<Fact>
  /// At most so many entries, the latest.
  public var limit: Int

  /// A question from its parts.
  public init(
    practitioner: PractitionerID? = nil, client: ClientID? = nil, agency: AgencyID? = nil,
    from: CivilDate? = nil, until: CivilDate? = nil, facts: Set<Fact> = [], limit: Int = 200
  ) {
    self.practitioner = practitioner
    self.client = client
    self.agency = agency
    self.from = from
    self.until = until
    self.facts = facts
    self.limit = limit
  }
}

/// One entry of the record of activity as an auditor reads it.
public struct ActivityRecord: Hashable, Sendable, Codable {
  /// Its place in the record.
  public var sequence: Int64
  /// When, as a wall clock in the United Kingdom showed it.
  public var moment: LocalMoment
  /// What was done: `search`, `opening`, `card`, `household`, `change`, `export`, `sign-in`,
  /// `refusal`, `rights`, `retention`, `purge` or `audit`.
  public var kind: String
  /// Who; nil for an account behind which nobody is known.
  public var practitioner: PractitionerID?
  /// The name of the person or of the account.
  public var name: String
  /// Their job and agency; may be empty.
  public var place: String
  /// Whom it was about, if it was about one client.
  public var client: ClientID?
  /// That client's name; empty when the client is gone or there is none.
  public var clientName: String
  /// Why a client was opened.
  public var reason: OpeningReason?
  /// What else was recorded, as JSON.
  public var details: String

  /// An entry from its parts.
  public init(
    sequence: Int64, moment: LocalMoment, kind: String, practitioner: PractitionerID?,
    name: String, place: String, client: ClientID?, clientName: String, reason: OpeningReason?,
    details: String
  ) {
    self.sequence = sequence
    self.moment = moment
    self.kind = kind
    self.practitioner = practitioner
    self.name = name
    self.place = place
    self.client = client
    self.clientName = clientName
    self.reason = reason
    self.details = details
  }
}
