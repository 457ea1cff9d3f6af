/// Spellings of one name that no rule of sound leads to.
package enum Spellings {
  /// Calls `found` with every other spelling of a folded word and the number of these spellings.
  package static func others(
    of word: [UInt8], _ found: (_ name: UnsafeRawBufferPointer, _ spellings: Int) -> Void
  ) {
    NameTable(spellings).groups(with: word) { group in
      for (index, other) in group.words.enumerated() where index != group.position {
        found(other, group.words.count - 1)
      }
    }
  }

  /// Calls `found` with the spellings of each name.
  package static func forEachGroup(_ found: (_ spellings: [[UInt8]]) -> Void) {
    NameTable(spellings).forEachGroup(found)
  }

  /// Whether two folded words are spellings of one name.
  package static func relates(_ word: [UInt8], _ other: [UInt8]) -> Bool {
    var isFound = false
    others(of: word) { name, _ in if name.elementsEqual(other) { isFound = true } }
    return isFound
  }
}
