/// Walks over the sorted words of a segment as over a tree of letters, and visits those that are one
/// edit away from a typed word, and the ranges of words that begin with what is.
///
/// A node of the tree is a range of words that share their first letters. Of each row of the edit table
/// only three cells can hold less than two edits, and once an edit is spent only a few letters go on.
struct OneSlipWalk {
  private let word: [UInt8]
  private let segment: Segment

  /// The cells of a row of the edit table on the diagonal and beside it; two stands for two or more.
  private struct Row {
    var left: UInt8 = 2
    var middle: UInt8 = 0
    var right: UInt8 = 1

    var isWithoutSlip: Bool { left == 0 || middle == 0 || right == 0 }
    var isWithinOneSlip: Bool { left < 2 || middle < 2 || right < 2 }

    /// The cell so many columns behind the first of the three.
    func edits(_ place: Int) -> UInt8 {
      switch place {
      case 0: left
      case 1: middle
      case 2: right
      default: 2
      }
    }
  }

  /// A node: its words, how many letters they share, the last of these, and the rows that go with them.
  private struct Node {
    var words: Range<Int>
    var depth = 0
    var letter: UInt8 = 0
    var before = Row(left: 2, middle: 2, right: 2)
    var row = Row()
  }

  init(word: [UInt8], segment: Segment) {
    self.word = word
    self.segment = segment
  }

  /// Calls back with single words (`true`) and with ranges of longer words (`false`).
  func visit(_ found: (Range<Int>, Bool) -> Void) {
    descend(Node(words: 0..<segment.wordCount), found)
  }

  private func descend(_ node: Node, _ found: (Range<Int>, Bool) -> Void) {
    let depth = node.depth
    guard depth <= word.count else { return }
    // The word that ends here comes before all that go on.
    var low = node.words.lowerBound
    let end = node.words.upperBound
    while low < end, segment.text(of: low).count <= depth { low += 1 }
    if node.row.isWithoutSlip {
      while low < end {
        let text = segment.text(of: low)
        guard text.count > depth else { return }
        let next = self.end(of: text[depth], at: depth, from: low, to: end)
        step(node, text[depth], low..<next, found)
        low = next
      }
      return
    }
    let letters = lettersLeft(node)
    for index in 0..<4 where letters[index] != 0 {
      let letter = letters[index]
      let first = self.first(of: letter, at: depth, from: low, to: end)
      guard first < end, segment.text(of: first).count > depth,
        segment.text(of: first)[depth] == letter
      else { continue }
      step(node, letter, first..<self.end(of: letter, at: depth, from: first, to: end), found)
    }
  }

  /// Goes on to the words that have a letter behind those that the node shares.
  private func step(
    _ node: Node, _ letter: UInt8, _ words: Range<Int>, _ found: (Range<Int>, Bool) -> Void
  ) {
    let next = row(after: node, letter)
    guard next.isWithinOneSlip else { return }
    let depth = node.depth + 1
    if next.edits(word.count - depth + 1) == 1 {
      if segment.text(of: words.lowerBound).count == depth {
        found(words.lowerBound..<words.lowerBound + 1, true)
      }
      found(words, false)
    }
    descend(
      Node(words: words, depth: depth, letter: letter, before: node.row, row: next), found)
  }

  /// The next row of the edit table.
  private func row(after node: Node, _ letter: UInt8) -> Row {
    let (depth, row) = (node.depth, node.row)
    func typed(_ place: Int) -> UInt8 { place >= 0 && place < word.count ? word[place] : 0 }
    func differs(_ place: Int) -> UInt8 { typed(place) == letter ? 0 : 1 }
    var next = Row()
    next.left = min(2, row.middle + 1, row.left + differs(depth - 1))
    next.middle = min(2, row.right + 1, next.left + 1, row.middle + differs(depth))
    if depth > 0, typed(depth) == node.letter, typed(depth - 1) == letter {
      next.middle = min(next.middle, node.before.middle + 1)
    }
    next.right = min(2, next.middle + 1, row.right + differs(depth + 1))
    // There are no columns beyond the word.
    if depth + 1 > word.count { next.middle = 2 }
    if depth + 2 > word.count { next.right = 2 }
    return next
  }

  /// The letters that go on from a node on which the one slip is spent; 0 where there is none.
  private func lettersLeft(_ node: Node) -> SIMD4<UInt8> {
    var letters = SIMD4<UInt8>.zero
    let (depth, row) = (node.depth, node.row)
    func add(_ place: Int, at index: Int) {
      guard place >= 0, place < word.count else { return }
      for other in 0..<index where letters[other] == word[place] { return }
      letters[index] = word[place]
    }
    if row.left == 1 { add(depth - 1, at: 0) }
    if row.middle == 1 { add(depth, at: 1) }
    if row.right == 1 { add(depth + 1, at: 2) }
    if depth > 0, depth < word.count, node.before.middle == 0, word[depth] == node.letter {
      add(depth - 1, at: 3)
    }
    return letters
  }

  /// The first of the words whose letter at a depth is not before another.
  private func first(of letter: UInt8, at depth: Int, from low: Int, to limit: Int) -> Int {
    var (low, high) = (low, limit)
    while low < high {
      let middle = (low + high) / 2
      let text = segment.text(of: middle)
      if text.count > depth, text[depth] >= letter { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Where the words end that have a letter at a depth; galloping, since most groups are small.
  private func end(of letter: UInt8, at depth: Int, from low: Int, to limit: Int) -> Int {
    func has(_ index: Int) -> Bool {
      let text = segment.text(of: index)
      return text.count > depth && text[depth] == letter
    }
    var step = 1
    var known = low
    while known + step < limit, has(known + step) {
      known += step
      step *= 2
    }
    var (inside, outside) = (known, min(limit, known + step))
    while inside + 1 < outside {
      let middle = (inside + outside) / 2
      if has(middle) { inside = middle } else { outside = middle }
    }
    return inside + 1
  }
}
