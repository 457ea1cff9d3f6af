/// The Latin reading of letters outside ASCII.
///
/// Base letters follow the decompositions of the Unicode Character Database. Letters without one (ł
/// ø đ ı ħ ŋ ə ...) are read as people write them without the stroke. Cyrillic and Greek follow the
/// common passport spellings (ICAO Doc 9303, part 3, section 6), in which names reach a British
/// register.
enum LetterFolding {
  /// Appends the Latin reading of a letter.
  ///
  /// - Returns: false when the letter has none.
  static func append(_ scalar: UInt32, to folded: inout [UInt8]) -> Bool {
    switch scalar {
    case 0xDF, 0x1E9E: folded += "ss".utf8
    case 0xC6, 0xE6, 0x1E2, 0x1E3, 0x1FC, 0x1FD: folded += "ae".utf8
    case 0x152, 0x153: folded += "oe".utf8
    case 0xDE, 0xFE: folded += "th".utf8
    case 0x132, 0x133: folded += "ij".utf8
    case 0xC0...0x24F: return append(latin, Int(scalar) - 0xC0, to: &folded)
    case 0x250...0x2AF: return append(phonetic, Int(scalar) - 0x250, to: &folded)
    case 0x1E00...0x1EFF: return append(latinAdditional, Int(scalar) - 0x1E00, to: &folded)
    case 0x386...0x3CE: return append(greek, Int(scalar) - 0x386, to: &folded)
    case 0x400...0x45F: return append(cyrillic, Int(scalar) - 0x400, to: &folded)
    case 0x622, 0x623, 0x625, 0x671: folded += "\u{627}".utf8  // Alifs with hamza, madda or wasla.
    case 0x629, 0x6C0, 0x6C1, 0x6D5: folded += "\u{647}".utf8  // Ta marbuta and forms of ha.
    case 0x649, 0x6CC, 0x626: folded += "\u{64A}".utf8  // Forms of ya.
    case 0x6A9: folded += "\u{643}".utf8  // The Persian kaf.
    case 0x624: folded += "\u{648}".utf8
    case 0xFF10...0xFF19: folded.append(UInt8(scalar - 0xFF10) + 48)
    case 0xFF21...0xFF3A: folded.append(UInt8(scalar - 0xFF21) + 97)
    case 0xFF41...0xFF5A: folded.append(UInt8(scalar - 0xFF41) + 97)
    default: return false
    }
    return true
  }

  private static func append(
    _ table: StaticString, _ index: Int, to folded: inout [UInt8]
  ) -> Bool {
    guard index >= 0, index < table.utf8CodeUnitCount else { return false }
    let letter = table.utf8Start[index]
    guard letter != UInt8(ascii: ".") else { return false }
    folded.append(letter)
    return true
  }

  private static func append(_ table: [StaticString], _ index: Int, to folded: inout [UInt8])
    -> Bool
  {
    guard table.indices.contains(index) else { return false }
    table[index].withUTF8Buffer { folded.append(contentsOf: $0) }
    return true
  }

  /// U+00C0...U+024F. A dot marks a code point without a single letter.
  private static let latin: StaticString = """
    aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.yaaaaaaccccccccdd\
    ddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkkllllllllllnnnnnnnnnoooooo..rrrrrrssssss\
    ssttttttuuuuuuuuuuuuwwyyyzzzzzzsbb....occdd...eeeffgg..ikkl..nn.oo..pp......tt.u\
    u..yyzz......................aaiioouuuuuuuuuueaaaa....ggkkoooo..j...gg..nnaa..oo\
    aaaaeeeeiiiioooorrrruuuusstt..hhn.....aaeeooooooooyy.........l.....b............
    """

  /// U+0250...U+02AF. A dot marks a code point without a single letter.
  private static let phonetic: StaticString = """
    ...bo.dd.e.e....g..g....i.........n.............................................\
    ................
    """

  /// U+1E00...U+1EFF. A dot marks a code point without a single letter.
  private static let latinAdditional: StaticString = """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooo\
    oooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy.s....\
    aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuu\
    uuyyyyyyyy......
    """

  /// U+0386...U+03CE.
  private static let greek: [StaticString] = [
    "a", "", "e", "i", "i", "", "o", "", "y", "o", "i", "a", "v", "g", "d", "e", "z", "i", "th",
    "i", "k", "l", "m", "n", "x", "o", "p", "r", "", "s", "t", "y", "f", "ch", "ps", "o", "i",
    "y", "a", "e", "i", "i", "y", "a", "v", "g", "d", "e", "z", "i", "th", "i", "k", "l", "m",
    "n", "x", "o", "p", "r", "s", "s", "t", "y", "f", "ch", "ps", "o", "i", "y", "o", "y", "o",
  ]

  /// U+0400...U+045F.
  private static let cyrillic: [StaticString] = [
    "e", "e", "d", "g", "ie", "z", "i", "i", "j", "lj", "nj", "c", "k", "i", "u", "dz", "a", "b",
    "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u",
    "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "iu", "ia", "a", "b", "v", "g", "d",
    "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts",
    "ch", "sh", "shch", "", "y", "", "e", "iu", "ia", "e", "e", "d", "g", "ie", "z", "i", "i",
    "j", "lj", "nj", "c", "k", "i", "u", "dz",
  ]
}
