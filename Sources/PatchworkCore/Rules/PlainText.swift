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
      return worded("must not be longer than \(longest) characters")
    }
    // One character can bear marks without end, so that few of them can be many bytes.
    if text.utf8.count > longest * 16 {
      return worded("must not be longer than \(longest) characters")
    }
    guard let first = text.utf8.first else { return nil }
    let isASCII = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
    if !isASCII || first < 0x41, readsAsFormula(text) {
      return worded("must not begin with = + - or @")
    }
    // A quick way out for most texts: printable ASCII without a blank at either end.
    if isASCII && first != 0x20 && text.utf8.last != 0x20 { return nil }
    if text.unicodeScalars.contains(where: isControl) || LookAlikes.hasStrayJoiner(text) {
      return worded("must not hold control characters, or characters that show nothing")
    }
    if text.first?.isWhitespace == true || text.last?.isWhitespace == true {
      return worded("must not begin or end with a space")
    }
    return LookAlikes.rule(brokenBy: text)
  }

  /// Whether a spreadsheet would read a text as a formula: whether it begins with one of the signs
  /// `= + - @` in any of their widths, after whatever shows nothing.
  package static func readsAsFormula(_ text: String) -> Bool {
    // A quick way out for most texts: an ASCII letter or digit begins them.
    guard let first = text.utf8.first else { return false }
    if (0x30...0x39).contains(first) || (0x41...0x7E).contains(first) { return false }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x3D, 0xFF1D, 0xFE66, 0x207C, 0x208C: return true
      case 0x2B, 0xFF0B, 0xFE62, 0x207A, 0x208A, 0xFB29: return true
      case 0x2D, 0xFF0D, 0xFE63, 0x207B, 0x208B, 0x2212: return true
      case 0x40, 0xFF20, 0xFE6B: return true
      // A tab or a line end alone makes some programs look further.
      case 0x09, 0x0A, 0x0D: return true
      default:
        guard isControl(scalar) || isJoiner(scalar) || scalar.properties.isWhitespace else {
          return false
        }
      }
    }
    return false
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
    case 0x20..<0x7F: false
    case 0...0x1F, 0x7F...0x9F, 0x2028...0x2029: true
    case 0x00A0..<0x0300: scalar.value == 0x00AD
    // An empty Braille cell, marks around annotations, the place of an object, a note without a head and
    // the blanks of hieroglyphs, which Unicode counts among what is shown.
    case 0x2800, 0xFFF9...0xFFFC, 0x13441...0x13442, 0x16FE4, 0x1D159: true
    // The bidirectional controls, the soft hyphen, fillers, joiners of graphemes, spaces of no width,
    // variation selectors, the byte order mark, tags: Unicode's Default_Ignorable_Code_Point.
    default: !isJoiner(scalar) && scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  /// A joiner or non-joiner: part of the spelling between letters of some scripts, invisible elsewhere.
  package static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x200C || scalar.value == 0x200D
  }
}
