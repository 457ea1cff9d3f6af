/// Short and pet forms of names.
///
/// The tables are searched as text in the program's image: no start-up cost, no private memory.
package enum Nicknames {
  /// Calls `found` with every name that a folded word may stand for, or that may stand for the
  /// word.
  ///
  /// - Parameter found: receives the other name, the number of short forms of the formal name of
  ///   the two, and whether the word is the short form.
  package static func related(
    to word: [UInt8],
    _ found: (_ name: UnsafeRawBufferPointer, _ forms: Int, _ isShort: Bool) -> Void
  ) {
    for table in [ours, english] {
      NameTable(table).groups(with: word) { group in
        let forms = group.words.count - 1
        if group.position == 0 {
          for short in group.words.dropFirst() { found(short, forms, false) }
        } else if let formal = group.words.first {
          found(formal, forms, true)
        }
      }
    }
  }

  /// Calls `found` with each formal name, followed by its short forms.
  package static func forEachGroup(_ found: (_ names: [[UInt8]]) -> Void) {
    for table in [ours, english] { NameTable(table).forEachGroup(found) }
  }

  /// Whether one of two folded words is a short form of the other.
  package static func relates(_ word: [UInt8], _ other: [UInt8]) -> Bool {
    var isFound = false
    related(to: word) { name, _, _ in if name.elementsEqual(other) { isFound = true } }
    return isFound
  }
}
