import PatchworkCore

/// A practitioner's or an agency's card: every way to reach them, one a line.
package struct ContactCard: Sendable {
  /// Whose card it is.
  package enum Subject: Hashable, Sendable {
    case practitioner(PractitionerID)
    case agency(AgencyID)
    /// An attention, with everybody whom it asks.
    case attention(AttentionID)
    /// Everybody who works with anybody at a client's address.
    case household(ClientID)
  }

  /// One line of a card.
  package struct Line: Hashable, Sendable {
    /// What leads on from the line.
    package enum Link: Hashable, Sendable {
      /// Another card.
      case card(Subject)
      case client(ClientSummary)
      /// Introduces me to those who work at the address too.
      case introduce(ClientID, [PractitionerID])
      /// Asks why, and opens the people at the address.
      case openHousehold(ClientID)
    }

    /// What comes before it: `call, mobile`, `hours`, `cover`.
    package var label: String
    /// The number, address or fact.
    package var text: String
    /// Something less weighty behind it: `confirmed 3 Mar 2026`; may be empty.
    package var detail: String
    /// What `c` copies, if anything.
    package var copies: String?
    /// Where Enter leads; without it Enter copies.
    package var link: Link?
    /// Whether it is the best way now.
    package var isBest: Bool
    /// Whether it is past, out of use.
    package var isPast: Bool
    /// Whether it belongs to the last line above that does not: a worker's below the person's.
    package var isBelow = false
    /// The practitioner's contact point that it tells of, if any.
    package var contactPoint: ContactPoint?
    /// How far what it tells may be relied upon.
    package var freshness: Freshness = .fresh

    /// How far a number may be relied upon.
    package enum Freshness: Hashable, Sendable {
      /// Confirmed not long ago, or nothing that grows old.
      case fresh
      /// Nobody has confirmed it for long.
      case stale
      /// Somebody used it and reached nobody.
      case dead
    }

    package init(
      label: String, text: String, detail: String = "", copies: String? = nil, link: Link? = nil,
      isBest: Bool = false, isPast: Bool = false
    ) {
      self.label = label
      self.text = text
      self.detail = detail
      self.copies = copies
      self.link = link
      self.isBest = isBest
      self.isPast = isPast
    }
  }

  /// Whose card it is.
  package var subject: Subject
  /// The name.
  package var title: String
  /// Role and agency, or the agency's kind and area.
  package var subtitle: String
  /// How to reach them now, in a sentence: `Call 07700 900412: now, until 17:00.` Empty until the
  /// answer is there.
  package var now = ""
  /// Why the people at an address are opened; nil until it has been said.
  package var reason: OpeningReason?
  /// The lines, those alone to which the card is narrowed.
  package var lines: [Line] = []
  package private(set) var filter = FilterWords.none
  private var all: [Line] = []
  /// The chosen line's place in `lines`.
  package var chosen = 0
  /// Whether the answer is still awaited.
  package var isAsking = true

  /// The ticket of the answer that is shown.
  var ticket = 0
  /// What the directory told, once it has.
  var contents: Contents?

  /// What the directory tells of a card.
  enum Contents: Sendable {
    case practitioner(PractitionerCard)
    case agency(AgencyCard)
    case attention(AttentionCard, me: PractitionerID?)
    case household(HouseholdNetwork, me: PractitionerID?)
  }

  /// A card about to be asked for.
  package init(_ subject: Subject, title: String = "", subtitle: String = "") {
    self.subject = subject
    self.title = title
    self.subtitle = subtitle
  }

  /// Takes the lines of the whole card; what was chosen stays chosen.
  mutating func take(_ lines: [Line], choosing line: Line?) {
    all = lines
    layOut(choosing: line)
  }

  private mutating func layOut(choosing line: Line?) {
    lines = filter.isEmpty ? all : all.narrowed(to: filter)
    chosen =
      line.flatMap { line in
        lines.firstIndex { $0.label == line.label && $0.text == line.text }
      } ?? lines.firstIndex(where: \.isBest) ?? lines.firstIndex { !$0.asksOthers } ?? 0
  }

  /// The chosen line, if any.
  package var chosenLine: Line? { lines.indices.contains(chosen) ? lines[chosen] : nil }
}

extension ContactCard: NarrowedPage {
  mutating func narrow(to words: FilterWords) {
    filter = words
    layOut(choosing: chosenLine)
  }
}

extension [ContactCard.Line] {
  /// The lines that have some words, with the line to which each belongs; of a line that has them all that
  /// belong to it.
  fileprivate func narrowed(to words: FilterWords) -> [ContactCard.Line] {
    var kept: [ContactCard.Line] = []
    var head: ContactCard.Line?
    var isHeadKept = false
    for line in self {
      let fits = words.fit(line.label, line.text, line.detail)
      if !line.isBelow {
        (head, isHeadKept) = (line, fits)
        if fits { kept.append(line) }
      } else if isHeadKept {
        kept.append(line)
      } else if fits {
        kept += [head, line].compactMap(\.self)
        head = nil
      }
    }
    return kept
  }
}
