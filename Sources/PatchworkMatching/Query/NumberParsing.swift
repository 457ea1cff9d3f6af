import PatchworkCore

/// Postcodes, NHS numbers and telephone numbers.
extension QueryParser {
  /// Reads a postcode (`ST16 2LH`, `st162lh`, `ST 16 2LH`) or a district (`ST16`).
  mutating func readPostcode() -> Bool {
    for count in [2, 3, 1] {
      guard let slice = next(count) else { continue }
      // A piece without a digit is a name, unless it opens a postcode split in three.
      let texts = slice.map { word in
        String(decoding: word.folded.filter { $0 != Folding.hyphen }, as: UTF8.self)
      }
      guard count == 1 || texts[count - 1].utf8.first.map(isDigit) == true,
        count != 2 || texts[0].utf8.contains(where: isDigit),
        let postcode = Postcode(texts.joined())
      else { continue }
      if let before = query.postcode, before != postcode {
        pass(count, because: worded("contradicts the postcode before it; the first was used."))
        return true
      }
      query.postcode = postcode
      query.district = nil
      understand(count, as: .postcode, worded("postcode \(postcode.text)"))
      return true
    }
    return readDistrict()
  }

  /// Reads a district, or a district and a part of the inward code: `ST16`, `ST16 2L`.
  private mutating func readDistrict() -> Bool {
    let upper = words[index].folded.map { (97...122).contains($0) ? $0 - 32 : $0 }
    guard upper.contains(where: isDigit), let first = upper.first, !isDigit(first),
      Postcode.isDistrict(upper), query.postcode == nil
    else { return false }
    let district = String(decoding: upper, as: UTF8.self)
    if let before = query.district, before != district {
      pass(1, because: worded("contradicts the district before it; the first was used."))
      return true
    }
    query.district = district
    var count = 1
    if let following = next(2)?.last?.folded, following.count <= 2,
      let digit = following.first, isDigit(digit),
      following.dropFirst().allSatisfy({ !isDigit($0) }), !isAge(following, at: index + 1)
    {
      count = 2
    }
    understand(count, as: .postcode, worded("in \(district)"))
    return true
  }

  /// Whether a digit with or without a letter counts what an age is counted in: `6 months`, `6m`.
  private func isAge(_ word: [UInt8], at place: Int) -> Bool {
    if word.count == 1 {
      return place + 1 < words.count && AgeUnit(word: words[place + 1].raw) != nil
    }
    return AgeUnit(joined: word.dropFirst()) != nil
  }

