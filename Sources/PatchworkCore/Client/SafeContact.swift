/// The ways in which a client must not be contacted, and the safe hours. Shown to workers before
/// they ring or write. Coded, so that the reason is not stored.
package struct SafeContact: Hashable, Sendable {
  /// A way in which the client must not be contacted.
  package enum Mark: String, Codable, Sendable, CaseIterable {
    case doNotRing = "do-not-ring"
    case leaveNoMessage = "leave-no-message"
    case doNotText = "do-not-text"
    case doNotPost = "do-not-post"
    case doNotVisit = "do-not-visit"

    /// The mark for the user: `do not ring`.
    package var words: String {
      switch self {
      case .doNotRing: worded("do not ring")
      case .leaveNoMessage: worded("leave no message")
      case .doNotText: worded("do not text")
      case .doNotPost: worded("do not post")
      case .doNotVisit: worded("do not visit at home")
      }
    }
  }

  /// The marks, each once, in the order of `Mark`.
  package let marks: [Mark]
  /// The safe hours; empty when none are given.
  package let safeHours: WorkingPattern

  /// Safe contact from marks and hours; nil when there are neither.
  package init?(marks: Set<Mark>, safeHours: WorkingPattern = WorkingPattern()) {
    if marks.isEmpty && !safeHours.isGiven { return nil }
    self.marks = Mark.allCases.filter(marks.contains)
    self.safeHours = safeHours
  }

  /// Marks and hours for the user: `do not ring, do not post; safe Mon-Fri 09:30-14:30`.
  package var words: String { written(marks.map(\.words), safe: worded("safe ")) }

  private func written(_ marks: [String], safe: String = Self.safe) -> String {
    let hours = safeHours.isGiven ? "\(safe)\(safeHours)" : ""
    return [marks.joined(separator: ", "), hours].filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private static let safe = "safe "
}

extension SafeContact: TextCodable {
  package static var form: String {
    worded("safe contact is written do-not-ring, do-not-post; safe Mon-Fri 09:30-14:30")
  }

  /// The text form in files and the API: `do-not-ring, do-not-post; safe Mon-Fri 09:30-14:30`.
  package var description: String { written(marks.map(\.rawValue)) }

  /// Reads the text form; nil for other texts and for an empty one.
  package init?(_ description: String) {
    var marks: Set<Mark> = []
    var rest = Substring(description)
    while !rest.isEmpty {
      rest = rest.drop { $0 == " " }
      // The hours stand last: commas and semicolons are theirs as well.
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
