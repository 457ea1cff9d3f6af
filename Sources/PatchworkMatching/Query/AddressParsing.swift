/// A street and a house number. They are told from names and ages: of those who fit, they tell one from another.
extension QueryParser {
  /// Reads `12 Canal Side`, `flat 3`, `14a Mill Bank`.
  ///
  /// - Returns: false when none begins here.
  mutating func readAddress() -> Bool {
    var count = 0
    if let two = next(2), two[two.startIndex].isOne(of: Self.rooms),
      let number = two.last, Self.isHouseNumber(number)
    {
      count = 2
    }
    if let street = streetWords(from: count) { count += street }
    guard count > 0 else { return false }
    if next(count + 1)?.last?.isOne(of: ["flat"]) == true { return false }
    query.address += words[index..<index + count].map(\.folded)
    query.addressTyped.append(typed(count))
    index += count
    return true
  }

  /// How many words a house number and its street take; nil without both.
  private func streetWords(from offset: Int) -> Int? {
    guard index + offset < words.count, Self.isHouseNumber(words[index + offset]),
      // At the start a number before two names is an age, or the street is found as one of them.
      offset > 0 || !query.names.isEmpty || query.nhsNumber != nil || query.birth != nil
        || words[index].digits == nil
    else { return nil }
    for count in 1...3 {
      guard let slice = next(offset + count + 2)?.dropFirst(offset + 1),
        slice.allSatisfy({ $0.isAlphabetic && AgeUnit(word: $0.raw) == nil })
      else { return nil }
      if slice.last.map({ StreetName.isKind($0.folded) }) == true { return count + 2 }
    }
    return nil
  }

  /// `12`, `14a`, `12-14`.
  private static func isHouseNumber(_ word: QueryWord) -> Bool {
    let digits = word.raw.prefix(while: isDigit)
    let rest = word.raw.dropFirst(digits.count)
    guard (1...4).contains(digits.count) else { return false }
    return rest.isEmpty || rest.count == 1 && rest.allSatisfy { (97...102).contains($0) }
      || rest.first == UInt8(ascii: "-") && rest.count > 1 && rest.dropFirst().allSatisfy(isDigit)
  }

  private static let rooms = ["flat", "room", "unit", "apartment", "apt", "plot", "house", "no"]
}
