/// Numbers the distinct words of names in the order in which they first come.
struct WordTable {
  private var text: [UInt8] = []
  private var starts: [UInt32] = [0]
  private var slots = [UInt32](repeating: 0, count: 1 << 12)  // Number plus one; 0 is free.

  /// How many words there are.
  var count: Int { starts.count - 1 }

  /// The number of a word, which is added if it is new.
  mutating func number(of word: [UInt8]) -> UInt32 {
    if count * 2 >= slots.count { enlarge() }
    var slot = Self.hash(word) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = slots[slot] - 1
      if bytes(of: number).elementsEqual(word) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    text += word
    starts.append(UInt32(text.count))
    slots[slot] = UInt32(count)
    return UInt32(count - 1)
  }

  /// The number of a word; nil when it is not here.
  func find(_ word: [UInt8]) -> UInt32? {
    var slot = Self.hash(word) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = slots[slot] - 1
      if bytes(of: number).elementsEqual(word) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The bytes of a word.
  func bytes(of number: UInt32) -> ArraySlice<UInt8> {
    text[Int(starts[Int(number)])..<Int(starts[Int(number) + 1])]
  }

  /// For each number, its place in the order of the bytes; and the numbers in that order.
  func sorted() -> (rank: [UInt32], order: [UInt32]) {
    let order = text.withUnsafeBytes { text in
      (0..<UInt32(count)).sorted { left, right in
        let a = text[Int(starts[Int(left)])..<Int(starts[Int(left) + 1])]
        let b = text[Int(starts[Int(right)])..<Int(starts[Int(right) + 1])]
        return a.lexicographicallyPrecedes(b)
      }
    }
    var rank = [UInt32](repeating: 0, count: count)
    for (place, number) in order.enumerated() { rank[Int(number)] = UInt32(place) }
    return (rank, order)
  }

  private static func hash(_ word: some Sequence<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: (hash ^ hash >> 32) & 0x7FFF_FFFF)
  }

  private mutating func enlarge() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for number in 0..<UInt32(count) {
      var slot = Self.hash(bytes(of: number)) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = number + 1
    }
  }
}
