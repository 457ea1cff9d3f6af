/// The result of a search.
package struct SearchAnswer: Hashable, Sendable, Codable {
  /// The asker's own clients, other clients, practitioners and agencies, each best first, with likely hits
  /// before possible ones and equal ones A to Z. Where only practitioners or agencies can be meant they
  /// come first.
  package var hits: [SearchHit]
  /// The meaning of each part of the text, in typed order.
  package var understood: [Understanding]
  /// Contradictions and unused parts of the text, as sentences for the user; also the words of `namesakes`
  /// and `progress`, for programs that know neither.
  package var warnings: [String]
  /// That too many clients bear the typed name to be told apart; nil where they can be.
  package var namesakes: Namesakes?
  /// How many more fit than are in `hits`; nil for none.
  package var leftOut: LeftOut?
  /// That the directory is still being read, so that not everybody is found; nil once it is.
  package var progress: Progress?

  package init(
    hits: [SearchHit], understood: [Understanding] = [], warnings: [String] = [],
    namesakes: Namesakes? = nil, leftOut: LeftOut? = nil, progress: Progress? = nil
  ) {
    self.hits = hits
    self.understood = understood
    self.warnings = warnings
    self.namesakes = namesakes
    self.leftOut = leftOut
    self.progress = progress
  }

  /// Clients who bear the typed name, more than a list can tell apart.
  package struct Namesakes: Hashable, Sendable, Codable {
    /// How many there are of whom the asker may know.
    package var count: Int
    /// Whether there are more than were counted.
    package var isMore: Bool
    /// What a worker is told: `56 clients are called Smith: add a first name, an age or a postcode.`
    package var words: String

    package init(count: Int, isMore: Bool, words: String) {
      self.count = count
      self.isMore = isMore
      self.words = words
    }
  }

  /// How many of those who fit are not in an answer.
  package struct LeftOut: Hashable, Sendable, Codable {
    package var clients: Int
    /// Practitioners and agencies.
    package var colleagues: Int
    /// Whether there are more clients than were counted.
    package var isMore: Bool

    package init(clients: Int = 0, colleagues: Int = 0, isMore: Bool = false) {
      self.clients = clients
      self.colleagues = colleagues
      self.isMore = isMore
    }
  }

  /// How far the directory is read for searching.
  package struct Progress: Hashable, Sendable, Codable {
    /// The share of the work that is done, 0...100; nil while another program does it.
    package var percent: Int?
    /// What a worker is told.
    package var words: String

    package init(percent: Int?, words: String) {
      self.percent = percent
      self.words = words
    }
  }

  /// The warnings that nothing else in the answer says.
  package var otherWarnings: [String] {
    warnings.filter { $0 != namesakes?.words && $0 != progress?.words }
  }
}
