/// Skeletons of the sounds of a name: names that sound alike share one.
///
/// A name is read three ways, since nobody knows by which rules it was heard: the English way, the
/// Gaelic and Welsh way (`bh` and `mh` are v, `s` before e or i is sh, `c` is always k, `dh` and `gh`
/// fall silent: Siobhan and Shivaun, Niamh and Neve, Ciara and Keira) and the continental way (`w`
/// is v, `j` is y, `cz`, `sz`, `ć` and `rz` hiss, final consonants harden: Wojcik and Voychik,
/// Mehmed and Mehmet). Vowels count only at the start, which also evens out the transliteration of
/// Arabic and South Asian names (Hussain, Hossein; Chowdhury, Choudhry; Shaikh, Sheikh).
///
/// The rules are our own, in the manner of L. Philips' Metaphone (Computer Language 7(12), 1990).
package struct PhoneticKeys: Sendable, Equatable {
  /// The key of the English reading.
  package var english: UInt32
  /// The key of the Gaelic and Welsh reading.
  package var gaelic: UInt32
  /// The key of the continental reading.
  package var continental: UInt32

  /// The keys of a folded word.
  package init(_ word: UnsafeRawBufferPointer) {
    english = SoundScanner.key(of: word, read: .english)
    gaelic = SoundScanner.key(of: word, read: .gaelic)
    continental = SoundScanner.key(of: word, read: .continental)
  }

  /// The keys of a folded word.
  package init(_ word: [UInt8]) { self = word.withUnsafeBytes { PhoneticKeys($0) } }

  /// Whether some reading of the two names is the same.
  package func agrees(with other: PhoneticKeys) -> Bool {
    [english, gaelic, continental].contains {
      $0 == other.english || $0 == other.gaelic || $0 == other.continental
    }
  }
}

extension PhoneticKeys {
  /// Whether words of so many letters can be heard as one another: `el` is not what somebody heard who
  /// types `eilidh`, though no consonant tells them apart.
  package static func mayAgree(lengths one: Int, _ other: Int) -> Bool {
    abs(one - other) <= 5 && 2 * min(one, other) >= max(one, other)
  }
}

/// By whose spelling rules a name is read aloud.
enum Reading { case english, gaelic, continental }
