/// How names in Arabic script sound to those who write them in Latin letters.
///
/// The script leaves short vowels out, so that there is one between each two consonants: `mahamad` for
/// Mohammed, which a like sound or one slip leads to. No transliteration to be read. By hand.
package enum ArabicReading {
  /// The Latin reading of a folded word; nil for one without Arabic letters.
  package static func latin(_ word: some Sequence<UInt8>) -> [UInt8]? {
    let scalars = Array(String(decoding: Array(word), as: UTF8.self).unicodeScalars)
    guard scalars.contains(where: { (0x621...0x6D3).contains($0.value) }) else { return nil }
    var latin: [UInt8] = []
    var wasConsonant = false
    for (place, scalar) in scalars.enumerated() {
      if let vowel = vowel(scalar.value, isFirst: place == 0, isLast: place == scalars.count - 1) {
        if latin.last != vowel { latin.append(vowel) }
        wasConsonant = false
      } else if let letters = consonants[scalar.value] {
        if wasConsonant { latin.append(UInt8(ascii: "a")) }
        latin += letters.utf8
        wasConsonant = true
      }
    }
    return latin
  }

  private static func vowel(_ scalar: UInt32, isFirst: Bool, isLast: Bool) -> UInt8? {
    switch scalar {
    case 0x627, 0x639: UInt8(ascii: "a")  // Alif, ayn.
    case 0x648 where !isFirst: UInt8(ascii: "u")
    case 0x64A where !isFirst: UInt8(ascii: "i")
    case 0x647 where isLast: UInt8(ascii: "a")  // Mostly a ta marbuta, folded.
    default: nil
    }
  }

  private static let consonants: [UInt32: String] = [
    0x628: "b", 0x67E: "p", 0x62A: "t", 0x679: "t", 0x62B: "th", 0x62C: "j", 0x686: "ch",
    0x62D: "h", 0x62E: "kh", 0x62F: "d", 0x688: "d", 0x630: "dh", 0x631: "r", 0x691: "r",
    0x632: "z", 0x698: "zh", 0x633: "s", 0x634: "sh", 0x635: "s", 0x636: "d", 0x637: "t",
    0x638: "z", 0x63A: "gh", 0x641: "f", 0x642: "q", 0x643: "k", 0x6AF: "g", 0x644: "l",
    0x645: "m", 0x646: "n", 0x6BA: "n", 0x647: "h", 0x6BE: "h", 0x648: "w", 0x64A: "y",
    0x6D2: "e",
  ]
}
