/// Rules for telephone numbers as written by people.
package enum TelephoneNumber {
  /// The digits for comparing numbers: `+44` and `0044` become `0`; other characters and an
  /// extension are dropped.
  package static func digits(_ text: String) -> String {
    let number = parts(text).number.utf8
    var digits = number.filter { (48...57).contains($0) }
    let isInternational = number.first { $0 != UInt8(ascii: " ") } == UInt8(ascii: "+")
    if isInternational && digits.starts(with: "44".utf8) {
      digits = Array("0".utf8) + digits.dropFirst(2)
    } else if digits.starts(with: "0044".utf8) {
      digits = Array("0".utf8) + digits.dropFirst(4)
    } else {
      return String(decoding: digits, as: UTF8.self)
    }
    // "+44 (0)1632": the trunk zero that some write after the country code.
    if digits.starts(with: "00".utf8) { digits.removeFirst() }
    return String(decoding: digits, as: UTF8.self)
  }

  /// Whether a text can be dialled: digits, spaces, brackets, hyphens and a plus at the start, 3 to
  /// 15 digits (ITU-T E.164), and an optional extension: `x12`, `ext. 12`.
  package static func isPlausible(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count <= 40, bytes.first != 32, bytes.last != 32 else { return false }
    let parts = parts(text)
    let number = Array(parts.number.utf8)
    guard parts.isWhole, (3...15).contains(number.count { (48...57).contains($0) }) else {
      return false
    }
    // A plus may only be at the start, or after an opening bracket at the start.
    return number.enumerated().allSatisfy { place, byte in
      switch byte {
      case 48...57, UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "-"): true
      case UInt8(ascii: "+"): place == 0 || (place == 1 && number[0] == UInt8(ascii: "("))
      default: false
      }
    }
  }

  /// The rule that a number breaks, as a sentence; nil when the number can be dialled from anywhere
  /// in Britain.
  ///
  /// A British number must have the length that its prefix requires: a missing digit is the most
  /// common error and reaches nobody. Source: Ofcom, "The National Telephone Numbering Plan".
  /// Foreign numbers and short ones such as `101` are checked for their number of digits only.
  package static func problem(_ text: String) -> String? {
    guard isPlausible(text) else { return worded("must be a telephone number") }
    let digits = digits(text)
    // 00 starts an international number.
    guard digits.hasPrefix("0"), !digits.hasPrefix("00") else {
      if withNought(text) != nil {
        return worded("must begin with 0, or with + for another country")
      }
      return digits.count >= 3 ? nil : worded("must be a telephone number")
    }
    let start = digits.prefix(2)
    let lengths: ClosedRange<Int>
    switch start {
    case "01": lengths = 10...11
    // Short numbers such as Childline's 0800 1111.
    case "08": lengths = 8...11
    case "02", "03", "05", "07", "09": lengths = 11...11
    default: return worded("must be a number in use: none begins with \(start)")
    }
    if lengths.contains(digits.count) { return nil }
    let wanted = lengths.upperBound
    return
      worded(
        """
        must have \(wanted) digits, as numbers that begin with \(start) do; this has \
        \(digits.count)
        """
      )
  }
}