  /// Reads digits as a telephone number or an NHS number, however they are grouped: by spaces, hyphens,
  /// dots or brackets. An extension belongs to its number.
  ///
  /// - Parameter kind: what a word before it said that it is, if one did.
  mutating func readNumber(_ kind: Understanding.Kind? = nil) -> Bool {
    var digits: [UInt8] = []
    var count = 0
    var isInternational = false
    while index + count < words.count, !words[index + count].isComma {
      let raw = words[index + count].raw
      if raw.isEmpty, count > 0 {
        count += 1
        continue
      }
      let isMarked = raw.first == UInt8(ascii: "+")
      let bare = raw.filter { isDigit($0) }
      let marks = raw.filter { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
      guard !bare.isEmpty, bare.count + marks.count + (isMarked ? 1 : 0) == raw.count,
        !isMarked || count == 0, digits.count + bare.count <= 15
      else { break }
      if count > 0, digits.count == 10, bare.count == 4 { break }  // A year follows.
      isInternational = isInternational || isMarked
      digits += bare
      count += 1
    }
    while count > 0, words[index + count - 1].raw.isEmpty { count -= 1 }
    let isAlone = query.isEmpty && index + count == words.count
    guard count > 0, digits.count >= (kind != nil || isAlone ? 3 : 5) else { return false }
    if isInternational || digits.starts(with: "00".utf8) && digits.count > 10 {
      acceptPhone(digits, words: count)
    } else if kind != .telephone, readIdentifier(digits, words: count, isNamed: kind != nil) {
      return true
    } else if digits.first == 48, digits.count >= 6 || kind == .telephone {
      acceptPhone(digits, words: count)
    } else if isAlone && (digits.count < 7 || digits.count > 10) || kind == .telephone {
      acceptPhone(digits, words: count)
    } else {
      let fault = digits.count < 10 ? "short" : "long"
      pass(count, because: worded("is too \(fault) for an NHS or telephone number."))
    }
    return true
  }

  private mutating func acceptPhone(_ digits: [UInt8], words count: Int) {
    let (more, taken) = extensionDigits(after: count)
    let national = Self.national(digits) + more
    if let before = query.phone, before != national {
      pass(
        count + taken,
        because: worded("contradicts the telephone number before it; the first was used."))
      return
    }
    query.phone = national
    understand(count + taken, as: .telephone, worded("a telephone number"))
  }

  /// `x12`, `ext. 12`, `extension 12`.
  private func extensionDigits(after count: Int) -> (digits: [UInt8], words: Int) {
    guard index + count < words.count else { return ([], 0) }
    let word = words[index + count]
    for lead in ["extension", "extn", "ext", "x"] {
      if word.raw.elementsEqual(lead.utf8), index + count + 1 < words.count,
        let digits = words[index + count + 1].digits, digits.count <= 6
      {
        return (digits, 2)
      }
      let rest = word.raw.dropFirst(lead.utf8.count).drop { $0 == UInt8(ascii: ".") }
      if word.raw.starts(with: lead.utf8), (1...6).contains(rest.count),
        rest.allSatisfy(isDigit)
      {
        return (Array(rest), 1)
      }
    }
    return ([], 0)
  }

  /// Reads ten digits, or nine that lost the nought before them, as an NHS number or Scotland's CHI number.
  ///
  /// A CHI number begins with the day of birth, so it may begin with 0, as telephone numbers do. Source:
  /// NHS Scotland, "CHI Number" (Data Dictionary): DDMMYY and four digits, Modulus 11.
  ///
  /// - Parameter isNamed: whether `nhs` or `chi` stands before it.
  private mutating func readIdentifier(_ digits: [UInt8], words count: Int, isNamed: Bool) -> Bool {
    let value = digits.reduce(Int64(0)) { $0 &* 10 &+ Int64($1) - 48 }
    if digits.count == 9, isNamed || Self.isCHI([48] + digits) {
      guard acceptNHSNumber(value, words: count) else { return true }
      query.warnings.append(
        worded("A 0 was put before “\(String(decoding: digits, as: UTF8.self))”."))
      return true
    }
    guard digits.count == 10 else { return false }
    if Set(digits).count == 1 {
      pass(count, because: worded("is no NHS number: all its digits are the same."))
      return true
    }
    if digits.first == 48, !isNamed, !Self.isCHI(digits) { return false }
    guard acceptNHSNumber(value, words: count), !isNamed, query.phone == nil else { return true }
    // The same digits may be a telephone number, which loses its 0 in a spreadsheet.
    let phone = digits.first == 48 ? digits : [48] + digits
    // Numbers that begin with 09 cost what the caller does not expect: nobody of a network has one.
    if digits.first != UInt8(ascii: "9"),
      TelephoneNumber.problem(String(decoding: phone, as: UTF8.self)) == nil
    {
      query.phone = phone
    }
    return true
  }

  private static func isCHI(_ digits: [UInt8]) -> Bool {
    guard let day = DateAtoms.number(digits[0..<2]), let month = DateAtoms.number(digits[2..<4]),
      (1...31).contains(day), (1...12).contains(month)
    else { return false }
    return NHSNumber(String(decoding: digits, as: UTF8.self)) != nil
  }

  /// - Returns: whether it was taken; false where another was typed before it.
  private mutating func acceptNHSNumber(_ value: Int64, words: Int) -> Bool {
    if let before = query.nhsNumber, before != value {
      pass(words, because: worded("contradicts the NHS number before it; the first was used."))
      return false
    }
    query.nhsNumber = value
    let isRight = NHSNumber(value: value) != nil
    understand(
      words, as: .nhsNumber,
      isRight ? worded("NHS number") : worded("NHS number, mistyped (check digit)"))
    return true
  }

  /// The digits of a telephone number in national form: 0 in place of +44 or 0044, and no 00 before the
  /// code of another country.
  package static func national(_ digits: [UInt8]) -> [UInt8] {
    for prefix in ["0044", "44"] where digits.starts(with: prefix.utf8) && digits.count > 10 {
      let rest = digits.dropFirst(prefix.utf8.count).drop { $0 == 48 }
      return [48] + rest
    }
    return digits.starts(with: "00".utf8) && digits.count > 10 ? Array(digits.dropFirst(2)) : digits
  }
}
