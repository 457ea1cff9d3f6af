import PatchworkCore

/// Days, months and years of birth, in the forms common in Britain and in files.
extension QueryParser {
  /// Reads a date of birth as far as it was typed: `3/3/16`, `Thu 3rd of March 2016`,
  /// `2016-03-03T00:00:00Z`, `03032016`, `Mar 2016`, `03/2016`.
  ///
  /// - Returns: false when none begins here.
  mutating func readDate() -> Bool {
    if let digits = words[index].digits, readCompactDate(digits) { return true }
    if words[index].isOne(of: ["the"]), wholeDay(DateAtoms(words[(index + 1)...]).atoms) != nil {
      index += 1
    }
    let atoms = DateAtoms(words[index...]).atoms
    if case .weekday(let weekday)? = atoms.first?.piece {
      guard let day = wholeDay(Array(atoms.dropFirst())) else { return false }
      return accept(day, on: weekday)
    }
    if let day = wholeDay(atoms) { return accept(day, on: nil) }
    return readUnfinishedDate(atoms) || readMonth(atoms) || readDayOfNoYear(atoms)
  }

  /// Whether a whole day begins so many words ahead.
  func beginsDay(_ offset: Int) -> Bool {
    wholeDay(DateAtoms(words[(index + offset)...]).atoms) != nil
  }

  private struct Day {
    var year: Int, month: Int, day: Int
    var isShort: Bool
    var words: Int
  }

  /// Day, month and year in any of the usual orders; nil when there is no day.
  private func wholeDay(_ atoms: [DateAtoms.Atom]) -> Day? {
    guard atoms.count > 2, let words = atoms[2].words else { return nil }
    switch (atoms[0].piece, atoms[1].piece, atoms[2].piece) {
    case (.number(let day, 1...2), .month(let month), .number(let year, let digits))
    where digits == 2 || digits == 4:
      guard (1...31).contains(day) else { return nil }
      return Day(year: year, month: month, day: day, isShort: digits == 2, words: words)
    // The American order, mostly with a comma: March 3, 2016.
    case (.month(let month), .number(let day, 1...2), .number(let year, 4)):
      guard (1...31).contains(day) else { return nil }
      return Day(year: year, month: month, day: day, isShort: false, words: words)
    case (.number(let year, 4), .month(let month), .number(let day, 1...2)):
      return Day(year: year, month: month, day: day, isShort: false, words: words)
    case (.number(let year, 4), .number(let month, 1...2), .number(let day, 1...2)):
      return numeric(Day(year: year, month: month, day: day, isShort: false, words: words), atoms)
    case (.number(let day, 1...2), .number(let month, 1...2), .number(let year, let digits))
    where digits == 2 || digits == 4:
      return numeric(
        Day(year: year, month: month, day: day, isShort: digits == 2, words: words), atoms)
    default: return nil
    }
  }

  /// A day of three numbers. Written apart it must be one of the calendar, and no more numbers may follow:
  /// they may be groups of a longer number.
  private func numeric(_ day: Day, _ atoms: [DateAtoms.Atom]) -> Day? {
    if atoms[1].words == nil { return day }
    if atoms.count > 3, case .number = atoms[3].piece { return nil }
    let year = day.isShort ? century(of: day.year) : day.year
    guard (today.year - 130...today.year + 1).contains(year),
      CivilDate(year: year, month: day.month, day: day.day) != nil
        || CivilDate(year: year, month: day.day, day: day.month) != nil
    else { return nil }
    return day
  }

  /// A date in one word whose year has one digit or three: somebody is typing.
  private mutating func readUnfinishedDate(_ atoms: [DateAtoms.Atom]) -> Bool {
    guard atoms.count > 2, atoms[0].words == nil, atoms[1].words == nil, atoms[2].words == 1,
      case .number(_, let first) = atoms[0].piece, case .number(_, 1...2) = atoms[1].piece,
      case .number(_, let last) = atoms[2].piece, first != 3, last == 1 || last == 3,
      first <= 2
    else { return false }
    pass(1, because: worded("is not a whole date yet."))
    return true
  }

  private mutating func readCompactDate(_ digits: [UInt8]) -> Bool {
    guard digits.count == 8 || digits.count == 6, !isPartOfLongerNumber(),
      let first = DateAtoms.number(digits[0..<2]), let second = DateAtoms.number(digits[2..<4]),
      let rest = DateAtoms.number(digits[4...])
    else { return false }
    if digits.count == 6 { return tryDay(rest, second, first, isShort: true) }
    if let year = DateAtoms.number(digits[0..<4]), (1880...2100).contains(year),
      let month = DateAtoms.number(digits[4..<6]), let day = DateAtoms.number(digits[6..<8]),
      CivilDate(year: year, month: month, day: day) != nil,
      tryDay(year, month, day, isShort: false)
    {
      return true
    }
    return tryDay(rest, second, first, isShort: false)
  }

  /// Whether the next word is also a number of three or more digits, so that both belong to one
  /// longer number.
  func isPartOfLongerNumber() -> Bool {
    guard index + 1 < words.count, let following = words[index + 1].digits else { return false }
    return following.count >= 3
  }

