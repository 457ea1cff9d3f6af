/// One thing in an inbox.
package struct InboxItem: Hashable, Sendable {
  /// What it is, with what it is about.
  package enum Matter: Hashable, Sendable {
    /// Somebody asks me to get in touch.
    case attention(Attention)
    /// One of my numbers was reported dead, or nobody has confirmed it for long.
    case confirmation(ContactPoint)
    /// I asked others to get in touch, and somebody has not seen it yet.
    case sent(Attention)
    /// Somebody asks me to join a network or to take a case over.
    case invitation(Invitation)
    /// I asked somebody, who has not answered, or has declined; `from` is they.
    case invited(Invitation)
    /// Facts of a client of mine were corrected.
    case correction(Correction)
    /// A shielded client was opened from outside their network, for stewards.
    case shieldOpening(ShieldOpening)
    /// Somebody joined or left a network of mine.
    case news(NetworkNews)
    /// Somebody of another agency entered a colleague of mine.
    case colleague(Sender)
    /// Somebody rings without knowing that it is me.
    case doorbell(Ring)
    /// I rang at the door of a confidential service; the ring bears the receipt.
    case rung(Ring)
  }

  /// Names what an item is, without what it is about.
  package enum Kind: String, Codable, Sendable, CaseIterable {
    case attention, confirmation, sent, invitation, invited, correction, shieldOpening, news
    case colleague, doorbell, rung

    /// Whether its owner has to do something.
    package var waitsForMe: Bool { self != .sent && self != .invited && self != .rung }
  }

  package var matter: Matter
  /// When it came.
  package var moment: LocalMoment
  /// Whom it is about, if it is about a client.
  package var client: ClientSummary?
  /// Who it comes from, if from somebody else.
  package var from: Sender?

  package init(
    _ matter: Matter, moment: LocalMoment, client: ClientSummary? = nil, from: Sender? = nil
  ) {
    self.matter = matter
    self.moment = moment
    self.client = client
    self.from = from
  }

  /// Somebody as an inbox tells of them.
  package struct Sender: Hashable, Sendable, Codable {
    /// Who; unassigned where an agency is asked and nobody is named.
    package var id: PractitionerID
    package var name: PersonName
    /// What they do.
    package var role: String
    /// Where they do it.
    package var agency: String

    package init(id: PractitionerID, name: PersonName, role: String, agency: String) {
      self.id = id
      self.name = name
      self.role = role
      self.agency = agency
    }

    /// Who they are: `Joy Adeyemi, social worker, County Council`.
    package var words: String {
      [name.display, role, agency].filter { !$0.isEmpty }.joined(separator: ", ")
    }
  }
}

extension InboxItem {
  package var kind: Kind {
    switch matter {
    case .attention: .attention
    case .confirmation: .confirmation
    case .sent: .sent
    case .invitation: .invitation
    case .invited: .invited
    case .correction: .correction
    case .shieldOpening: .shieldOpening
    case .news: .news
    case .colleague: .colleague
    case .doorbell: .doorbell
    case .rung: .rung
    }
  }

  /// Whether two items are the same thing, however it stands now.
  package func isSame(as other: InboxItem) -> Bool {
    kind == other.kind && identifier == other.identifier
  }

  /// The number of what it is about; unique among items of a kind.
  private var identifier: Int64 {
    switch matter {
    case .attention(let attention), .sent(let attention): attention.id.rawValue
    case .confirmation(let point): point.id.rawValue
    case .invitation(let invitation), .invited(let invitation): invitation.id.rawValue
    case .correction(let correction): correction.id.rawValue
    case .shieldOpening(let opening): opening.id.rawValue
    case .news(let news): news.id.rawValue
    case .colleague(let colleague): colleague.id.rawValue
    case .doorbell(let ring), .rung(let ring): ring.id.rawValue
    }
  }
}

extension InboxItem {
  /// What it asks, seen from a day: `please call me, by Fri 27 Nov`,
  /// `07700 900412: reported dead today. Does it work?`
  package func words(on today: CivilDate) -> String {
    switch matter {
    case .attention(let attention): attention.words(on: today)
    case .sent(let attention): "\(attention.words(on: today)): \(attention.progressWords)"
    case .invitation(let invitation): invitation.words(on: today)
    case .invited(let invitation): invitation.progressWords(on: today)
    case .correction(let correction): correction.words
    case .shieldOpening(let opening): opening.words
    case .news(let news): news.words
    case .colleague(let colleague):
      "Is \(colleague.name.display), \(colleague.role), one of your agency?"
    case .doorbell(let ring): ring.askingWords(on: today)
    case .rung(let ring): ring.receiptWords(on: today)
    case .confirmation(let point):
      "\(point.value): \(point.confirmedWords(on: today)). Does it work?"
    }
  }
}
