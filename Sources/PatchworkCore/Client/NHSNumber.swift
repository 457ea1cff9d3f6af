/// An NHS number: ten digits, the last a Modulus 11 check digit.
///
/// Source: NHS Data Dictionary, "NHS Number". Numbers that start with 999 are reserved for tests.
package struct NHSNumber: Hashable, Sendable, Comparable {
  /// The number as an integer, 1...9_999_999_999.
  package let value: Int64

  /// Reads ten digits, with spaces or hyphens anywhere; nil when the check digit is wrong.
  ///
  /// Ten times one digit passes the check but was never issued. It is typed where no number is known,
  /// and would make one person of everybody who has it.
  package init?(_ text: String) {
    var (value, count): (Int64, Int) = (0, 0)
    for byte in text.utf8 where byte != UInt8(ascii: " ") && byte != UInt8(ascii: "-") {
      guard (48...57).contains(byte), count < 10 else { return nil }
      value = value * 10 + Int64(byte - 48)
      count += 1
    }
    guard count == 10 else { return nil }
    self.init(value: value)
  }

  /// A number from its integer value; nil when the check digit is wrong.
  package init?(value: Int64) {
    guard (1...9_999_999_999).contains(value), value % 1_111_111_111 != 0 else { return nil }
    var (sum, rest) = (0, Int(value) / 10)
    for weight in 2...10 {
      sum += rest % 10 * weight
      rest /= 10
    }
    guard Self.checkDigit(ofWeighted: sum) == Int(value) % 10 else { return nil }
    self.value = value
  }

  /// The check digit for nine digits; nil when it would be 10, for which no number exists.
  package static func checkDigit(of nine: some Sequence<Int>) -> Int? {
    checkDigit(ofWeighted: zip(nine, (2...10).reversed()).reduce(0) { $0 + $1.0 * $1.1 })
  }

  /// - Parameter sum: of the nine digits, the first times 10 and the last times 2.
  private static func checkDigit(ofWeighted sum: Int) -> Int? {
    let check = 11 - sum % 11
    return check == 11 ? 0 : check == 10 ? nil : check
  }

  /// Ten digits without spaces, the form in files.
  package var digits: String { padded(Int(value), 10) }

  package static func < (left: NHSNumber, right: NHSNumber) -> Bool { left.value < right.value }
}

extension NHSNumber: TextCodable {
  package static var form: String { worded("an NHS number is ten digits with a right check digit") }

  package var codedText: String { digits }

  /// The number for people, 3-3-4: `999 012 3456`.
  package var description: String {
    let text = digits
    let first = text.index(text.startIndex, offsetBy: 3)
    let second = text.index(first, offsetBy: 3)
    return "\(text[..<first]) \(text[first..<second]) \(text[second...])"
  }
}
