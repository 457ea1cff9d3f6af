/// One line of the glass log: somebody looked at a client or at a practitioner's entry, or changed
/// it.
package struct Look: Hashable, Sendable, Codable {
  /// What was done.
  package enum Act: String, Hashable, Sendable, Codable, CaseIterable {
    /// The record was opened.
    case opened
    /// Who works with the client was seen from the record of somebody at the same address.
    case household
    /// The record, or the network, was changed.
    case changed
    /// The record went out with an export.
    case exported
  }

  /// Its place in the record of activity.
  package var sequence: Int64
  /// When, as a wall clock in the United Kingdom showed it.
  package var moment: LocalMoment
  /// Who; nil when nobody had said who they are, or when it may not be told.
  package var practitioner: PractitionerID?
  /// The name to show, of the person or of the account.
  package var name: String
  /// Their job and their agency: `refuge worker, Women's Refuge`; may be empty.
  package var place: String
  /// What was done.
  package var act: Act
  /// Why it was opened; nil for whoever belongs to the network.
  package var reason: OpeningReason?
  /// What was changed, in words that name nobody; empty for an opening.
  package var words: String

  /// A line from its parts.
  package init(
    sequence: Int64, moment: LocalMoment, practitioner: PractitionerID?, name: String,
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

  /// What was done and why: `opened, safeguarding enquiry`, `in the network`.
  package var told: String {
    switch act {
    case .opened: reason?.words ?? "in the network"
    case .changed: words.isEmpty ? "changed" : words.prefix(1).lowercased() + words.dropFirst()
    case .household: "seen with others at the address"
    case .exported: "exported"
    }
  }
}
