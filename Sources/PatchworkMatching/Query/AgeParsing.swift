import PatchworkCore

/// Ages, in the ways in which people write them: `aged 7`, `7yo`, `6/12`, `18 mths`, `2½`, `26 weeks`,
/// `newborn`, `five`, `in her 70s`, and a number alone beside a name.
extension QueryParser {
  /// Reads an age, or a year said to be about right.
  ///
  /// - Returns: false when none begins here.
  mutating func readAge() -> Bool {
    readNewborn() || readDecade() || readStatedAge() || readBareAge()
  }

  /// A number and what it counts.
  private struct Quantity {
    var value: Double
    var unit: AgeUnit?
    /// Words that it takes.
    var words: Int
  }

  private static let leads = [
    "about", "aged", "age", "approx", "approximately", "abt", "circa", "around", "roughly", "c",
    "ca",
    "nearly", "almost",
  ]

  private mutating func readStatedAge() -> Bool {
    var at = 0
    while at < 2, let word = word(at), word.isOne(of: Self.leads) { at += 1 }
    // What people are not sure of may be a whole day as well.
    if at > 0, at < 3, index + at < words.count, beginsDay(at) { return false }
    let isLed = at > 0 || word(0)?.raw.first == UInt8(ascii: "~")
    guard var age = quantity(at) else { return false }
    at += age.words
    if !isLed, age.unit == nil { return false }
    if age.unit == nil, age.value.rounded() == age.value,
      (today.year - 120...today.year).contains(Int(age.value))
    {
      return accept(.about(year: Int(age.value)), words: at)
    }
    // A year and some months, a month and some weeks.
    if let unit = age.unit, let more = quantity(at), let smaller = more.unit,
      smaller < unit
    {
      age.value = age.value * unit.days + more.value * smaller.days
      age.unit = .days
      at += more.words
      return accept(age, finest: smaller, words: at + oldWords(at))
    }
    return accept(age, finest: age.unit ?? .years, words: at + oldWords(at))
  }

  /// A number from 0 to 110 beside a name.
  private mutating func readBareAge() -> Bool {
    guard query.birth == nil, hasNameBesides(), let age = quantity(0), age.unit == nil,
      (0...110).contains(age.value), !isBesideNumber(after: age.words),
      !words[index].isAlphabetic || age.value > 1 && !query.names.isEmpty
    else { return false }
    if index == 0 { query.numberBefore = words[index].digits }
    return accept(age, finest: .years, words: age.words)
  }

  /// Whether there is a word that may be a name.
  private func hasNameBesides() -> Bool {
    !query.names.isEmpty
      || words[(index + 1)...].contains { $0.isAlphabetic && $0.folded.count > 1 }
  }

  private func isBesideNumber(after count: Int) -> Bool {
    let before = index > 0 ? words[index - 1] : nil
    return [before, word(count)].contains { $0?.raw.first.map { isDigit($0) || $0 == 43 } == true }
  }

  private func word(_ offset: Int) -> QueryWord? {
    guard index + offset < words.count, !words[index + offset].isComma else { return nil }
    return words[index + offset]
  }

  // MARK: Numbers and units

  /// A number at a word, with its unit if one follows.
  private func quantity(_ offset: Int) -> Quantity? {
    guard let first = word(offset) else { return nil }
    if first.isAlphabetic {
      guard let spoken = NumberWord.value(first.folded) else { return nil }
      var quantity = Quantity(value: Double(spoken), unit: nil, words: 1)
      if spoken >= 20, let next = word(offset + 1), let ones = NumberWord.value(next.folded),
        (1...9).contains(ones)
      {
        quantity.value += Double(ones)
        quantity.words = 2
      }
      return withUnit(quantity, offset)
    }
    if let clinical = clinical(first.raw) { return clinical }
    let raw = first.raw.first == UInt8(ascii: "~") ? first.raw.dropFirst() : first.raw[...]
    let whole = raw.prefix(while: isDigit)
    guard (1...4).contains(whole.count), let value = DateAtoms.number(whole) else { return nil }
    var quantity = Quantity(value: Double(value), unit: nil, words: 1)
    var rest = raw.dropFirst(whole.count)
    if rest.first == UInt8(ascii: ".") {
      let decimals = rest.dropFirst().prefix(while: isDigit)
      if decimals.count == 1 || decimals.count == 2, let part = DateAtoms.number(decimals) {
        quantity.value += Double(part) / (decimals.count == 1 ? 10 : 100)
        rest = rest.dropFirst(1 + decimals.count)
      }
    }
    if !rest.isEmpty {
      let unitEnd = rest.firstIndex(where: isDigit) ?? rest.endIndex
      guard let unit = AgeUnit(joined: rest[..<unitEnd]) else { return nil }
      quantity.unit = unit
      guard unitEnd < rest.endIndex else { return quantity }
      // 1y6m in one word.
      let more = rest[unitEnd...].prefix(while: isDigit)
      guard let count = DateAtoms.number(more),
        let smaller = AgeUnit(joined: rest[unitEnd...].dropFirst(more.count)), smaller < unit
      else { return nil }
      quantity.value = quantity.value * unit.days + Double(count) * smaller.days
      quantity.unit = .days
      return quantity
    }
    if let next = word(offset + 1)?.raw, next == Array("1/2".utf8) || next == Array("0.5".utf8) {
      quantity.value += 0.5
      quantity.words += 1
    }
    return withUnit(quantity, offset)
  }

