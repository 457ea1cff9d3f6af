/// What waits for a practitioner, and what they wait for themselves.
package struct Inbox: Hashable, Sendable, Codable {
  /// What there is, most urgent first.
  package var items: [InboxItem]

  /// Whether its owner is told by mail that something waits, as they wished.
  package var isMailed: Bool

  /// An inbox from its parts.
  package init(items: [InboxItem] = [], isMailed: Bool = false) {
    self.items = items
    self.isMailed = isMailed
  }

  /// How many of them wait for its owner to do something.
  package var waiting: Int { items.count { $0.kind.waitsForMe } }
}

/// One thing in an inbox.
///
/// What it is about stands in the member that its kind names.
package struct InboxItem: Hashable, Sendable, Codable {
  /// What sort of thing it is.
  package enum Kind: String, Codable, Sendable, CaseIterable {
    /// Somebody asks me to get in touch: `attention`.
    case attention
    /// One of my numbers was reported dead, or nobody has confirmed it for long: `contactPoint`.
    case confirmation
    /// I asked others to get in touch, and somebody has not seen it yet: `attention`.
    case sent
    /// Somebody asks me to join a network or to take a case over: `invitation`.
    case invitation
    /// I asked somebody, who has not answered, or has declined: `invitation`; `from` is they.
    case invited
    /// Facts of a client of mine were corrected: `correction`.
    case correction
    /// A shielded client was opened from outside their network, for stewards: `shieldOpening`.
    case shieldOpening
    /// Somebody joined or left a network of mine: `news`.
    case news
    /// Somebody of another agency entered a colleague of mine: `colleague`.
    case colleague
    /// Somebody rings without knowing that it is me: `ring`.
    case doorbell
    /// I rang at the door of a confidential service: `ring`, with the receipt.
    case rung

    /// Whether its owner has to do something.
    package var waitsForMe: Bool { self != .sent && self != .invited && self != .rung }
  }

  /// What sort of thing it is.
  package var kind: Kind
  /// When it came.
  package var moment: LocalMoment
  /// Whom it is about, if it is about a client.
  package var client: ClientSummary?
  /// Who it comes from, if from somebody else.
  package var from: Sender?
  /// The attention.
  package var attention: Attention?
  /// The contact point.
  package var contactPoint: ContactPoint?
  /// The invitation.
  package var invitation: Invitation?
  /// What was corrected.
  package var correction: Correction?
  /// The opening of a shielded client.
  package var shieldOpening: ShieldOpening?
  /// The ring.
  package var ring: Ring?
  /// Who joined and left.
  package var news: NetworkNews?
  /// Whose entry is to be confirmed.
  package var colleague: Sender?

  /// An item from its parts.
  package init(
    _ kind: Kind, moment: LocalMoment, client: ClientSummary? = nil, from: Sender? = nil,
    attention: Attention? = nil, contactPoint: ContactPoint? = nil,
    invitation: Invitation? = nil, correction: Correction? = nil,
    shieldOpening: ShieldOpening? = nil, ring: Ring? = nil, news: NetworkNews? = nil,
    colleague: Sender? = nil
  ) {
    self.kind = kind
    self.moment = moment
    self.client = client
    self.from = from
    self.attention = attention
    self.contactPoint = contactPoint
    self.invitation = invitation
    self.correction = correction
    self.shieldOpening = shieldOpening
    self.ring = ring
    self.news = news
    self.colleague = colleague
  }

  /// Somebody as an inbox tells of them.
  package struct Sender: Hashable, Sendable, Codable {
    /// Who; unassigned where an agency is asked and nobody is named.
    package var id: PractitionerID
    /// Their name.
    package var name: PersonName
    /// What they do.
    package var role: String
    /// Where they do it.
    package var agency: String

    /// A sender from the parts.
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
  /// What it asks, seen from a day: `please call me, by Fri 27 Nov`,
  /// `07700 900412: reported dead today. Does it work?`
  package func words(on today: CivilDate) -> String {
    switch kind {
    case .attention: return attention?.words(on: today) ?? ""
    case .sent:
      return attention.map { "\($0.words(on: today)): \($0.progressWords)" } ?? ""
    case .invitation: return invitation?.words(on: today) ?? ""
    case .invited: return invitation?.progressWords(on: today) ?? ""
    case .correction: return correction?.words ?? ""
    case .shieldOpening: return shieldOpening?.words ?? ""
    case .news: return news?.words ?? ""
    case .colleague:
      return colleague.map { "Is \($0.name.display), \($0.role), one of your agency?" } ?? ""
    case .doorbell: return ring?.askingWords(on: today) ?? ""
    case .rung: return ring?.receiptWords(on: today) ?? ""
    case .confirmation:
      return contactPoint.map { "\($0.value): \($0.confirmedWords(on: today)). Does it work?" }
        ?? ""
    }
  }
}

extension InboxItem {
  /// Items in the order in which they should be dealt with: what waits first, the urgent first of
  /// those, then what is due first, then what came last.
  package static func sorted(_ items: [InboxItem]) -> [InboxItem] {
    items.sorted { left, right in
      let (first, second) = (left.precedence, right.precedence)
      if first != second { return first < second }
      let far = CivilDate(dayNumber: .max)
      let (due, other) = (left.due ?? far, right.due ?? far)
      return due != other ? due < other : left.moment > right.moment
    }
  }

  /// By when it should be answered.
  private var due: CivilDate? {
    attention?.by ?? invitation.flatMap { $0.kind == .move ? $0.until : nil }
  }

  private var precedence: Int {
    guard kind.waitsForMe else { return invitation?.state == .declined ? 8 : 9 }
    if shieldOpening != nil { return 0 }
    if let invitation { return invitation.kind == .move ? 3 : 5 }
    if ring != nil { return 3 }
    if colleague != nil { return 6 }
    if correction != nil || news != nil { return 7 }
    if let attention {
      if attention.reason == .safeguarding { return 0 }
      switch attention.urgency {
      case .urgent: return 1
      case .soon: return 2
      case .routine: return 3
      }
    }
    return contactPoint?.deadSince != nil ? 4 : 6
  }
}
