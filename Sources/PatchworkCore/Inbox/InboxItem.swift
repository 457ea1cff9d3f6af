package struct InboxItem: Hashable, Sendable {
  /// The kind of item with its subject. “I” is the inbox's owner.
  package enum Matter: Hashable, Sendable {
    /// I am asked to get in touch.
    case attention(Attention)
    /// I have seen that I am asked to get in touch, and have not done it.
    case toDo(Attention)
    /// A contact point of mine was reported dead, or has not been confirmed for long.
    case confirmation(ContactPoint)
    /// I asked others to get in touch, and not all have done it. `from` is the person asked, where it
    /// is one.
    case sent(Attention)
    /// I am asked to join a network, to take over a case or to acknowledge a move.
    case invitation(Invitation)
    /// My invitation is unanswered or was declined. `from` is the person asked.
    case invited(Invitation)
    /// Facts of a client of mine were corrected.
    case correction(Correction)
    /// A shielded client was opened from outside the network. For records stewards.
    case shieldOpening(ShieldOpening)
    /// A network of mine was joined or left.
    case news(NetworkNews)
    /// How the death of a client stands.
    case death(DeathNews)
    /// Another agency entered a practitioner of my agency.
    case colleague(Sender)
    /// A ringer asks for a call, without knowing who I am.
    case doorbell(Ring)
    /// I rang at a confidential service. The ring has the receipt.
    case rung(Ring)
    /// Who may do what has changed, or waits for my word.
    case standing(StandingNews)
    /// What guards a client is asked about, or has changed.
    case guarded(GuardedAct)
    /// Somebody reported another number of mine, or of a colleague who has no account.
    case numberReport(NumberReport)
    /// What I asked about a guarded client waits for others.
    case guardedSent(GuardedAct)
  }

  /// The kind of item without its subject. Raw values are used on the wire.
  package enum Kind: String, Codable, Sendable, CaseIterable {
    case attention, confirmation, sent, invitation, invited, correction, shieldOpening, news
    case colleague, doorbell, rung, standing, death, guarded, guardedSent
    case numberReport, toDo

    /// The part of the inbox in which the kind stands.
    package var part: Part {
      switch self {
      case .toDo: .toDo
      case .sent, .invited, .rung, .guardedSent: .asked
      default: .toAnswer
      }
    }

    /// Whether the owner has to answer.
    package var waitsForMe: Bool { part == .toAnswer }
  }

  /// The parts of an inbox, in their order.
  package enum Part: Int, Hashable, Sendable, CaseIterable {
    /// New, and for the owner to answer.
    case toAnswer
    /// Seen by the owner, and not done.
    case toDo
    /// What the owner asked of others.
    case asked

    /// The heading of the part.
    package var title: String {
      switch self {
      case .toAnswer: worded("To answer")
      case .toDo: worded("To do: seen, not done")
      case .asked: worded("You asked")
      }
    }
  }

  package var matter: Matter
  /// The time of arrival; of what is to do, when it was seen.
  package var moment: LocalMoment
  /// The client concerned, if any.
  package var client: ClientSummary?
  /// The sender, when it is another person.
  package var from: Sender?

  package init(
    _ matter: Matter, moment: LocalMoment, client: ClientSummary? = nil, from: Sender? = nil
  ) {
    self.matter = matter
    self.moment = moment
    self.client = client
    self.from = from
  }

  /// A person in an inbox.
  package struct Sender: Hashable, Sendable, Codable {
    /// Unassigned when an agency is asked and nobody is named.
    package var id: PractitionerID
    package var name: PersonName
    package var role: String
    /// The agency's name.
    package var agency: String

    package init(id: PractitionerID, name: PersonName, role: String, agency: String) {
      self.id = id
      self.name = name
      self.role = role
      self.agency = agency
    }

    /// Name, role and agency: `Joy Adeyemi, social worker, County Council`.
    package var words: String {
      [name.display, role, agency].filter { !$0.isEmpty }.joined(separator: ", ")
    }
  }
}

extension InboxItem {
  package var kind: Kind {
    switch matter {
    case .attention: .attention
    case .toDo: .toDo
    case .confirmation: .confirmation
    case .sent: .sent
    case .invitation: .invitation
    case .invited: .invited
    case .correction: .correction
    case .shieldOpening: .shieldOpening
    case .news: .news
    case .death: .death
    case .colleague: .colleague
    case .doorbell: .doorbell
    case .rung: .rung
    case .standing: .standing
    case .guarded: .guarded
    case .guardedSent: .guardedSent
    case .numberReport: .numberReport
    }
  }

  /// Whether two items are about the same matter, in whatever state: what was new may be seen now.
  package func isSame(as other: InboxItem) -> Bool {
    kind.matter == other.kind.matter && identifier == other.identifier
  }

  /// The raw identifier of the subject, unique among items of a kind.
  private var identifier: Int64 {
    switch matter {
    case .attention(let attention), .toDo(let attention), .sent(let attention):
      attention.id.rawValue
    case .confirmation(let point): point.id.rawValue
    case .invitation(let invitation), .invited(let invitation): invitation.id.rawValue
    case .correction(let correction): correction.id.rawValue
    case .shieldOpening(let opening): opening.id.rawValue
    case .news(let news): news.id.rawValue
    case .death(let news): news.id.rawValue
    case .colleague(let colleague): colleague.id.rawValue
    case .doorbell(let ring), .rung(let ring): ring.id.rawValue
    case .standing(let news): news.id.rawValue
    case .guarded(let act), .guardedSent(let act): act.id.rawValue
    case .numberReport(let report): report.id.rawValue
    }
  }
}

extension InboxItem {
  /// The item for the user: `please call me, by Fri 27 Nov`,
  /// `07700 900412: reported dead today. Does it work?`
  package func words(on today: CivilDate) -> String {
    switch matter {
    case .attention(let attention), .toDo(let attention): attention.words(on: today)
    case .sent(let attention): "\(attention.words(on: today)): \(attention.progressWords)"
    case .invitation(let invitation): invitation.words(on: today)
    case .invited(let invitation): invitation.progressWords(on: today)
    case .correction(let correction): correction.words
    case .shieldOpening(let opening): opening.words
    case .news(let news): news.words
    case .death(let news): news.words
    case .colleague(let colleague):
      worded("Does \(colleague.name.display), \(colleague.role), work at your agency?")
    case .doorbell(let ring): ring.askingWords(on: today)
    case .rung(let ring): ring.receiptWords(on: today)
    case .standing(let news): news.words(on: today)
    case .guarded(let act), .guardedSent(let act): act.words(on: today)
    case .numberReport(let report): worded("\(report.value) instead of \(report.old): is it right?")
    case .confirmation(let point):
      worded("\(point.value): \(point.confirmedWords(on: today)). Does it work?")
    }
  }
}

extension InboxItem.Kind {
  /// The kind of matter: what is to do was new before.
  fileprivate var matter: Self { self == .toDo ? .attention : self }
}
