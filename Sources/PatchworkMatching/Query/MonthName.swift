/// English month names, in full or as their first three letters.
enum MonthName {
  private static let names: [StaticString] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  /// Months that are also given names, in full or shortened: Jan, March, April, May, June, July,
  /// August, Sept, Dec.
  private static let given: Set<Int> = [1, 3, 4, 5, 6, 7, 8, 9, 12]

  /// The month, 1...12, that a folded word names; nil when it names none.
  ///
  /// - Parameter isAlsoName: accept only words that are also given names: `May`, `April`, `Jan`.
  static func number(of word: [UInt8], isAlsoName: Bool = false) -> Int? {
    let isSept = word.elementsEqual("sept".utf8)
    guard word.count >= 3 else { return nil }
    for (index, name) in names.enumerated() {
      let whole = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
      guard word.count == 3 || word.count == whole.count || isSept else { continue }
      guard word.elementsEqual(whole.prefix(word.count)) else { continue }
      return isAlsoName && !given.contains(index + 1) ? nil : index + 1
    }
    return nil
  }
}
