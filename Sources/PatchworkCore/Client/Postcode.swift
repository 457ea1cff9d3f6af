/// A British postcode in canonical form: upper case, one space before the last three characters.
///
/// Source: Royal Mail's Programmers' Guide to PAF and Government Data Standards Catalogue. The
/// forms are A9, A99, AA9, AA99, A9A and AA9A followed by 9AA, and GIR 0AA.
package struct Postcode: Hashable, Sendable, Comparable {
  /// The canonical text, `ST16 2LH`.
  package let text: String

  /// The part before the space, `ST16`.
  package var district: String { String(text.prefix { $0 != " " }) }

  /// Reads a postcode in any case and spacing; nil when the text has none of the forms.
  package init?(_ text: String) {
    // Bytes on the stack rather than strings, because search tries every word as a postcode with
    // each key, and files hold millions.
    let canonical = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 8) {
      bytes -> String? in
      var count = 0
      for byte in text.utf8 where byte != UInt8(ascii: " ") {
        guard count < 7 else { return nil }
        bytes[count] = (97...122).contains(byte) ? byte - 32 : byte
        count += 1
      }
      guard count >= 5 else { return nil }
      let outward = bytes[..<(count - 3)]
      let inward = (bytes[count - 3], bytes[count - 2], bytes[count - 1])
      guard
        Self.isDistrict(outward) && isDigit(inward.0) && isLetter(inward.1) && isLetter(inward.2)
          || bytes[..<count].elementsEqual("GIR0AA".utf8)
      else { return nil }
      bytes[count - 3] = UInt8(ascii: " ")
      (bytes[count - 2], bytes[count - 1], bytes[count]) = inward
      return String(decoding: bytes[...count], as: UTF8.self)
    }
    guard let canonical else { return nil }
    self.text = canonical
  }

  /// Whether upper-case bytes have the form of a postcode district: A9, A99, AA9, AA99, A9A, AA9A.
  package static func isDistrict(_ bytes: some Sequence<UInt8>) -> Bool {
    // One or two letters, one or two digits, and a letter at the end when there is a single digit.
    var (letters, digits, last) = (0, 0, 0)
    for byte in bytes {
      switch (isLetter(byte), isDigit(byte)) {
      case (true, _) where digits == 0: letters += 1
      case (true, _): last += 1
      case (_, true) where last == 0: digits += 1
      default: return false
      }
      guard letters <= 2, digits + last <= 2 else { return false }
    }
    return letters >= 1 && digits >= 1
  }

  package static func < (left: Postcode, right: Postcode) -> Bool { left.text < right.text }
}

private func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) }
private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

extension Postcode: TextCodable {
  package static var form: String { worded("a postcode looks like ST16 2LH") }

  package var description: String { text }
}
