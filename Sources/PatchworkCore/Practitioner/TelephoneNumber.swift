/// Telephone numbers as people write them.
package enum TelephoneNumber {
  /// The digits by which a number is compared: `+44` and `0044` become `0`; everything else but
  /// digits, and an extension, is dropped.
  package static func digits(_ text: String) -> String {
    let number = text.utf8.prefix { $0 | 0x20 != UInt8(ascii: "x") }
    var digits = number.filter { (48...57).contains($0) }
    let isInternational = number.first { $0 != UInt8(ascii: " ") } == UInt8(ascii: "+")
    if isInternational && digits.starts(with: "44".utf8) {
      digits = Array("0".utf8) + digits.dropFirst(2)
    } else if digits.starts(with: "0044".utf8) {
      digits = Array("0".utf8) + digits.dropFirst(4)
    } else {
      return String(decoding: digits, as: UTF8.self)
    }
    // "+44 (0)1632": the trunk nought that some write besides the country's code.
    if digits.starts(with: "00".utf8) { digits.removeFirst() }
    return String(decoding: digits, as: UTF8.self)
  }

  /// Whether a text is a number that can be dialled: digits, spaces, brackets, hyphens and a plus
  /// at the front, 3 to 15 digits (ITU-T E.164), and perhaps an extension, `x12`.
  package static func isPlausible(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count <= 40, bytes.first != 32, bytes.last != 32 else { return false }
    let parts = bytes.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 | 0x20 == 0x78 })
    let counts = parts.map { part in part.count { (48...57).contains($0) } }
    guard (3...15).contains(counts[0]) else { return false }
    // A plus stands nowhere but at the front, besides the bracket that may open there.
    for (place, byte) in parts[0].enumerated() {
      switch byte {
      case 48...57, UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "-"):
        continue
      case UInt8(ascii: "+") where place == 0 || (place == 1 && bytes[0] == UInt8(ascii: "(")):
        continue
      default: return false
      }
    }
    guard parts.count == 2 else { return true }
    return (1...6).contains(counts[1])
      && parts[1].allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: " ") }
  }

  /// The rule that a number breaks, in words; nil when it can be dialled from anywhere in Britain.
  ///
  /// A British number is held to the length that its beginning demands, since a digit too few is the
  /// commonest slip and sends the caller to nobody. Source: Ofcom, "The National Telephone Numbering
  /// Plan". Numbers of other countries, and short ones such as `101`, are only counted.
  package static func problem(_ text: String) -> String? {
    guard isPlausible(text) else { return "must be a telephone number" }
    let digits = digits(text)
    // 00 begins the number of another country.
    guard digits.hasPrefix("0"), !digits.hasPrefix("00") else {
      return digits.count >= 3 ? nil : "must be a telephone number"
    }
    let start = digits.prefix(2)
    let lengths: ClosedRange<Int>
    switch start {
    case "01": lengths = 10...11
    // Childline's 0800 1111 and its like.
    case "08": lengths = 8...11
    case "02", "03", "05", "07", "09": lengths = 11...11
    default: return "must be a number in use: none begins with \(start)"
    }
    if lengths.contains(digits.count) { return nil }
    let wanted = lengths.upperBound
    return
      "must have \(wanted) digits, as numbers that begin with \(start) do; this has \(digits.count)"
  }
}
