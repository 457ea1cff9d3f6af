import PatchworkCore

/// Reads the text of the search box: names in any order, with anything else that identifies a
/// person.
///
/// Each part is read as the first of these that it has the form of: email address, postcode or
/// district, house number and street, date, age, year, telephone number, NHS number, name. Unused words
/// and contradictions are reported as warnings.
package struct QueryParser {
  /// The number of names that are searched for. Further names give a warning.
  package static let mostNames = 8
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
      if readFiller() || readEmail() || readPostcode() || readAddress() || readDate() || readAge()
        || readYear() || readNumber()
      {
        continue
      }
      readName()
    }
    if query.namesBeforeComma == query.names.count { query.namesBeforeComma = nil }
    // Beside nothing that names somebody, such a word is the name.
    if query.names.allSatisfy(\.isAside) {
      for name in query.names.indices { query.names[name].isAside = false }
    }
  }

  /// The next `count` words; nil when there are fewer, or one is a comma.
  func next(_ count: Int) -> ArraySlice<QueryWord>? {
    guard index + count <= words.count else { return nil }
    let slice = words[index..<index + count]
    return slice.contains(where: \.isComma) ? nil : slice
  }

  /// Records the meaning of the next words and moves past them.
  mutating func understand(_ count: Int, as kind: Understanding.Kind, _ meaning: String) {
    query.understood.append(Understanding(typed(count), as: kind, words: meaning))
    index += count
  }

  /// Records that the next words are not used and moves past them.
  mutating func pass(_ count: Int, because reason: String) {
    query.warnings.append("“\(shortened(typed(count)))” \(reason)")
    index += count
  }

  /// The next words as they were typed.
  func typed(_ count: Int) -> String {
    words[index..<index + count].reduce(into: "") { text, word in
      text += text.isEmpty || word.isComma ? word.typed : " \(word.typed)"
    }
  }

  private func shortened(_ text: String) -> String {
    text.count > 24 ? text.prefix(24) + "…" : text
  }

  /// Skips words that say what follows: `everyone at ST16 2LH`, `dob`, `tel`.
  private mutating func readFiller() -> Bool {
    for filler in QueryFiller.all {
      guard let words = next(filler.words.count),
        zip(words, filler.words).allSatisfy({ $0.folded.elementsEqual($1.utf8) }),
        filler.isEver || isNumber(after: filler.words.count)
      else { continue }
      index += filler.words.count
      while index < self.words.count, self.words[index].isEmpty { index += 1 }
      if let kind = filler.kind, index < self.words.count { _ = readNumber(kind) }
      return true
    }
    return false
  }

  /// Whether a number follows, or a word that begins a date.
  private func isNumber(after count: Int) -> Bool {
    let following = words[(index + count)...].prefix(2).first { !$0.isEmpty }
    guard let following, !following.isComma else { return false }
    if let first = following.raw.first, isDigit(first) || first == UInt8(ascii: "+") { return true }
    return MonthName.number(of: following.folded) != nil
      || following.isOne(of: ["on", "in", "about", "around", "circa"])
      || !DateAtoms(words[(index + count)...]).atoms.isEmpty
  }

  private mutating func readEmail() -> Bool {
    let word = words[index]
    guard word.typed.contains("@"), word.typed.count > 3 else { return false }
    let email = word.typed.lowercased()
    if let before = query.email, before != email {
      pass(1, because: worded("contradicts the email address before it; the first was used."))
      return true
    }
    query.email = email
    understand(1, as: .email, worded("an email address"))
    return true
  }

  private mutating func readName() {
    let word = words[index]
    guard !word.folded.isEmpty else {
      index += 1  // Punctuation, emoji, control characters: nothing to look for.
      return
    }
    if word.folded.allSatisfy(isDigit) {
      pass(1, because: worded("was not used: it is no date, postcode, NHS or telephone number."))
      return
    }
    guard query.names.count < Self.mostNames else {
      if !hasWarnedOfMany {
        query.warnings.append(worded("Only the first \(Self.mostNames) names were looked for."))
        hasWarnedOfMany = true
      }
      index += 1
      return
    }
    var name = TypedQuery.Name(word.typed, mayBeMonth: true)
    name.isAside = AsideWords.contain(name.whole)
    query.names.append(name)
    understand(1, as: .name, name.isAside ? worded("a word beside the name") : worded("a name"))
  }
}

func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
