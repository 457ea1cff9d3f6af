package struct SearchRequest: Hashable, Sendable, Codable {
  /// The text of the search box as typed.
  package var text: String
  /// The number of hits at most.
  package var limit: Int
  /// Whether possible hits are wanted besides likely ones.
  package var includesPossible: Bool
  /// Whether archived clients are wanted. Those that the asker worked with always are.
  package var includesArchived: Bool
  /// What people are looked up for, where the asker's organisation asks; nil while it was not said.
  package var purpose: OpeningReason?
  /// The number of clients at most who fit equally well: as many as are read. Everybody in an answer
  /// counts as shown.
  package var namesakes: Int

  /// As many as a list shows before somebody goes on in it.
  package static let fewNamesakes = 10

  package init(
    text: String, limit: Int = 50, includesPossible: Bool = true,
    includesArchived: Bool = false, purpose: OpeningReason? = nil,
    namesakes: Int = Self.fewNamesakes
  ) {
    self.text = text
    self.limit = limit
    self.includesPossible = includesPossible
    self.includesArchived = includesArchived
    self.purpose = purpose
    self.namesakes = namesakes
  }
}

/// A record found by a search.
package struct SearchHit: Hashable, Sendable, Codable {
  package enum Subject: Hashable, Sendable {
    case client(ClientSummary)
    case practitioner(PractitionerID, name: String, role: String, agency: String)
    case agency(AgencyID, name: String, kind: Agency.Kind)
  }

  /// The certainty of a match.
  package enum Tier: String, Hashable, Sendable, Codable {
    /// More likely than not the person meant.
    case likely
    /// Possibly the person meant.
    case possible
  }

  package var subject: Subject
  package var tier: Tier
  /// The binary logarithm of the odds that this is the record meant.
  package var bits: Double
  /// The reasons of the match, where not obvious; strongest first.
  package var reasons: [MatchReason]
  /// Whether it is a client with whom the asker works; nil where it is not, or an older server does not say.
  package var isOwn: Bool?

  package init(
    subject: Subject, tier: Tier, bits: Double, reasons: [MatchReason], isOwn: Bool? = nil
  ) {
    self.subject = subject
    self.tier = tier
    self.bits = bits
    self.reasons = reasons
    self.isOwn = isOwn
  }
}
