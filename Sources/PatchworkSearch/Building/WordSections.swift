import PatchworkMatching

/// How many people bear each word as given and as family name, or as part of one.
struct WordCounts {
  var given: [UInt32]
  var family: [UInt32]

  init(words: Int) {
    given = Array(repeating: 0, count: words)
    family = Array(repeating: 0, count: words)
  }

  /// Counts one person, each word once.
  mutating func add(_ person: [SegmentBuilder.NameRowBits]) {
    for (index, row) in person.enumerated() where row.kind < IndexFormat.NameKind.middle.rawValue {
      if !person[..<index].contains(where: { $0.given == row.given }) {
        given[Int(row.given)] &+= 1
      }
      if !person[..<index].contains(where: { $0.family == row.family }) {
        family[Int(row.family)] &+= 1
      }
    }
  }
}

/// The sections that describe the words of names.
enum WordSections {
  /// Makes them from the words in the order of their bytes.
  static func make(words: WordTable, order: [UInt32], counts: WordCounts, in folder: String) throws
    -> [(IndexFormat.Section, ScratchArrayBytes)]
  {
    let (starts, text) = (ScratchArray<UInt32>(in: folder), ScratchArray<UInt8>(in: folder))
    let (givenBefore, familyBefore) = (
      ScratchArray<UInt32>(in: folder), ScratchArray<UInt32>(in: folder)
    )
    let sounds = ScratchArray<UInt64>(in: folder)
    var byLength = [[UInt32]](repeating: [], count: TypedWord.longest + 1)
    var (given, family): (UInt32, UInt32) = (0, 0)
    for (word, number) in order.enumerated() {
      let bytes = Array(words.bytes(of: number))
      try starts.append(UInt32(text.count))
      for byte in bytes { try text.append(byte) }
      try givenBefore.append(given)
      try familyBefore.append(family)
      given &+= counts.given[word]
      family &+= counts.family[word]
      byLength[bytes.count].append(UInt32(word))
      guard bytes.count > 1 else { continue }
      let keys = PhoneticKeys(bytes)
      for key in Set([keys.english, keys.gaelic, keys.continental]) {
        try sounds.append(KeyedPosting(key: key, number: UInt32(word)).bits)
      }
    }
    try starts.append(UInt32(text.count))
    try givenBefore.append(given)
    try familyBefore.append(family)
    sounds.sort(by: <)

    let (wordsByLength, lengthStarts) = (
      ScratchArray<UInt32>(in: folder), ScratchArray<UInt32>(in: folder)
    )
    let bags = ScratchArray<UInt64>(in: folder)
    for group in byLength {
      try lengthStarts.append(UInt32(wordsByLength.count))
      for word in group {
        try wordsByLength.append(word)
        let bytes = Array(words.bytes(of: order[Int(word)]))
        try bags.append(bytes.withUnsafeBytes { LetterBag.of($0) })
      }
    }
    try lengthStarts.append(UInt32(wordsByLength.count))
    return [
      (.wordStarts, starts), (.wordBytes, text), (.givenBefore, givenBefore),
      (.familyBefore, familyBefore), (.sounds, sounds), (.wordsByLength, wordsByLength),
      (.lengthStarts, lengthStarts), (.bagsByLength, bags),
    ]
  }
}
