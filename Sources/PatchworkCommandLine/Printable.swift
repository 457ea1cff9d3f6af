import PatchworkCore

/// Text made safe to print.
package enum Printable {
  /// The text without control characters, line ends kept.
  package static func text(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: text.unicodeScalars.filter { $0 == "\n" || !PlainText.isControl($0) })
    return String(kept)
  }

  /// JSON whose strings hold no character that acts on a terminal as it is: each stands there as its
  /// escape (RFC 8259 section 7), which every reader of JSON takes for the same. Those of ASCII the encoder
  /// has escaped, but for DEL.
  package static func json(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x7F }) else { return text }
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.value >= 0x7F, PlainText.isControl(scalar) || PlainText.isJoiner(scalar) {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          let zeros = String(repeating: "0", count: 4 - digits.count)
          safe.append(contentsOf: "\\u\(zeros)\(digits)".unicodeScalars)
        }
      } else {
        safe.append(scalar)
      }
    }
    return String(safe)
  }
}
