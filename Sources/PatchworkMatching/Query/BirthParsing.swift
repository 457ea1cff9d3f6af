import PatchworkCore

/// Dates of birth and ages, in the forms common in Britain.
extension QueryParser {
  /// Reads a date, month, year or age.
  ///
  /// - Returns: false when none begins here.
  mutating func readBirth() -> Bool {
    readWholeDate() || readWordyDate() || readAge() || readYear()
  }

  /// `3/3/16`, `03.03.2016`, `3-3-2016`, `2016-03-03`, `03/2016`, `03032016`, `20160303`, `030316`.
  private mutating func readWholeDate() -> Bool {
    let raw = words[index].raw
    if let digits = words[index].digits { return readSpacedDate() || readCompactDate(digits) }
    let pieces = raw.split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
    }
    let values = pieces.compactMap { value($0) }
    guard values.count == pieces.count else { return false }
    if values.count == 2, pieces[1].count == 4, (1...12).contains(values[0]) {
      return accept(.month(year: values[1], month: values[0]), words: 1)
    }
    guard values.count == 3, pieces[0].count != 3, pieces[1].count <= 2 else { return false }
    if pieces[0].count == 4 {
      return acceptDay(values[0], values[1], values[2], isShort: false, words: 1)
    }
    guard pieces[2].count == 2 || pieces[2].count == 4 else {
      pass(1, because: "is not a whole date yet.")
      return true
    }
    return acceptDay(values[2], values[1], values[0], isShort: pieces[2].count == 2, words: 1)
  }

  /// `3 3 2016`, `03 03 16`, `2016 3 3`.
  private mutating func readSpacedDate() -> Bool {
    guard let three = next(3).map(Array.init), next(4)?.last?.digits == nil else { return false }
    let digits = three.compactMap(\.digits)
    let lengths = digits.map(\.count)
    guard digits.count == 3, lengths[1] <= 2, let first = value(digits[0]),
      let second = value(digits[1]), let third = value(digits[2])
    else { return false }
    if lengths[0] == 4, lengths[2] <= 2 {
      return tryDay(first, second, third, isShort: false, words: 3)
    }
    guard lengths[0] <= 2, lengths[2] == 2 || lengths[2] == 4 else { return false }
    return tryDay(third, second, first, isShort: lengths[2] == 2, words: 3)
  }

  private mutating func readCompactDate(_ digits: [UInt8]) -> Bool {
    guard digits.count == 8 || digits.count == 6, !isPartOfLongerNumber() else { return false }
    guard let first = value(digits[0..<2]), let second = value(digits[2..<4]),
      let rest = value(digits[4...])
    else { return false }
    if digits.count == 6 { return tryDay(rest, second, first, isShort: true, words: 1) }
    if let year = value(digits[0..<4]), (1880...2100).contains(year),
      let month = value(digits[4..<6]),
      let day = value(digits[6..<8]), CivilDate(year: year, month: month, day: day) != nil,
      tryDay(year, month, day, isShort: false, words: 1)
    {
      return true
    }
    return tryDay(rest, second, first, isShort: false, words: 1)
  }

  /// Whether the next word is also a number of three or more digits, so that both belong to one
  /// longer number.
  private func isPartOfLongerNumber() -> Bool {
    guard index + 1 < words.count, let following = words[index + 1].digits else { return false }
    return following.count >= 3
  }

  /// `3 Mar 2016`, `3rd March 16`, `March 3 2016`, `3mar2016`, `Mar 2016`.
  private mutating func readWordyDate() -> Bool {
    if let three = next(3).map(Array.init), let day = dayOfMonth(three[0].raw),
      let month = MonthName.number(of: three[1].folded), let year = year(three[2].raw)
    {
      return acceptDay(year.value, month, day, isShort: year.isShort, words: 3)
    }
    // The American order, mostly with a comma: March 3, 2016.
    let rest = words[index...].prefix(4)
    let three = rest.filter { !$0.isComma }
    if three.count >= 3, rest.count - three.count <= 1, rest.first?.isComma == false,
      rest.dropFirst().first?.isComma == false,
      let month = MonthName.number(of: three[0].folded), let day = dayOfMonth(three[1].raw),
      let year = year(three[2].raw), !year.isShort
    {
      let span = rest.dropFirst(2).first?.isComma == true ? 4 : 3
      return acceptDay(year.value, month, day, isShort: false, words: span)
    }
    // `May 2016` may be a name and a year. That is decided when records are compared: see
    // `Name.month`.
    if let two = next(2).map(Array.init), let month = MonthName.number(of: two[0].folded),
      let year = year(two[1].raw), !year.isShort,
      MonthName.number(of: two[0].folded, isAlsoName: true) == nil
        || !query.names.isEmpty && two[0].folded.count >= 3 && !isNameMonth(two[0].folded)
    {
      return accept(.month(year: year.value, month: month), words: 2)
    }
    return readJoinedDate()
  }

  private func isNameMonth(_ word: [UInt8]) -> Bool {
    ["may", "june", "april", "august", "jan", "dec", "jun"].contains {
      word.elementsEqual($0.utf8)
    }
  }

  private mutating func readJoinedDate() -> Bool {
    let raw = words[index].raw
    let day = raw.prefix(while: isDigit)
    let month = raw.dropFirst(day.count).prefix { !isDigit($0) }
    let rest = raw.dropFirst(day.count + month.count)
    let letters = month.filter { (97...122).contains($0) }
    guard !day.isEmpty, !letters.isEmpty, !rest.isEmpty, let dayValue = dayOfMonth(Array(day)),
      let monthValue = MonthName.number(of: letters), let year = year(Array(rest))
    else { return false }
    return acceptDay(year.value, monthValue, dayValue, isShort: year.isShort, words: 1)
  }

  /// `about 7`, `aged 7`, `7 yrs`, `7yo`, `7 years old`, `about 2016`, `c. 1950`, `~7`.
  private mutating func readAge() -> Bool {
    let first = words[index]
    let leads = ["about", "aged", "age", "approx", "circa", "around", "roughly", "c"]
    if leads.contains(where: { first.folded.elementsEqual($0.utf8) }), let two = next(2),
      let number = two.last.flatMap({ leadingNumber($0.raw) })
    {
      // `aged` and `age`, the only leads that begin with ag.
      let isExact = first.folded.first == UInt8(ascii: "a") && first.folded[1] == UInt8(ascii: "g")
      return acceptAge(number, isExact: isExact, words: 2 + unitWords(after: 2))
    }
    if first.raw.first == UInt8(ascii: "~"), let number = leadingNumber(first.raw.dropFirst()) {
      return acceptAge(number, isExact: false, words: 1 + unitWords(after: 1))
    }
    guard let number = leadingNumber(first.raw), number < 120 else { return false }
    let suffix = first.raw.drop(while: isDigit)
    if isUnit(suffix) { return acceptAge(number, isExact: true, words: 1 + unitWords(after: 1)) }
    guard suffix.isEmpty, unitWords(after: 1) > 0 else { return false }
    return acceptAge(number, isExact: true, words: 1 + unitWords(after: 1))
  }

  private func isUnit(_ word: some Collection<UInt8>) -> Bool {
    ["yrs", "yr", "years", "year", "yo", "y", "y.o.", "yearsold", "yearold"].contains {
      word.elementsEqual($0.utf8)
    }
  }

  /// The number of words after the next `count` that are units: `years`, `old` and the like.
  private func unitWords(after count: Int) -> Int {
    guard let unit = next(count + 1)?.last, isUnit(unit.raw) else { return 0 }
    let isOld = next(count + 2)?.last?.folded.elementsEqual("old".utf8) == true
    return isOld ? 2 : 1
  }

  private mutating func readYear() -> Bool {
    guard let digits = words[index].digits, digits.count == 4, let year = value(digits),
      (today.year - 120...today.year + 1).contains(year), !isPartOfLongerNumber()
    else { return false }
    return accept(.year(year), words: 1)
  }

  private mutating func acceptAge(_ number: Int, isExact: Bool, words: Int) -> Bool {
    if (today.year - 120...today.year).contains(number) {
      return accept(.about(year: number), words: words)
    }
    guard number < 120 else { return false }
    // A person aged 7 was born in this year less 7, or in the year before.
    return accept(.about(year: today.year - number), words: words)
  }

  private mutating func tryDay(
    _ year: Int, _ month: Int, _ day: Int, isShort: Bool, words: Int
  ) -> Bool {
    let full = isShort ? century(of: year) : year
    guard (today.year - 130...today.year + 1).contains(full),
      CivilDate(year: full, month: month, day: day) != nil
        || CivilDate(year: full, month: day, day: month) != nil
    else { return false }
    return acceptDay(year, month, day, isShort: isShort, words: words)
  }

  /// Accepts a day. Month and day are swapped when only that gives a date (the American order).
  private mutating func acceptDay(
    _ year: Int, _ month: Int, _ day: Int, isShort: Bool, words: Int
  ) -> Bool {
    let full = isShort ? century(of: year) : year
    guard
      let date = CivilDate(year: full, month: month, day: day)
        ?? CivilDate(year: full, month: day, day: month)
    else { return acceptImpossibleDay(full, month, day, isShort: isShort, words: words) }
    return accept(.day(date, otherCentury: isShort), words: words)
  }

  /// Accepts what can be meant by a date that does not exist: digits swapped when only that gives a
  /// day, else the month, else the year.
  private mutating func acceptImpossibleDay(
    _ year: Int, _ month: Int, _ day: Int, isShort: Bool, words: Int
  ) -> Bool {
    guard (today.year - 129...today.year + 1).contains(year) else {
      pass(words, because: "is not a day of the calendar.")
      return true
    }
    let swapped = CivilDate(
      year: year, month: month > 12 ? digitsSwapped(month) : month,
      day: day > 31 ? digitsSwapped(day) : day)
    if let swapped {
      query.warnings.append("There is no such day; looked for \(swapped.words).")
      return accept(.day(swapped, otherCentury: isShort), words: words)
    }
    if (1...12).contains(month) {
      query.warnings.append("There is no such day; looked for the month.")
      return accept(.month(year: year, month: month), words: words)
    }
    guard !isShort else {
      pass(words, because: "is not a day of the calendar.")
      return true
    }
    query.warnings.append("There is no such day; looked for the year.")
    return accept(.year(year), words: words)
  }

  private func digitsSwapped(_ number: Int) -> Int { number % 10 * 10 + number / 10 }

  private mutating func accept(_ birth: TypedQuery.Birth, words: Int) -> Bool {
    let meaning =
      switch birth {
      case .day(let date, _): "born \(date.words)"
      case .month(let year, let month): "born \(BirthDate.month(year: year, month: month).words)"
      case .year(let year): "born \(year)"
      case .about(let year): "born about \(year)"
      }
    if let before = query.birth, before != birth {
      pass(words, because: "contradicts the date of birth before it; the first was used.")
      return true
    }
    query.birth = birth
    understand(words, as: .birth, meaning)
    return true
  }

  /// The full year of two digits: this century up to today's year, else the last.
  private func century(of year: Int) -> Int {
    let base = today.year / 100 * 100
    return base + year <= today.year ? base + year : base - 100 + year
  }

  private func dayOfMonth(_ raw: [UInt8]) -> Int? {
    let digits = raw.prefix(while: isDigit)
    let suffix = raw.dropFirst(digits.count)
    guard digits.count <= 2, let day = value(digits), (1...31).contains(day),
      suffix.isEmpty || ["st", "nd", "rd", "th"].contains(where: { suffix.elementsEqual($0.utf8) })
    else { return nil }
    return day
  }

  private func year(_ raw: [UInt8]) -> (value: Int, isShort: Bool)? {
    guard raw.count == 2 || raw.count == 4, let year = value(raw[...]) else { return nil }
    return (year, raw.count == 2)
  }

  private func leadingNumber(_ raw: some Collection<UInt8>) -> Int? {
    let digits = Array(raw.prefix(while: isDigit))
    return digits.count <= 4 ? value(digits[...]) : nil
  }

  private func value(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 9, digits.allSatisfy(isDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1) - 48 }
  }

  private func value(_ digits: [UInt8]) -> Int? { value(digits[...]) }
}
