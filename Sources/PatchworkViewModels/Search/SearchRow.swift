import PatchworkCore

/// One line of the search pane.
package struct SearchRow: Hashable, Sendable {
  /// What the row stands for.
  package enum Subject: Hashable, Sendable {
    /// A client, opened by Enter.
    case client(ClientSummary)
    /// A practitioner, whose card Enter shows.
    case practitioner(PractitionerID)
    /// An agency, whose card Enter shows.
    case agency(AgencyID)
    /// The possible matches, folded away; Enter unfolds them.
    case possible(count: Int)
  }

  /// The part of the list in which a row stands.
  package enum Part: Hashable, Sendable, CaseIterable {
    /// My own clients.
    case own
    case clients
    /// Practitioners and agencies.
    case colleagues
  }

  /// What the row stands for.
  package var subject: Subject
  package var part: Part = .clients
  /// The name: `Siân Watson`.
  package var title: String
  /// A client's age, `15 months`, `10`; a practitioner's role; an agency's kind. May be empty.
  package var detail: String
  /// A client's postcode district, empty for a shielded one; a practitioner's agency.
  package var place: String
  /// Why it matched, where that is not plain: `accent; born 2016`. May be empty.
  package var why: String
  /// Whether it is only a possible match.
  package var isPossible: Bool
  /// Whether it stands behind what the list is of: somebody else's client whom I opened lately, below
  /// my own.
  package var isAside: Bool

  package init(
    subject: Subject, title: String, detail: String = "", place: String = "", why: String = "",
    isPossible: Bool = false, isAside: Bool = false
  ) {
    self.subject = subject
    self.title = title
    self.detail = detail
    self.place = place
    self.why = why
    self.isPossible = isPossible
    self.isAside = isAside
  }
}

extension SearchRow {
  /// The row of a client known by a summary; age as of a day.
  init(_ client: ClientSummary, on day: CivilDate) {
    self.init(
      subject: .client(client), title: client.name.display,
      detail: client.ageWords(on: day),
      place: client.district,
      // First of what stands beside the name, so that nothing else cuts them.
      why: [client.death == nil ? "" : worded("died"), client.isShielded ? worded("shielded") : ""]
        .filter { !$0.isEmpty }.joined(separator: ", "))
  }

  /// The row of one of my own clients: what is due or has changed stands where a hit says why it
  /// matched.
  init(_ one: MyDay.Case, on day: CivilDate) {
    self.init(one.client, on: day)
    // The day of a death says that they died.
    let marks = one.client.isShielded ? "shielded" : ""
    why = [marks, one.words(on: day)].filter { !$0.isEmpty }.joined(separator: "; ")
    isAside = one.client.death != nil
  }

  /// The row of a hit; age as of a day.
  init(_ hit: SearchHit, on day: CivilDate) {
    switch hit.subject {
    case .client(let summary):
      self.init(summary, on: day)
    case .practitioner(let id, let name, let role, let agency):
      self.init(subject: .practitioner(id), title: name, detail: role, place: agency)
      part = .colleagues
    case .agency(let id, let name, let kind):
      self.init(subject: .agency(id), title: name, detail: kind.words)
      part = .colleagues
    }
    let reasons = hit.reasons.filter { !isPlain($0, among: hit.reasons) }.map(\.words)
    why = ([why] + reasons).filter { !$0.isEmpty }.joined(separator: "; ")
    isPossible = hit.tier == .possible
  }

  /// Whether a reason can be seen without being said: that a name begins as typed, or has that
  /// initial, where the name stands in the title or in another reason.
  private func isPlain(_ reason: MatchReason, among reasons: [MatchReason]) -> Bool {
    let held: String
    switch reason {
    case .begins(_, let name), .initial(let name): held = name
    default: return false
    }
    return title.contains(held) || reasons.contains { $0 != reason && $0.words.contains(held) }
  }

  /// Whether two rows stand for the same record, though its facts may have changed.
  func isSameRecord(as other: SearchRow) -> Bool {
    switch (subject, other.subject) {
    case (.client(let left), .client(let right)): left.id == right.id
    case (.practitioner(let left), .practitioner(let right)): left == right
    case (.agency(let left), .agency(let right)): left == right
    case (.possible, .possible): true
    default: false
    }
  }
}
