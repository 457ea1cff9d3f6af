/// What the worker typed, and how much they want back.
package struct SearchRequest: Hashable, Sendable, Codable {
  /// The text of the search box, as typed.
  package var text: String
  /// At most this many hits.
  package var limit: Int
  /// Whether possible hits are wanted besides the likely ones.
  package var includesPossible: Bool
  /// Whether archived clients are wanted, besides those with whom the asker worked.
  package var includesArchived: Bool

  /// A request from its parts.
  package init(
    text: String, limit: Int = 50, includesPossible: Bool = true,
    includesArchived: Bool = false
  ) {
    self.text = text
    self.limit = limit
    self.includesPossible = includesPossible
    self.includesArchived = includesArchived
  }
}

/// What a search found, best first.
package struct SearchAnswer: Hashable, Sendable, Codable {
  /// The hits, best first; likely ones before possible ones.
  package var hits: [SearchHit]
  /// How each part of the text was understood, in the order typed.
  package var understood: [Understanding]
  /// What in the text contradicts itself or could not be used, in words; usually empty.
  package var warnings: [String]

  /// An answer from its parts.
  package init(hits: [SearchHit], understood: [Understanding] = [], warnings: [String] = []) {
    self.hits = hits
    self.understood = understood
    self.warnings = warnings
  }
}

/// What one part of the search text was taken for.
package struct Understanding: Hashable, Sendable, Codable {
  /// The part as typed.
  package var typed: String
  /// What it was taken for, in words: `a name`, `born 3 Mar 2016`, `postcode ST16 2LH`.
  package var words: String

  /// An understanding from its parts.
  package init(typed: String, words: String) {
    self.typed = typed
    self.words = words
  }
}

/// One record that a search found.
package struct SearchHit: Hashable, Sendable, Codable {
  /// The record.
  package enum Subject: Hashable, Sendable {
    /// A client.
    case client(ClientSummary)
    /// A practitioner: identifier, name, role and agency's name.
    case practitioner(PractitionerID, name: String, role: String, agency: String)
    /// An agency: identifier, name and kind.
    case agency(AgencyID, name: String, kind: Agency.Kind)
  }

  /// How sure the match is.
  package enum Tier: String, Hashable, Sendable, Codable {
    /// More likely than not the one meant.
    case likely
    /// Could be the one meant.
    case possible
  }

  /// The record.
  package var subject: Subject
  /// How sure the match is.
  package var tier: Tier
  /// Binary logarithm of the odds that this is the one meant.
  package var bits: Double
  /// Why it matched, where that is not plain; most telling first.
  package var reasons: [MatchReason]

  /// A hit from its parts.
  package init(subject: Subject, tier: Tier, bits: Double, reasons: [MatchReason]) {
    self.subject = subject
    self.tier = tier
    self.bits = bits
    self.reasons = reasons
  }
}
