/// Hashes of the sounds of a name, equal for names that sound alike.
///
/// A name is read in three ways, because the writer's rules are unknown: the English way, the
/// Gaelic and Welsh way (`bh` and `mh` are v, `s` before e or i is sh, `c` is always k, `dh` and
/// `gh` are silent: Siobhan and Shivaun, Niamh and Neve, Ciara and Keira) and the continental way
/// (`w` is v, `j` is y, `cz`, `sz`, `ć` and `rz` hiss, final consonants harden: Wojcik and Voychik,
/// Mehmed and Mehmet). Vowels count only at the start, which also evens out the transliteration of
/// Arabic and South Asian names (Hussain, Hossein; Chowdhury, Choudhry; Shaikh, Sheikh).
///
/// The rules are our own, after L. Philips' Metaphone (Computer Language 7(12), 1990). An index
/// stores these keys: a change of the rules needs a new index.
package struct PhoneticKeys: Sendable, Equatable {
  /// The hash of the English reading.
  package var english: UInt32
  /// The hash of the Gaelic and Welsh reading.
  package var gaelic: UInt32
  /// The hash of the continental reading.
  package var continental: UInt32

  package init(_ word: UnsafeRawBufferPointer) {
    english = SoundScanner.key(of: word, read: .english)
    gaelic = SoundScanner.key(of: word, read: .gaelic)
    continental = SoundScanner.key(of: word, read: .continental)
  }

  package init(_ word: [UInt8]) { self = word.withUnsafeBytes { PhoneticKeys($0) } }

  /// Whether any reading of one name equals any reading of the other.
  package func agrees(with other: PhoneticKeys) -> Bool {
    [english, gaelic, continental].contains {
      $0 == other.english || $0 == other.gaelic || $0 == other.continental
    }
  }
}

extension PhoneticKeys {
  /// Whether words of two lengths can sound alike. `el` is not heard as `eilidh`, although their
  /// consonants agree.
  package static func mayAgree(lengths one: Int, _ other: Int) -> Bool {
    abs(one - other) <= 5 && 2 * min(one, other) >= max(one, other)
  }
}

/// The spelling rules by which a name is read aloud.
enum Reading { case english, gaelic, continental }
