/// Search texts that nobody would plan for. All must be answered in time.
enum AwkwardTexts {
  static let all: [(name: String, text: String)] = [
    ("ten kilobytes", String(repeating: "smithjones", count: 1_000)),
    ("ten kilobytes of words", String(repeating: "john smith ", count: 900)),
    ("two hundred words", (0..<200).map { "word\($0)" }.joined(separator: " ")),
    ("two hundred dates", String(repeating: "1/1/2016 ", count: 200)),
    ("pictures", "😀👨‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿"),
    ("control characters", "\u{1B}[31m\u{0}\u{7}\u{9B}2J\r\n\t"),
    ("one letter", "j"),
    ("two letters", "jo"),
    ("digits", "7"),
    ("many digits", String(repeating: "9", count: 10_000)),
    ("right to left", "مريم كريم\u{202E}htims nhoj"),
    ("combining marks", "jo" + String(repeating: "\u{301}", count: 2_000) + "hn"),
    ("names that are months", "May June April"),
    ("a month and a year", "june 2016"),
    ("a family name that is a postcode area", "john bath ba1"),
    ("a common name", "john smith"),
    ("a common name and a year", "john smith 2001"),
    ("a common name and a day", "john smith 1/1/2001"),
    ("a day", "1/1/2001"),
    ("a district", "ST16"),
    ("punctuation", "'; DROP TABLE client; --%_*?[]{}\\\""),
  ]
}
