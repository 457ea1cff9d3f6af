/// A coded request to a client's network to get in touch (FHIR R4 Communication).
///
/// There is no free text, so that no case notes are written here: recipients ring the sender.
package struct Attention: Hashable, Sendable, Codable {
  package enum Reason: String, Codable, Sendable, CaseIterable {
    case callMe = "call-me"
    case visitArranged = "visit-arranged"
    case workerChanging = "worker-changing"
    case familyMoved = "family-moved"
    case safeguarding
    case meetNeighbours = "meet-neighbours"

    /// The reasons that a worker can choose. The program sets the others.
    package static let choices: [Reason] = [
      .callMe, .visitArranged, .workerChanging, .familyMoved, .safeguarding,
    ]

    /// The request for the user: `please call me`.
    package var words: String {
      switch self {
      case .callMe: "please call me"
      case .visitArranged: "a visit is arranged"
      case .workerChanging: "the worker is changing"
      case .familyMoved: "the family has moved"
      case .safeguarding: "safeguarding: call today"
      case .meetNeighbours: "you work at one address: please talk"
      }
    }
  }

  package enum Urgency: String, Codable, Sendable, CaseIterable {
    case routine, soon, urgent
  }

  package struct Recipient: Hashable, Sendable, Codable {
    package var practitioner: PractitionerID
    /// The time of the acknowledgement; nil before it.
    package var acknowledged: LocalMoment?

    package init(_ practitioner: PractitionerID, acknowledged: LocalMoment? = nil) {
      self.practitioner = practitioner
      self.acknowledged = acknowledged
    }
  }

  package var id: AttentionID
  package var client: ClientID
  package var sender: PractitionerID
  package var reason: Reason
  package var urgency: Urgency
  /// The day by which an answer is wanted, if any.
  package var by: CivilDate?
  /// The time when the request was sent.
  package var raised: LocalMoment
  package var recipients: [Recipient]
  /// The time when the sender withdrew the request; nil while it stands.
  package var withdrawn: LocalMoment?

  package init(
    id: AttentionID, client: ClientID, sender: PractitionerID, reason: Reason, urgency: Urgency,
    by: CivilDate? = nil, raised: LocalMoment, recipients: [Recipient],
    withdrawn: LocalMoment? = nil
  ) {
    self.id = id
    self.client = client
    self.sender = sender
    self.reason = reason
    self.urgency = urgency
    self.by = by
    self.raised = raised
    self.recipients = recipients
    self.withdrawn = withdrawn
  }

  /// The number of recipients who have acknowledged.
  package var acknowledgedCount: Int { recipients.count { $0.acknowledged != nil } }

  /// Whether an acknowledgement is missing.
  package var isWaiting: Bool { withdrawn == nil && acknowledgedCount < recipients.count }

  /// Whether a practitioner's acknowledgement is missing.
  package func waits(for practitioner: PractitionerID) -> Bool {
    withdrawn == nil
      && recipients.contains { $0.practitioner == practitioner && $0.acknowledged == nil }
  }

  /// The request with its deadline: `please call me, urgent, by Fri 27 Nov`.
  package func words(on today: CivilDate) -> String {
    var pieces = [reason.words]
    if urgency == .urgent && reason != .safeguarding { pieces.append("urgent") }
    if urgency == .soon { pieces.append("soon") }
    if let by {
      pieces.append(by < today ? "was due \(by.wordsNear(today))" : "by \(by.wordsNear(today))")
    }
    return pieces.joined(separator: ", ")
  }

  /// The acknowledgements for the user: `1 of 3 have seen it`, `everybody has seen it`.
  package var progressWords: String {
    let count = acknowledgedCount
    if count == recipients.count { return "everybody has seen it" }
    return count == 0 ? "nobody has seen it yet" : "\(count) of \(recipients.count) have seen it"
  }
}

package typealias AttentionID = Identifier<Attention>

/// An attention before it is sent.
package struct AttentionDraft: Hashable, Sendable, Codable {
  package var client: ClientID
  package var reason: Attention.Reason
  package var urgency: Attention.Urgency
  /// The day by which an answer is wanted, if any.
  package var by: CivilDate?
  /// The recipients; everybody else in the network when empty.
  package var to: [PractitionerID]

  package init(
    client: ClientID, reason: Attention.Reason, urgency: Attention.Urgency = .routine,
    by: CivilDate? = nil, to: [PractitionerID] = []
  ) {
    self.client = client
    self.reason = reason
    self.urgency = urgency
    self.by = by
    self.to = to
  }
}

/// An attention with the contact points of its sender and recipients.
package struct AttentionCard: Hashable, Sendable, Codable {
  package var attention: Attention
  package var client: ClientSummary
  /// The sender and the recipients, with their covers.
  package var people: [PractitionerCard]

  package init(attention: Attention, client: ClientSummary, people: [PractitionerCard]) {
    self.attention = attention
    self.client = client
    self.people = people
  }

  /// The card of the sender or of a recipient.
  package func person(_ id: PractitionerID) -> PractitionerCard? {
    people.first { $0.practitioner.id == id }
  }
}

extension CivilDate {
  /// A day near another: `today`, `tomorrow`, `yesterday`, `Fri 27 Nov`; beyond 180 days with its
  /// year: `8 Nov 2027`.
  package func wordsNear(_ today: CivilDate) -> String {
    switch days(since: today) {
    case 0: "today"
    case 1: "tomorrow"
    case -1: "yesterday"
    case -180...180: wordsWithWeekday
    default: words
    }
  }
}
