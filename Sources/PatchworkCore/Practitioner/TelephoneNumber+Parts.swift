extension TelephoneNumber {
  /// A number and its extension, as they are written.
  struct Parts {
    /// Without spaces and commas behind it.
    var number: Substring
    /// Its digits; empty where there is none.
    var `extension`: [UInt8] = []
    /// Whether what follows the number is nothing or an extension of one to six digits.
    var isWhole = true
  }

  /// What people write before an extension, the longer ones first.
  private static let leads = ["extension", "extn", "ext", "x", "#"]

  /// Takes `01632 960468 ext. 12` apart.
  static func parts(_ text: String) -> Parts {
    let end = text.utf8.firstIndex { (97...122).contains($0 | 0x20) || $0 == UInt8(ascii: "#") }
    guard let end else { return Parts(number: text[...]) }
    var number = text[..<end]
    while let last = number.utf8.last, last == UInt8(ascii: " ") || last == UInt8(ascii: ",") {
      number = number.dropLast()
    }
    let rest = text[end...].lowercased()
    guard let lead = leads.first(where: rest.hasPrefix) else {
      return Parts(number: number, isWhole: false)
    }
    let behind = rest.utf8.dropFirst(lead.utf8.count).filter {
      $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ".")
    }
    let isWhole = (1...6).contains(behind.count) && behind.allSatisfy { (48...57).contains($0) }
    return Parts(number: number, extension: isWhole ? behind : [], isWhole: isWhole)
  }

  /// The number with the 0 that it lost, as numbers do in a spreadsheet: `7700900412`. Nil where it lacks none.
  package static func withNought(_ text: String) -> String? {
    let first = text.utf8.first { $0 != UInt8(ascii: "(") }
    guard let first, (49...57).contains(first), isPlausible(text), digits(text).utf8.count == 10
    else { return nil }
    let place = text.utf8.firstIndex(of: first) ?? text.startIndex
    let whole = "\(text[..<place])0\(text[place...])"
    return problem(whole) == nil ? whole : nil
  }
}
