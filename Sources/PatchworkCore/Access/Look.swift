/// A line of the glass log: a look at a client or at a practitioner's entry, or a change.
package struct Look: Hashable, Sendable, Codable {
  package enum Act: String, Hashable, Sendable, Codable, CaseIterable {
    case opened
    /// The client's workers were seen from the record of another person at the same address.
    case household
    /// The record or the network was changed.
    case changed
    case exported
  }

  /// The line's number in the log that it was read from; the oldest is 1.
  package var sequence: Int64
  /// United Kingdom wall-clock time; nil where one line tells of several looks and counts none.
  package var moment: LocalMoment?
  /// Nil when the person was unknown or may not be named.
  package var practitioner: PractitionerID?
  /// The name to show, of the person or of the account.
  package var name: String
  /// Job and agency, `refuge worker, Women's Refuge`; may be empty.
  package var place: String
  package var act: Act
  /// The reason of an opening; nil for members of the network.
  package var reason: OpeningReason?
  /// The change in words that name nobody; empty for an opening.
  package var words: String

  package init(
    sequence: Int64, moment: LocalMoment?, practitioner: PractitionerID?, name: String,
    place: String = "", act: Act, reason: OpeningReason? = nil, words: String = ""
  ) {
    self.sequence = sequence
    self.moment = moment
    self.practitioner = practitioner
    self.name = name
    self.place = place
    self.act = act
    self.reason = reason
    self.words = words
  }

  /// The act and its reason: `safeguarding enquiry`, `opened it (works with this client)`.
  package var told: String {
    switch act {
    case .opened: reason?.words ?? worded("opened it (works with this client)")
    case .changed:
      words.isEmpty ? worded("changed") : words.prefix(1).lowercased() + words.dropFirst()
    case .household: worded("seen with others at the address")
    case .exported: worded("exported")
    }
  }

  /// The line in plain words: `24 Nov 2026 14:05, Joy Adeyemi, social worker, County Council: …`.
  package var sentence: String {
    let who = [name, place].filter { !$0.isEmpty }.joined(separator: ", ")
    let when = moment.map { "\($0.date.words) \($0.time), " } ?? ""
    return "\(when)\(who): \(told)."
  }
}
