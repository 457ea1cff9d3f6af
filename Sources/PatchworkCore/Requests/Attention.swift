/// A short, coded request to a client's network to get in touch (FHIR R4 Communication).
///
/// There is no free text in it, so that no case note can creep in: whoever is asked rings whoever
/// asks.
package struct Attention: Hashable, Sendable, Codable {
  /// Why.
  package enum Reason: String, Codable, Sendable, CaseIterable {
    case callMe = "call-me"
    case visitArranged = "visit-arranged"
    case workerChanging = "worker-changing"
    case familyMoved = "family-moved"
    case safeguarding
    case meetNeighbours = "meet-neighbours"

    /// The reasons that a worker chooses from; the others come about by themselves.
    package static let choices: [Reason] = [
      .callMe, .visitArranged, .workerChanging, .familyMoved, .safeguarding,
    ]

    /// What it asks: `please call me`.
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

  /// How soon.
  package enum Urgency: String, Codable, Sendable, CaseIterable {
    case routine, soon, urgent
  }

  /// Somebody who is asked.
  package struct Recipient: Hashable, Sendable, Codable {
    /// Who.
    package var practitioner: PractitionerID
    /// When they said that they have seen it; nil while they have not.
    package var acknowledged: LocalMoment?

    /// A recipient from the parts.
    package init(_ practitioner: PractitionerID, acknowledged: LocalMoment? = nil) {
      self.practitioner = practitioner
      self.acknowledged = acknowledged
    }
  }

  /// The directory's identifier.
  package var id: AttentionID
  /// Whom it is about.
  package var client: ClientID
  /// Who asks.
  package var sender: PractitionerID
  /// Why.
  package var reason: Reason
  /// How soon.
  package var urgency: Urgency
  /// The day by which an answer is wanted, if one was given.
  package var by: CivilDate?
  /// When it was raised.
  package var raised: LocalMoment
  /// Who is asked.
  package var recipients: [Recipient]
  /// When its sender took it back; nil while it stands.
  package var withdrawn: LocalMoment?

  /// An attention from its parts.
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

  /// How many have said that they have seen it.
  package var acknowledgedCount: Int { recipients.count { $0.acknowledged != nil } }

  /// Whether somebody has still to say so.
  package var isWaiting: Bool { withdrawn == nil && acknowledgedCount < recipients.count }

  /// Whether a practitioner has still to say so.
  package func waits(for practitioner: PractitionerID) -> Bool {
    withdrawn == nil
      && recipients.contains { $0.practitioner == practitioner && $0.acknowledged == nil }
  }

  /// What it asks and by when, seen from a day: `please call me, urgent, by Fri 27 Nov`.
  package func words(on today: CivilDate) -> String {
    var pieces = [reason.words]
    if urgency == .urgent && reason != .safeguarding { pieces.append("urgent") }
    if urgency == .soon { pieces.append("soon") }
    if let by {
      pieces.append(by < today ? "was due \(by.wordsNear(today))" : "by \(by.wordsNear(today))")
    }
    return pieces.joined(separator: ", ")
  }

  /// How far it has come: `1 of 3 have seen it`, `everybody has seen it`.
  package var progressWords: String {
    let count = acknowledgedCount
    if count == recipients.count { return "everybody has seen it" }
    return count == 0 ? "nobody has seen it yet" : "\(count) of \(recipients.count) have seen it"
  }
}

/// Names one attention.
package typealias AttentionID = Identifier<Attention>

/// An attention that is about to be raised.
package struct AttentionDraft: Hashable, Sendable, Codable {
  /// Whom it is about.
  package var client: ClientID
  /// Why.
  package var reason: Attention.Reason
  /// How soon.
  package var urgency: Attention.Urgency
  /// The day by which an answer is wanted, if any.
  package var by: CivilDate?
  /// Who is asked; everybody else in the network when empty.
  package var to: [PractitionerID]

  /// A draft from its parts.
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

/// An attention with what is needed to reach whoever is asked, and whoever asks.
package struct AttentionCard: Hashable, Sendable, Codable {
  /// The attention.
  package var attention: Attention
  /// Whom it is about.
  package var client: ClientSummary
  /// Its sender and recipients, their covers among theirs.
  package var people: [PractitionerCard]

  /// A card from its parts.
  package init(attention: Attention, client: ClientSummary, people: [PractitionerCard]) {
    self.attention = attention
    self.client = client
    self.people = people
  }

  /// The card of one of them.
  package func person(_ id: PractitionerID) -> PractitionerCard? {
    people.first { $0.practitioner.id == id }
  }
}

extension CivilDate {
  /// A day near another: `today`, `tomorrow`, `yesterday`, `Fri 27 Nov`; with its year when it is
  /// far: `8 Nov 2027`.
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
