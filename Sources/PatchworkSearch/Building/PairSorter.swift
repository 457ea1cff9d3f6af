/// Sorts the names of all records by family word, given word and record.
///
/// Names arrive in the order of their records, so two counting sorts, each keeping the order of equals,
/// are enough: first by given word, then by family word.
final class PairSorter {
  private struct Name {
    var given: UInt32
    var family: UInt32
    var posting: UInt32
  }

  private let folder: String
  private var names: ScratchArray<Name>

  /// A sorter whose scratch files lie in a folder.
  init(in folder: String) {
    self.folder = folder
    names = ScratchArray(in: folder)
  }

  /// Adds a name.
  func add(given: UInt32, family: UInt32, posting: UInt32) throws {
    try names.append(Name(given: given, family: family, posting: posting))
  }

  /// Sorts, and adds the sections of pairs.
  func layOut(words: Int, _ layout: SegmentLayout) throws -> NameCommunities.Pairs {
    try sort(words: words) { $0.given }
    try sort(words: words) { $0.family }

    let pairStarts = ScratchArray<UInt32>(in: folder)
    let (pairGiven, pairPostings) = (
      ScratchArray<UInt32>(in: folder), ScratchArray<UInt32>(in: folder)
    )
    let records = ScratchArray<UInt32>(in: folder)
    let givenStarts = ScratchArray<UInt32>(in: folder)
    try givenStarts.reset(to: words + 1)
    let elements = names.elements
    for index in 0..<elements.count {
      let name = elements[index]
      if index == 0 || elements[index - 1].family != name.family
        || elements[index - 1].given != name.given
      {
        while pairStarts.count <= Int(name.family) {
          try pairStarts.append(UInt32(pairGiven.count))
        }
        try pairGiven.append(name.given)
        try pairPostings.append(UInt32(records.count))
        givenStarts.elements[Int(name.given) + 1] &+= 1
      }
      try records.append(name.posting)
    }
    while pairStarts.count <= words { try pairStarts.append(UInt32(pairGiven.count)) }
    try pairPostings.append(UInt32(records.count))

    // The same pairs from the given word's side, its family words in order.
    for word in 0..<words { givenStarts.elements[word + 1] &+= givenStarts.elements[word] }
    let givenFamily = ScratchArray<UInt32>(in: folder)
    try givenFamily.reset(to: pairGiven.count)
    var next = Array(givenStarts.elements.prefix(words))
    for family in 0..<words {
      for pair in Int(pairStarts.elements[family])..<Int(pairStarts.elements[family + 1]) {
        let given = Int(pairGiven.elements[pair])
        givenFamily.elements[Int(next[given])] = UInt32(family)
        next[given] += 1
      }
    }
    layout.add(.pairStarts, pairStarts)
    layout.add(.pairGiven, pairGiven)
    layout.add(.pairPostings, pairPostings)
    layout.add(.pairRecords, records)
    layout.add(.givenStarts, givenStarts)
    layout.add(.givenFamily, givenFamily)
    return NameCommunities.Pairs(starts: pairStarts, given: pairGiven, postings: pairPostings)
  }

  private func sort(words: Int, by key: (Name) -> UInt32) throws {
    var starts = [Int](repeating: 0, count: words + 1)
    let source = names.elements
    for name in source { starts[Int(key(name)) + 1] += 1 }
    for word in 0..<words { starts[word + 1] += starts[word] }
    let sorted = ScratchArray<Name>(in: folder)
    try sorted.reset(to: source.count)
    let target = sorted.elements
    for name in source {
      target[starts[Int(key(name))]] = name
      starts[Int(key(name))] += 1
    }
    names = sorted
  }
}
