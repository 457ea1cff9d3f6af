/// What the worker typed, and how much they want back.
public struct SearchRequest: Hashable, Sendable, Codable {
  /// The text of the search box, as typed.
  public var text: String
  /// At most this many hits.
  public var limit: Int
  /// Whether possible hits are wanted besides the likely ones.
  public var includesPossible: Bool
  /// Whether archived clients are wanted, besides those with whom the asker worked.
  public var includesArchived: Bool

  /// A request from its parts.
  public init(
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
public struct SearchAnswer: Hashable, Sendable, Codable {
  /// The hits, best first; likely ones before possible ones.
  public var hits: [SearchHit]
  /// How each part of the text was understood, in the order typed.
  public var understood: [Understanding]
  /// What in the text contradicts itself or could not be used, in words; usually empty.
  public var warnings: [String]

  /// An answer from its parts.
  public init(hits: [SearchHit], understood: [Understanding] = [], warnings: [String] = []) {
    self.hits = hits
    self.understood = understood
    self.warnings = warnings
  }
}

/// What one part of the search text was taken for.
public struct Understanding: Hashable, Sendable, Codable {
  /// The part as typed.
  public var typed: String
  /// What it was taken for, in words: `a name`, `born 3 Mar 2016`, `postcode ST16 2LH`.
  public var words: String

  /// An understanding from its parts.
  public init(typed: String, words: String) {
    self.typed = typed
    self.words = words
  }
}

/// One record that a search found.
public struct SearchHit: Hashable, Sendable, Codable {
  /// The record.
  public enum Subject: Hashable, Sendable {
    /// A client.
    case client(ClientSummary)
    /// A practitioner: identifier, name, role and agency's name.
    case practitioner(PractitionerID, name: String, role: String, agency: String)
    /// An agency: identifier, name and kind.
    case agency(AgencyID, name: String, kind: Agency.Kind)
  }

  /// How sure the match is.
  public enum Tier: String, Hashable, Sendable, Codable {
    /// More likely than not the one meant.
    case likely
    /// Could be the one meant.
    case possible
  }

  /// The record.
  public var subject: Subject
  /// How sure the match is.
  public var tier: Tier
  /// Binary logarithm of the odds that this is the one meant.
  public var bits: Double
  /// Why it matched, where that is not plain; most telling first.
  public var reasons: [MatchReason]

  /// A hit from its parts.
  public init(subject: Subject, tier: Tier, bits: Double, reasons: [MatchReason]) {
    self.subject = subject
    self.tier = tier
    self.bits = bits
    self.reasons = reasons
  }
}
