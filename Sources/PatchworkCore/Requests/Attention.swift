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
      case .callMe: worded("please call me")
      case .visitArranged: worded("a visit is arranged")
      case .workerChanging: worded("the worker is changing")
      case .familyMoved: worded("the family has moved")
      case .safeguarding: worded("safeguarding: call today")
      case .meetNeighbours: worded("you work at one address: please talk")
      }
    }
  }

  package enum Urgency: String, Codable, Sendable, CaseIterable {
    case routine, soon, urgent
  }

  package struct Recipient: Hashable, Sendable, Codable {
    package var practitioner: PractitionerID
    /// When they said that they have seen it; nil before.
    package var acknowledged: LocalMoment?
    /// When they said that what it asks is done; nil before. What is done has been seen.
    package var done: LocalMoment?

    package init(
      _ practitioner: PractitionerID, acknowledged: LocalMoment? = nil, done: LocalMoment? = nil
    ) {
      self.practitioner = practitioner
      self.acknowledged = acknowledged
      self.done = done
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

  /// The number of recipients who have seen it.
  package var acknowledgedCount: Int { recipients.count { $0.acknowledged != nil } }

  /// The number of recipients who have done it.
  package var doneCount: Int { recipients.count { $0.done != nil } }

  /// Whether somebody has not seen it.
  package var isWaiting: Bool { withdrawn == nil && acknowledgedCount < recipients.count }

  /// Whether somebody has not done it. Its sender is told of it until then.
  package var isOpen: Bool { withdrawn == nil && doneCount < recipients.count }

  /// Whether a practitioner's acknowledgement is missing.
  package func waits(for practitioner: PractitionerID) -> Bool {
    withdrawn == nil
      && recipients.contains { $0.practitioner == practitioner && $0.acknowledged == nil }
  }

  /// The request with its deadline: `please call me by Fri 27 Nov`, `the family has moved, answer by
  /// tomorrow`. A day says more than that it is wanted soon.
  package func words(on today: CivilDate) -> String {
    var words = reason.words
    if urgency == .urgent && reason != .safeguarding { words += worded(", urgent") }
    guard let by else { return urgency == .soon ? worded("\(words), soon") : words }
    if by < today { return worded("\(words), was due \(by.wordsNear(today))") }
    let day = by.wordsNear(today)
    if reason != .callMe { return worded("\(words), answer by \(day)") }
    return urgency == .urgent ? worded("\(words), by \(day)") : worded("\(words) by \(day)")
  }

  /// What those who are asked have said, for the sender: `1 of 3 have seen it`, `3 of 3 have seen it,
  /// 1 has done it`, `all 3 have done it`.
  package var progressWords: String {
    let (asked, seen, done) = (recipients.count, acknowledgedCount, doneCount)
    if asked == 1 {
      return done == 1
        ? worded("done") : seen == 1 ? worded("seen, not done yet") : worded("not seen yet")
    }
    if done == asked { return worded("all \(asked) have done it") }
    if seen == 0 { return worded("nobody has seen it yet") }
    let sight =
      seen == asked
      ? worded("all \(asked) have seen it") : worded("\(seen) of \(asked) have seen it")
    return done == 0
      ? sight
      : worded(
        .counted(done, one: "\(sight), 1 has done it", other: "\(sight), \(done) have done it"))
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
  /// The recipients behind whom no account stands: they have no inbox. Nil from an older server.
  package var withoutInbox: [PractitionerID]?

  package init(
    attention: Attention, client: ClientSummary, people: [PractitionerCard],
    withoutInbox: [PractitionerID]? = nil
  ) {
    self.attention = attention
    self.client = client
    self.people = people
    self.withoutInbox = withoutInbox
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
    case 0: worded("today")
    case 1: worded("tomorrow")
    case -1: worded("yesterday")
    case -180...180: wordsWithWeekday
    default: words
    }
  }
}
