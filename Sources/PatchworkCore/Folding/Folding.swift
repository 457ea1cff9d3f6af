/// Reduces text to what people agree on when they write a name: lower-case ASCII letters and
/// digits, one space between words, and hyphens inside words.
///
/// Case and accents are removed, apostrophes deleted (`O'Brien` and `OBrien` are one name),
/// `ł ß ø đ ı æ` become `l ss o d i ae`. UTF-8 that was once decoded as Latin-1 (`SiÃ¢n`) is
/// repaired. Arabic is read without vowel signs and tatweel, its alifs and the letters that Persian and
/// Urdu write otherwise as one. Letters of scripts without a Latin reading stay as UTF-8 bytes, so that they match
/// themselves.
package enum Folding {
  /// The separator of words in folded text.
  package static let space = UInt8(ascii: " ")
  /// The separator of the parts of a double-barrelled name in folded text.
  package static let hyphen = UInt8(ascii: "-")

  package static func fold(_ text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { fold(UnsafeRawBufferPointer($0)) }
  }

  /// The folded words of a text; the parts of a hyphened word are words.
  package static func words(of text: String) -> [[UInt8]] {
    fold(text).split { $0 == space || $0 == hyphen }.map(Array.init)
  }

  /// Folds UTF-8. Malformed bytes are dropped.
  package static func fold(_ utf8: UnsafeRawBufferPointer) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(utf8.count)
    fold(utf8, into: &folded)
    return folded
  }

  /// Folds UTF-8 and appends the result.
  package static func fold(_ utf8: UnsafeRawBufferPointer, into folded: inout [UInt8]) {
    var scanner = ScalarScanner(utf8)
    while let scalar = scanner.next() {
      append(scalar, to: &folded)
    }
    while folded.last == space || folded.last == hyphen { folded.removeLast() }
  }

  private static func append(_ scalar: UInt32, to folded: inout [UInt8]) {
    switch scalar {
    case 0x61...0x7A, 0x30...0x39:
      folded.append(UInt8(scalar))
    case 0x41...0x5A:
      folded.append(UInt8(scalar) + 32)
    case 0x27, 0x60, 0xB4, 0x2BB...0x2BD, 0x2BE, 0x2BF, 0x2C8, 0x2018, 0x2019, 0x201B, 0x2032:
      break  // Apostrophes, ʻokina, hamza and ʿayn in transliteration.
    case 0x2D, 0x2010...0x2015, 0x2212:
      separate(with: hyphen, in: &folded)
    case 0...0x7F, 0xA0...0xBF, 0xD7, 0xF7, 0x2000...0x206F, 0x3000, 0xFEFF, 0xFFFD:
      // U+00AD and zero-width characters do not separate words. U+FFFD stands for a lost letter.
      if scalar == 0xAD || scalar == 0xFEFF || scalar == 0xFFFD
        || (0x200B...0x200F).contains(scalar) || (0x202A...0x202E).contains(scalar)
        || (0x2060...0x206F).contains(scalar)
      {
        break
      }
      separate(with: space, in: &folded)
    case 0x80...0x9F, 0x300...0x36F, 0x591...0x5BD, 0x5BF, 0x5C1...0x5C2, 0x5C4...0x5C5, 0x5C7,
      0x610...0x61A, 0x640, 0x64B...0x65F, 0x670, 0x6D6...0x6DC, 0x6DF...0x6E4, 0x6E7...0x6E8,
      0x6EA...0x6ED:
      break  // C1 controls and combining marks; Hebrew points, Arabic vowel signs and the tatweel.
    case 0x1F000...0x1FAFF, 0x2600...0x27BF, 0xFE00...0xFE0F:
      separate(with: space, in: &folded)  // Pictures are not letters.
    default:
      if !LetterFolding.append(scalar, to: &folded) { appendUTF8(scalar, to: &folded) }
    }
  }

  /// Adds a separator, which counts only between letters. A space replaces a hyphen beside it.
  private static func separate(with separator: UInt8, in folded: inout [UInt8]) {
    guard let last = folded.last else { return }
    if last == hyphen, separator == space { folded[folded.count - 1] = space }
    if last != space, last != hyphen { folded.append(separator) }
  }

  private static func appendUTF8(_ scalar: UInt32, to folded: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(scalar), let encoded = UTF8.encode(scalar) else { return }
    folded.append(contentsOf: encoded)
  }
}
