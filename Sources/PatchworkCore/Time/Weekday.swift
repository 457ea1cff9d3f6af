/// A day of the week, Monday first (ISO 8601).
package enum Weekday: Int, CaseIterable, Codable, Sendable, Comparable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  private var phrase: Phrase {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }

  private var shortPhrase: Phrase {
    switch self {
    case .monday: "Mon"
    case .tuesday: "Tue"
    case .wednesday: "Wed"
    case .thursday: "Thu"
    case .friday: "Fri"
    case .saturday: "Sat"
    case .sunday: "Sun"
    }
  }

  /// The full name in English, as it may be typed: `Monday`.
  package var name: String { phrase.english }

  /// The full name: `Monday`.
  package var words: String { worded(phrase) }

  /// Three letters: `Mon`.
  package var shortWords: String { worded(shortPhrase) }

  /// Three letters of English, for files and protocols: `Mon`.
  package var shortName: String { shortPhrase.english }

  package static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }
}
