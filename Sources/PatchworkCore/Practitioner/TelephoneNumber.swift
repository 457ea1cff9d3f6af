/// Telephone numbers as people write them.
public enum TelephoneNumber {
  /// The digits by which a number is compared: `+44` and `0044` become `0`, everything else but
  /// digits is dropped.
  public static func digits(_ text: String) -> String {
    var digits = text.utf8.filter { (48...57).contains($0) }
    let isInternational = text.utf8.first == UInt8(ascii: "+")
    if isInternational && digits.starts(with: "44".utf8) {
      digits = Array("0".utf8) + digits.dropFirst(2)
    } else if digits.starts(with: "0044".utf8) {
      digits = Array("0".utf8) + digits.dropFirst(4)
    }
    // "+44 (0)1632": the trunk nought that some write besides the country's code.
    if isInternational && digits.starts(with: "00".utf8) { digits.removeFirst() }
    return String(decoding: digits, as: UTF8.self)
  }

  /// Whether a text is a number that can be dialled: digits, spaces, brackets, hyphens and a plus
  /// at the front, 3 to 15 digits (ITU-T E.164), and perhaps an extension.
  public static func isPlausible(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count <= 40, bytes.first != 32, bytes.last != 32 else { return false }
    let number = text.lowercased().split(
      separator: "x", maxSplits: 1, omittingEmptySubsequences: false)
    let allowed = Set("0123456789 ()-+".utf8)
    let counts = number.map { part in part.utf8.filter { (48...57).contains($0) }.count }
    guard number.allSatisfy({ $0.utf8.allSatisfy(allowed.contains) }),
      let first = counts.first, (3...15).contains(first)
    else { return false }
    return counts.count == 1 || (1...6).contains(counts[1])
  }
}

/// Email addresses, as far as a rule can tell.
public enum EmailAddress {
  /// Whether a text has one `@`, something before it, a domain with a dot after it, no blanks, and
  /// at most 254 bytes (RFC 5321).
  public static func isPlausible(_ text: String) -> Bool {
    guard text.utf8.count <= 254 else { return false }
    let sides = text.split(separator: "@", omittingEmptySubsequences: false)
    guard sides.count == 2, !sides[0].isEmpty, let domain = sides.last else { return false }
    let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, labels.allSatisfy({ !$0.isEmpty }) else { return false }
    return text.unicodeScalars.allSatisfy {
      !PlainText.isControl($0) && $0 != " " && $0 != "," && $0 != ";" && $0 != "\"" && $0 != "<"
        && $0 != ">"
    } && !"=+-@".contains(text.first ?? "=")
  }
}
