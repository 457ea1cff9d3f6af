/// How a client must not be contacted, and when it is safe: what a worker must know before they
/// reach for a telephone or an envelope. Coded, so that it never says why.
package struct SafeContact: Hashable, Sendable {
  /// One way in which they must not be contacted.
  package enum Mark: String, Codable, Sendable, CaseIterable {
    case doNotRing = "do-not-ring"
    case leaveNoMessage = "leave-no-message"
    case doNotText = "do-not-text"
    case doNotPost = "do-not-post"
    case doNotVisit = "do-not-visit"

    /// As a worker reads it: `do not ring`.
    package var words: String {
      switch self {
      case .doNotRing: "do not ring"
      case .leaveNoMessage: "leave no message"
      case .doNotText: "do not text"
      case .doNotPost: "do not post"
      case .doNotVisit: "do not visit at home"
      }
    }
  }

  /// What must not be done, each once, in the order of `Mark`.
  package let marks: [Mark]
  /// When contact is safe; empty where no hours were given.
  package let safeHours: WorkingPattern

  /// The marks and hours; nil when there is neither, for then there is nothing to heed.
  package init?(marks: Set<Mark>, safeHours: WorkingPattern = WorkingPattern()) {
    if marks.isEmpty && !safeHours.isGiven { return nil }
    self.marks = Mark.allCases.filter(marks.contains)
    self.safeHours = safeHours
  }

  /// As a worker reads it: `do not ring, do not post; safe Mon-Fri 09:30-14:30`.
  package var words: String { written(marks.map(\.words)) }

  private func written(_ marks: [String]) -> String {
    let hours = safeHours.isGiven ? "\(Self.safe)\(safeHours)" : ""
    return [marks.joined(separator: ", "), hours].filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private static let safe = "safe "
}

extension SafeContact: TextCodable {
  /// How it is written.
  package static var form: String {
    "safe contact is written do-not-ring, do-not-post; safe Mon-Fri 09:30-14:30"
  }

  /// The text form used in files and the API: `do-not-ring, do-not-post; safe Mon-Fri 09:30-14:30`.
  package var description: String { written(marks.map(\.rawValue)) }

  /// Reads the text form; nil for anything else, and for empty text.
  package init?(_ description: String) {
    var marks: Set<Mark> = []
    var rest = Substring(description)
    while !rest.isEmpty {
      rest = rest.drop { $0 == " " }
      if rest.hasPrefix(Self.safe) {
        let hours = WorkingPattern(String(rest.dropFirst(Self.safe.count)))
        guard let hours, hours.isGiven else { return nil }
        self.init(marks: marks, safeHours: hours)
        return
      }
      let word = rest.prefix { $0 != "," && $0 != ";" }
      guard let mark = Mark(rawValue: String(word)) else { return nil }
      marks.insert(mark)
      rest = rest.dropFirst(word.count + 1)
    }
    self.init(marks: marks)
  }
}
