import PatchworkCore

/// What waits for the worker, one item after the other.
package struct InboxPage: Hashable, Sendable {
  /// One item as two lines: what it asks, and from whom about whom.
  package struct Row: Hashable, Sendable {
    package var item: InboxItem
    /// What it asks: `please call me, by Fri 27 Nov`.
    package var title: String
    /// Whom it is about: `Siân Watson, 10`; may be empty.
    package var client: String
    /// Who it comes from, or why it is here.
    package var detail: String
    /// When it came: `14:05`, `yesterday`, `seen Thu 26 Nov`; empty where that says nothing.
    package var when: String
    /// What the key of yes does to it: `accept`, `seen`, `done`; nil where it does nothing.
    package var step: String?
    /// Whether it must be dealt with before the others.
    package var isUrgent: Bool
  }

  /// The items, the most urgent first; those alone to which the list is narrowed.
  package private(set) var rows: [Row] = []
  package private(set) var filter = FilterWords.none
  private var all: [Row] = []
  /// The chosen row's place in `rows`.
  package var chosen = 0

  /// An inbox laid out as it is at a moment.
  package init(_ inbox: Inbox, at now: LocalMoment) {
    show(inbox, at: now)
  }

  /// The headings of the parts that hold something, in order.
  package var headings: [String] {
    InboxItem.Part.allCases.compactMap { part in
      rows.contains { $0.item.kind.part == part } ? heading(of: part) : nil
    }
  }

  /// The heading under which a row stands: `To answer  5`.
  package func heading(ofRow place: Int) -> String { heading(of: rows[place].item.kind.part) }

  private func heading(of part: InboxItem.Part) -> String {
    "\(part.title)  \(rows.count { $0.item.kind.part == part })"
  }

  /// The chosen row, if any.
  package var chosenRow: Row? { rows.indices.contains(chosen) ? rows[chosen] : nil }

  /// Lays it out anew; what was chosen stays chosen, or what comes after it.
  mutating func show(_ inbox: Inbox, at now: LocalMoment) {
    let before = chosenRow?.item
    all = inbox.items.map { Row($0, at: now) }
    layOut()
    if let before, let place = rows.firstIndex(where: { $0.item.isSame(as: before) }) {
      chosen = place
    } else {
      chosen = min(chosen, max(0, rows.count - 1))
    }
  }

  private mutating func layOut() {
    rows = all.filter { filter.fit($0.title, $0.client, $0.detail, $0.when) }
  }
}

extension InboxPage: NarrowedPage {
  mutating func narrow(to words: FilterWords) {
    filter = words
    layOut()
    chosen = min(chosen, max(0, rows.count - 1))
  }
}

extension InboxPage.Row {
  fileprivate init(_ item: InboxItem, at now: LocalMoment) {
    self.item = item
    // How far the worker's own request has come stands in the second line.
    let words =
      if case .sent(let attention) = item.matter { attention.words(on: now.date) } else {
        item.words(on: now.date)
      }
    // A confirmation begins with the number or address itself, which stays as it is written.
    title = if case .confirmation = item.matter { words } else { words.capitalisedFirst }
    let age = item.client?.ageWords(on: now.date)
    client = [item.client?.name.display ?? "", age ?? ""].filter { !$0.isEmpty }
      .joined(separator: ", ")
    switch item.matter {
    case .attention, .toDo, .correction, .shieldOpening, .doorbell, .invitation, .death:
      detail = item.from?.words ?? ""
    case .sent(let attention):
      let asked = item.from.map { worded("you asked \($0.words)") } ?? worded("you asked")
      detail = "\(asked): \(attention.progressWords)"
    case .guardedSent: detail = worded("you asked")
    case .numberReport(let report): detail = report.words(on: now.date)
    case .guarded(let act):
      detail =
        item.from.map {
          worded("\(act.state == .waiting ? worded("asked") : worded("done")) by \($0.words)")
        } ?? ""
    case .news: detail = worded("in a network of yours")
    case .colleague: detail = worded("their entry says so; nobody has confirmed it")
    case .standing: detail = item.from.map { worded("said by \($0.words)") } ?? ""
    case .rung: detail = Confidentiality.standIn
    case .invited:
      detail = item.from.map { worded("you asked \($0.words)") } ?? worded("you asked an agency")
    case .confirmation(let point): detail = worded("your own \(point.system.noun)")
    }
    switch item.matter {
    case .confirmation, .colleague: when = ""
    case .toDo: when = worded("seen \(item.moment.wordsBehind(now))")
    case .sent(let attention): when = attention.lastWord?.wordsBehind(now) ?? worded("not seen yet")
    default: when = item.moment.wordsBehind(now)
    }
    step = item.step
    switch item.matter {
    case .shieldOpening, .death: isUrgent = true
    case .guarded(let act): isUrgent = act.part == .answers || act.due != nil
    case .attention(let attention):
      isUrgent = attention.urgency == .urgent || attention.reason == .safeguarding
    case .toDo(let attention): isUrgent = attention.by.map { $0 < now.date } ?? false
    case .invitation(let invitation): isUrgent = invitation.isOverdue(on: now.date)
    default: isUrgent = false
    }
  }
}

extension Attention {
  /// When somebody last said that they have seen or done it, with which: nil before anybody has.
  fileprivate var lastWord: LocalMoment? {
    recipients.compactMap { $0.done ?? $0.acknowledged }.max()
  }
}

extension ContactPoint.System {
  /// What it is called: `number` or `address`.
  var noun: String { self == .email ? worded("address") : worded("number") }
}

extension LocalMoment {
  /// A moment that is past, as short as can be: `14:05` today, then `yesterday`, `Fri 20 Nov`.
  func wordsBehind(_ now: LocalMoment) -> String {
    date >= now.date ? time.description : date.wordsNear(now.date)
  }
}
