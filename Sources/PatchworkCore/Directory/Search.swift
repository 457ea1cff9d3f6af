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

  package init(
    text: String, limit: Int = 50, includesPossible: Bool = true,
    includesArchived: Bool = false, purpose: OpeningReason? = nil
  ) {
    self.text = text
    self.limit = limit
    self.includesPossible = includesPossible
    self.includesArchived = includesArchived
    self.purpose = purpose
  }
}

/// The result of a search.
package struct SearchAnswer: Hashable, Sendable, Codable {
  /// Best first, likely hits before possible ones.
  package var hits: [SearchHit]
  /// The meaning of each part of the text, in typed order.
  package var understood: [Understanding]
  /// Contradictions and unused parts of the text, as sentences for the user.
  package var warnings: [String]

  package init(hits: [SearchHit], understood: [Understanding] = [], warnings: [String] = []) {
    self.hits = hits
    self.understood = understood
    self.warnings = warnings
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

  package init(subject: Subject, tier: Tier, bits: Double, reasons: [MatchReason]) {
    self.subject = subject
    self.tier = tier
    self.bits = bits
    self.reasons = reasons
  }
}
