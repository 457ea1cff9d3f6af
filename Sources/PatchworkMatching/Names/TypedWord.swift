/// A folded typed word, prepared for comparison with very many held words.
///
/// Distances are optimal string alignment (insertions, deletions, substitutions, swaps of
/// neighbours: F. J. Damerau, CACM 7(3), 1964), computed 64 letters at a time with the bit vectors
/// of H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances",
/// 2003.
package struct TypedWord: Sendable {
  /// The folded bytes, at most `longest`.
  package let bytes: [UInt8]
  /// The letters of the word; see `LetterBag`.
  package let bag: UInt64
  /// For each byte value, a mask of the positions where it occurs.
  private let positions: [UInt64]

  /// Bytes of a word that are compared. Typed and held words are cut alike.
  package static let longest = 40

  package init(_ folded: some Sequence<UInt8>) {
    let bytes = Array(folded.prefix(Self.longest))
    var positions = [UInt64](repeating: 0, count: 256)
    for (index, byte) in bytes.enumerated() { positions[Int(byte)] |= 1 << UInt64(index) }
    self.bytes = bytes
    self.positions = positions
    bag = bytes.withUnsafeBytes { LetterBag.of($0) }
  }

  /// The number of edits between this word and another.
  package func distance(to held: UnsafeRawBufferPointer) -> Int {
    let length = bytes.count
    guard length > 0 else { return held.count }
    return positions.withUnsafeBufferPointer { positions in
      let last = UInt64(1) << UInt64(length - 1)
      var vertical = ~UInt64(0)
      var verticalMinus: UInt64 = 0
      var diagonal: UInt64 = 0
      var matchBefore: UInt64 = 0
      var distance = length
      for byte in held {
        let match = positions[Int(byte)]
        let swapped = ((~diagonal & match) << 1) & matchBefore
        diagonal = (((match & vertical) &+ vertical) ^ vertical) | match | verticalMinus | swapped
        var horizontal = verticalMinus | ~(diagonal | vertical)
        var horizontalMinus = diagonal & vertical
        if horizontal & last != 0 {
          distance &+= 1
        } else if horizontalMinus & last != 0 {
          distance &-= 1
        }
        horizontal = horizontal << 1 | 1
        horizontalMinus <<= 1
        vertical = horizontalMinus | ~(diagonal | horizontal)
        verticalMinus = horizontal & diagonal
        matchBefore = match
      }
      return distance
    }
  }

  /// An upper bound of `JaroWinkler.likeness` to another folded word, from the letters in common.
  ///
  /// Costs a fraction of the exact value and rules most words out.
  package func mostLikeness(to held: UnsafeRawBufferPointer) -> Double {
    guard !bytes.isEmpty, !held.isEmpty else { return 0 }
    let common = positions.withUnsafeBufferPointer { positions in
      var common = 0
      for byte in held.prefix(64) where positions[Int(byte)] != 0 { common &+= 1 }
      return Double(min(common, bytes.count))
    }
    let lengths = (Double(bytes.count), Double(min(held.count, 64)))
    let jaro = (common / lengths.0 + common / lengths.1 + 1) / 3
    var prefix = 0
    while prefix < min(4, bytes.count, held.count), bytes[prefix] == held[prefix] { prefix += 1 }
    return jaro + Double(prefix) * 0.1 * (1 - jaro)
  }

  package func distance(to held: [UInt8]) -> Int { held.withUnsafeBytes { distance(to: $0) } }
}

/// The number of times each letter occurs in a word, two bits a letter (0, 1, 2, 3 or more).
///
/// One edit changes the counts by at most two. Bags that differ in more bits than the allowed edits
/// can change belong to words too far apart, so most words are ruled out without reading them.
package enum LetterBag {
  /// The bag of a folded word. Only a...z count.
  package static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var bag: UInt64 = 0
    for byte in bytes {
      let letter = UInt64(byte &- 97)
      guard letter < 26 else { continue }
      let shift = letter &* 2
      // Counts are coded 0, 1, 3 (two or more), so that each letter more sets one bit.
      let count = bag >> shift & 3
      bag |= (count == 0 ? 1 : 2) << shift
    }
    return bag
  }

  /// The largest number of bits in which the bags of words of two lengths can differ when the words
  /// are two edits apart. An insertion or deletion changes one bit, a substitution two.
  package static func mostBits(lengths one: Int, _ other: Int) -> Int { 4 - abs(one - other) }
}