  /// `Mar 2016`, `03/2016`, `2016-03`.
  private mutating func readMonth(_ atoms: [DateAtoms.Atom]) -> Bool {
    guard atoms.count > 1, let count = atoms[1].words else { return false }
    switch (atoms[0].piece, atoms[1].piece) {
    case (.month(let month), .number(let year, 4)):
      // `May 2016` may be a name and a year. That is decided when records are compared: see
      // `Name.month`.
      let word = words[index]
      guard
        atoms[0].words == nil || MonthName.number(of: word.folded, isAlsoName: true) == nil
          || !query.names.isEmpty && !word.isOne(of: Self.nameMonths)
      else { return false }
      return accept(.month(year: year, month: month), words: count)
    case (.number(let month, 1...2), .number(let year, 4))
    where atoms[0].words == nil && (1...12).contains(month):
      return accept(.month(year: year, month: month), words: count)
    case (.number(let year, 4), .number(let month, 2))
    where atoms[0].words == nil && count == 1 && (1...12).contains(month)
      && (today.year - 130...today.year + 1).contains(year):
      return accept(.month(year: year, month: month), words: count)
    default: return false
    }
  }

  private static let nameMonths = ["may", "june", "april", "august", "jan", "dec", "jun"]

  /// `3rd March`: without a year nobody is found by it.
  private mutating func readDayOfNoYear(_ atoms: [DateAtoms.Atom]) -> Bool {
    guard atoms.count > 1, let count = atoms[1].words,
      case .number(1...31, 1...2) = atoms[0].piece, case .month = atoms[1].piece,
      !words[index + count - 1].isOne(of: Self.nameMonths + ["march"])
    else { return false }
    pass(count, because: worded("was not used: add the year."))
    return true
  }

  mutating func readYear() -> Bool {
    guard let digits = words[index].digits, digits.count == 4,
      let year = DateAtoms.number(digits),
      (today.year - 120...today.year + 1).contains(year), !isPartOfLongerNumber()
    else { return false }
    return accept(.year(year), words: 1)
  }

  private mutating func tryDay(_ year: Int, _ month: Int, _ day: Int, isShort: Bool) -> Bool {
    let full = isShort ? century(of: year) : year
    guard (today.year - 130...today.year + 1).contains(full),
      CivilDate(year: full, month: month, day: day) != nil
        || CivilDate(year: full, month: day, day: month) != nil
    else { return false }
    return accept(Day(year: year, month: month, day: day, isShort: isShort, words: 1), on: nil)
  }

  /// Accepts a day. Month and day are swapped when only that gives a date (the American order).
  ///
  /// - Parameter weekday: what was typed before it. A wrong one is asked about; the day stays as typed.
  private mutating func accept(_ typed: Day, on weekday: Weekday?) -> Bool {
    let count = typed.words
    let full = typed.isShort ? century(of: typed.year) : typed.year
    guard
      let date = CivilDate(year: full, month: typed.month, day: typed.day)
        ?? CivilDate(year: full, month: typed.day, day: typed.month)
    else {
      var typed = typed
      typed.year = full
      return acceptImpossibleDay(typed)
    }
    if let weekday, weekday != date.weekday {
      query.warnings.append(
        worded(
          "\(date.words) is a \(date.weekday.words), not a \(weekday.words). Is the day right?"))
    }
    guard accept(.day(date, otherCentury: typed.isShort), words: count) else { return false }
    while index < words.count, isTimeOfDay(words[index].raw) { index += 1 }
    return true
  }

  private func isTimeOfDay(_ raw: [UInt8]) -> Bool {
    raw.first.map(isDigit) == true && raw.contains(UInt8(ascii: ":"))
      && raw.allSatisfy { isDigit($0) || ":.z+".utf8.contains($0) }
  }

  /// Accepts what can be meant by a date that does not exist: digits swapped when only that gives a
  /// day, else the month, else the year.
  private mutating func acceptImpossibleDay(_ typed: Day) -> Bool {
    let (year, month, day) = (typed.year, typed.month, typed.day)
    guard (today.year - 129...today.year + 1).contains(year) else {
      pass(typed.words, because: worded("is not a day of the calendar."))
      return true
    }
    let swapped = CivilDate(
      year: year, month: month > 12 ? digitsSwapped(month) : month,
      day: day > 31 ? digitsSwapped(day) : day)
    if let swapped {
      query.warnings.append(worded("There is no such day; looked for \(swapped.words)."))
      return accept(.day(swapped, otherCentury: typed.isShort), words: typed.words)
    }
    if (1...12).contains(month) {
      query.warnings.append(worded("There is no such day; looked for the month."))
      return accept(.month(year: year, month: month), words: typed.words)
    }
    guard !typed.isShort else {
      pass(typed.words, because: worded("is not a day of the calendar."))
      return true
    }
    query.warnings.append(worded("There is no such day; looked for the year."))
    return accept(.year(year), words: typed.words)
  }

  private func digitsSwapped(_ number: Int) -> Int { number % 10 * 10 + number / 10 }

  /// Takes a date of birth, unless another was typed before it.
  mutating func accept(_ birth: TypedQuery.Birth, words: Int) -> Bool {
    if let before = query.birth, before != birth {
      pass(words, because: worded("contradicts the date of birth before it; the first was used."))
      return true
    }
    query.birth = birth
    understand(words, as: .birth, birth.words)
    return true
  }

  /// The full year of two digits: this century up to today's year, else the last.
  private func century(of year: Int) -> Int {
    let base = today.year / 100 * 100
    return base + year <= today.year ? base + year : base - 100 + year
  }
}
