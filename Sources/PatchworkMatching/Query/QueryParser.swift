import PatchworkCore

/// Reads the text of the search box: names in any order, with anything else that identifies a
/// person.
///
/// Each part is read as the first of these that it has the form of: email address, postcode or
/// district, date, age, telephone number, NHS number, year, name. Unused words and contradictions
/// are reported as warnings.
package struct QueryParser {
  /// The number of names that are searched for. Further names give a warning.
  package static let mostNames = 5
  /// Bounds the time for a pasted text.
  private static let mostWords = 60

  let today: CivilDate
  let words: [QueryWord]
  var index = 0
  var query = TypedQuery()
  private var hasWarnedOfMany = false

  /// Reads a typed text. Ages and two-digit years are counted from `today`.
  package static func parse(_ text: String, today: CivilDate) -> TypedQuery {
    var parser = QueryParser(today: today, words: QueryWord.split(text, most: mostWords))
    parser.readAll()
    return parser.query
  }

  private mutating func readAll() {
    while index < words.count {
      if words[index].isComma {
        if query.namesBeforeComma == nil, !query.names.isEmpty {
          query.namesBeforeComma = query.names.count
        }
        index += 1
        continue
      }
      if readFiller() || readEmail() || readPostcode() || readBirth() || readNumber() { continue }
      readName()
    }
    if query.namesBeforeComma == query.names.count { query.namesBeforeComma = nil }
  }

  /// The next `count` words; nil when there are fewer, or one is a comma.
  func next(_ count: Int) -> ArraySlice<QueryWord>? {
    guard index + count <= words.count else { return nil }
    let slice = words[index..<index + count]
    return slice.contains(where: \.isComma) ? nil : slice
  }

  /// Records the meaning of the next words and moves past them.
  mutating func understand(_ count: Int, as kind: Understanding.Kind, _ meaning: String) {
    let typed = words[index..<index + count].map(\.typed).joined(separator: " ")
    query.understood.append(Understanding(typed, as: kind, words: meaning))
    index += count
  }

  /// Records that the next words are not used and moves past them.
  mutating func pass(_ count: Int, because reason: String) {
    let typed = words[index..<index + count].map(\.typed).joined(separator: " ")
    query.warnings.append("“\(shortened(typed))” \(reason)")
    index += count
  }

  private func shortened(_ text: String) -> String {
    text.count > 24 ? text.prefix(24) + "…" : text
  }

  /// Skips words without information: `everyone at ST16 2LH`, `born`, `dob`.
  private mutating func readFiller() -> Bool {
    for phrase in Self.fillers {
      guard let words = next(phrase.count),
        zip(words, phrase).allSatisfy({ $0.folded == Array($1.utf8) })
      else { continue }
      index += phrase.count
      return true
    }
    return false
  }

  private static let fillers: [[String]] = [
    ["everyone", "at"], ["everybody", "at"], ["anyone", "at"], ["people", "at"],
    ["who", "lives", "at"], ["all", "at"], ["lives", "at"], ["living", "at"],
    ["date", "of", "birth"], ["dob"], ["d", "o", "b"], ["born", "on"], ["born", "in"], ["born"],
    ["nhs", "number"],
    ["nhs", "no"], ["nhs"], ["postcode"], ["tel"], ["telephone"], ["phone"], ["mobile"], ["email"],
  ]

  private mutating func readEmail() -> Bool {
    let word = words[index]
    guard word.typed.contains("@"), word.typed.count > 3 else { return false }
    let email = word.typed.lowercased()
    if let before = query.email, before != email {
      pass(1, because: "contradicts the email address before it; the first was used.")
      return true
    }
    query.email = email
    understand(1, as: .email, "an email address")
    return true
  }

  private mutating func readName() {
    let word = words[index]
    guard !word.folded.isEmpty else {
      index += 1  // Punctuation, emoji, control characters: nothing to look for.
      return
    }
    if word.folded.allSatisfy(isDigit) {
      pass(1, because: "was not used: it is no date, postcode, NHS or telephone number.")
      return
    }
    guard query.names.count < Self.mostNames else {
      if !hasWarnedOfMany {
        query.warnings.append("Only the first \(Self.mostNames) names were looked for.")
        hasWarnedOfMany = true
      }
      index += 1
      return
    }
    query.names.append(TypedQuery.Name(word.typed, mayBeMonth: true))
    understand(1, as: .name, "a name")
  }
}

func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