  private func withUnit(_ quantity: Quantity, _ offset: Int) -> Quantity {
    var quantity = quantity
    let half = ["and", "a", "half"]
    if (0..<3).allSatisfy({ word(offset + quantity.words + $0)?.isOne(of: [half[$0]]) == true }) {
      quantity.value += 0.5
      quantity.words += 3
    }
    if let next = word(offset + quantity.words), let unit = AgeUnit(word: next.raw) {
      quantity.unit = unit
      quantity.words += 1
    }
    return quantity
  }

  /// `6/12`, `3/52`, `5/7`: months, weeks and days, as nurses and doctors write them.
  private func clinical(_ raw: [UInt8]) -> Quantity? {
    let parts = raw.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count == 2, let count = DateAtoms.number(parts[0]),
      let of = DateAtoms.number(parts[1]), count > 0, parts[0].count < 3
    else { return nil }
    switch of {
    case 12 where count < 36: return Quantity(value: Double(count), unit: .months, words: 1)
    case 52 where count < 52: return Quantity(value: Double(count), unit: .weeks, words: 1)
    case 7 where count < 14: return Quantity(value: Double(count), unit: .days, words: 1)
    default: return nil
    }
  }

  /// `old`, `of age`, and the `o` of `y/o`.
  private func oldWords(_ offset: Int) -> Int {
    if word(offset)?.isOne(of: ["old"]) == true { return 1 }
    if word(offset)?.isOne(of: ["o"]) == true, word(offset - 1)?.folded.count == 1 { return 1 }
    return word(offset)?.isOne(of: ["of"]) == true && word(offset + 1)?.isOne(of: ["age"]) == true
      ? 2 : 0
  }

  // MARK: Newborn, and decades

  private mutating func readNewborn() -> Bool {
    let phrases = [
      ["newborn"], ["new", "born"], ["neonate"], ["just", "born"], ["born", "today"],
    ]
    for phrase in phrases + [["newborn", "baby"], ["born", "yesterday"]] {
      guard zip(phrase, 0...).allSatisfy({ word($1)?.isOne(of: [$0]) == true }) else { continue }
      let (days, slack) = phrase[0] == "born" ? (1, 2) : (28, 14)
      return accept(.between(today.adding(days: -days)...today, slack: slack), words: phrase.count)
    }
    return false
  }

  /// `in her late 70s`: about the middle of those years.
  private mutating func readDecade() -> Bool {
    var at = 0
    while let word = word(at), at < 3,
      word.isOne(of: ["in", "his", "her", "their", "early", "mid", "late"])
    {
      at += 1
    }
    guard let raw = word(at)?.raw, raw.count == 3 || raw.count == 2, raw.last == UInt8(ascii: "s"),
      let decade = DateAtoms.number(raw.dropLast()), decade % 10 == 0, decade > 0
    else { return false }
    return accept(.about(year: today.year - decade - 5), words: at + 1)
  }

  // MARK: Meaning

  private mutating func accept(_ age: Quantity, finest: AgeUnit, words: Int) -> Bool {
    let unit = age.unit ?? .years
    guard age.value * unit.days < 121 * AgeUnit.years.days else { return false }
    if unit == .years, age.value >= 1, age.value == age.value.rounded() {
      // A person aged 7 was born in this year less 7, or in the year before.
      return accept(.about(year: today.year - Int(age.value)), words: words)
    }
    let days: ClosedRange<CivilDate>
    switch (unit, finest) {
    case (.years, _) where age.value < 1 && age.value == 0:
      days = months(before: 12).adding(days: 1)...today
    case (.years, _):
      let middle = Int((age.value * 12).rounded())
      days = months(before: middle + 3)...months(before: max(0, middle - 3))
    case (.months, _):
      let count = Int(age.value.rounded(.down))
      days = months(before: count + 1).adding(days: 1)...months(before: count)
    default:
      let count = Int((age.value * unit.days).rounded())
      let width = max(0, Int(finest.days.rounded()) - 1)
      days = today.adding(days: -count - width)...today.adding(days: -count)
    }
    // One unit of what was said, or an eighth of the age: "18 months" is seldom counted out.
    let slack = max(2, Int(finest.days) - 1, Int(age.value * unit.days / 8))
    return accept(.between(days, slack: slack), words: words)
  }

  private func months(before count: Int) -> CivilDate {
    let (year, month, day) = today.parts
    let months = year * 12 + month - 1 - count
    let (thatYear, thatMonth) = (months / 12, months % 12 + 1)
    let last = CivilDate.daysIn(month: thatMonth, year: thatYear)
    return CivilDate(year: thatYear, month: thatMonth, day: min(day, last)) ?? today
  }
}
