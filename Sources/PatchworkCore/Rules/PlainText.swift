/// Rules for texts that people read.
///
/// Control characters and characters that change the writing direction are refused when a record is
/// saved, so that stored data cannot control a terminal. Texts that a spreadsheet would read as a
/// formula are refused because records are exported as CSV (OWASP, "CSV Injection").
package enum PlainText {
  /// The length of a name, role or address line at most, in characters.
  package static let longest = 200

  /// The rule that a field's text breaks; nil when valid.
  package static func problem(_ field: FieldID, _ text: String, longest: Int = longest) -> Problem?
  {
    rule(brokenBy: text, longest: longest).map { Problem(field, $0) }
  }

  /// The rule that a text breaks; nil when valid. An empty text is valid.
  package static func rule(brokenBy text: String, longest: Int = longest) -> String? {
    // There are never more characters than bytes, and bytes cost nothing to count.
    if text.utf8.count > longest && text.count > longest {
      return "must not be longer than \(longest) characters"
    }
    if text.utf8.count > longest * 16 {
      return "must not be longer than \(longest) characters"
    }
    switch text.utf8.first {
    case nil: return nil
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"):
      return "must not begin with = + - or @"
    default: break
    }
    // A quick way out for most texts: printable ASCII without a blank at either end.
    let isASCII = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
    if isASCII && text.utf8.first != 0x20 && text.utf8.last != 0x20 { return nil }
    if text.unicodeScalars.contains(where: isControl) {
      return "must not hold control characters"
    }
    if text.first?.isWhitespace == true || text.last?.isWhitespace == true {
      return "must not begin or end with a space"
    }
    return nil
  }

  /// A piece of text without the spaces around it.
  package static func trimmed(_ text: some StringProtocol) -> String {
    guard let first = text.firstIndex(where: { $0 != " " }),
      let last = text.lastIndex(where: { $0 != " " })
    else { return "" }
    return String(text[first...last])
  }

  /// C0, DEL, C1, line and paragraph separators, the bidirectional controls of Unicode's UAX 9, and
  /// the characters that show nothing, by which two names could look alike and differ.
  ///
  /// The joiners U+200C and U+200D are none of these: Persian, Sinhala and other names need them.
  package static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069:
      true
    // The soft hyphen, spaces of no width, word joiners, deprecated format characters, the byte
    // order mark, interlinear annotations and tags.
    case 0x00AD, 0x200B, 0x2060...0x2064, 0x206A...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
      0xE0000...0xE007F:
      true
    default: false
    }
  }
}
