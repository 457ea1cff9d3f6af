import PatchworkCore

/// Postcodes, NHS numbers and telephone numbers.
extension QueryParser {
  /// Reads a postcode (`ST16 2LH`, `st162lh`, `ST 16 2LH`) or a district (`ST16`).
  mutating func readPostcode() -> Bool {
    for count in [2, 3, 1] {
      guard let slice = next(count) else { continue }
      // A piece without a digit is a name, unless it opens a postcode split in three.
      let texts = slice.map { String(decoding: $0.folded, as: UTF8.self) }
      guard count == 1 || texts[count - 1].utf8.first.map(isDigit) == true,
        count != 2 || texts[0].utf8.contains(where: isDigit),
        let postcode = Postcode(texts.joined())
      else { continue }
      if let before = query.postcode, before != postcode {
        pass(count, because: "contradicts the postcode before it; the first was used.")
        return true
      }
      query.postcode = postcode
      query.district = nil
      understand(count, as: .postcode, "postcode \(postcode.text)")
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
      pass(1, because: "contradicts the district before it; the first was used.")
      return true
    }
    query.district = district
    var count = 1
    if let following = next(2)?.last?.folded, following.count <= 2,
      let digit = following.first, isDigit(digit),
      following.dropFirst().allSatisfy({ !isDigit($0) })
    {
      count = 2
    }
    understand(count, as: .postcode, "in \(district)")
    return true
  }

  /// Reads digits as a telephone number or an NHS number.
  mutating func readNumber() -> Bool {
    var digits: [UInt8] = []
    var count = 0
    while index + count < words.count, !words[index + count].isComma {
      let raw = words[index + count].raw
      let isInternational = count == 0 && raw.first == UInt8(ascii: "+")
      let bare = raw.filter { isDigit($0) }
      guard !bare.isEmpty, bare.count + (isInternational ? 1 : 0) + hyphens(in: raw) == raw.count,
        digits.count + bare.count <= 15
      else { break }
      if count > 0, digits.count == 10, bare.count == 4 { break }  // A year follows.
      digits += bare
      count += 1
    }
    guard count > 0, digits.count >= 5 else { return false }
    let national = Self.national(digits)
    if national.first == 48, digits.count >= 6 {
      if let before = query.phone, before != national {
        pass(count, because: "contradicts the telephone number before it; the first was used.")
        return true
      }
      query.phone = national
      understand(count, as: .telephone, "a telephone number")
    } else if digits.count == 10 {
      acceptNHSNumber(digits, words: count)
    } else if digits.count < 10 {
      pass(count, because: "is too short for an NHS or telephone number.")
    } else {
      pass(count, because: "is too long for an NHS or telephone number.")
    }
    return true
  }

  private func hyphens(in raw: [UInt8]) -> Int { raw.filter { $0 == UInt8(ascii: "-") }.count }

  private mutating func acceptNHSNumber(_ digits: [UInt8], words: Int) {
    let value = digits.reduce(Int64(0)) { $0 * 10 + Int64($1) - 48 }
    if let before = query.nhsNumber, before != value {
      pass(words, because: "contradicts the NHS number before it; the first was used.")
      return
    }
    query.nhsNumber = value
    let isRight = NHSNumber(value: value) != nil
    understand(words, as: .nhsNumber, isRight ? "NHS number" : "NHS number, mistyped (check digit)")
  }

  /// The digits of a telephone number in national form: 0 in place of +44 or 0044.
  package static func national(_ digits: [UInt8]) -> [UInt8] {
    for prefix in ["0044", "44"] where digits.starts(with: prefix.utf8) && digits.count > 10 {
      let rest = digits.dropFirst(prefix.utf8.count).drop { $0 == 48 }
      return [48] + rest
    }
    return digits
  }
}
