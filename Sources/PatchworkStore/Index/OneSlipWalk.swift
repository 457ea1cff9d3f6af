/// Walks over the sorted words of a segment as over a tree of letters, and visits those that are one
/// edit away from a typed word, and the ranges of words that begin with what is.
///
/// A node of the tree is a range of words that share their first letters. Only the last two rows of the
/// edit table are kept beside the current one, since a swap looks back two letters.
struct OneSlipWalk {
  private let word: [UInt8]
  private let segment: Segment
  private var rows: [[UInt8]]
  private var path: [UInt8] = []

  init(word: [UInt8], segment: Segment) {
    self.word = word
    self.segment = segment
    let row = [UInt8](repeating: 9, count: word.count + 1)
    rows = Array(repeating: row, count: word.count + 3)
    path = Array(repeating: 0, count: word.count + 3)
    for column in 0...word.count { rows[0][column] = UInt8(min(column, 9)) }
  }

  /// Calls back with single words (`true`) and with ranges of longer words (`false`).
  mutating func visit(_ found: (Range<Int>, Bool) -> Void) {
    descend(0..<segment.wordCount, depth: 0, found)
  }

  private mutating func descend(
    _ range: Range<Int>, depth: Int, _ found: (Range<Int>, Bool) -> Void
  ) {
    guard depth <= word.count else { return }
    var low = range.lowerBound
    while low < range.upperBound, segment.text(of: low).count <= depth { low += 1 }
    while low < range.upperBound {
      let text = segment.text(of: low)
      guard text.count > depth else { return }
      let letter = text[depth]
      let high = end(of: letter, at: depth, from: low, to: range.upperBound)
      path[depth] = letter
      let (least, last) = fillRow(depth + 1, letter)
      if least <= 1 {
        if text.count == depth + 1, last == 1 { found(low..<low + 1, true) }
        if last == 1, depth + 1 >= word.count - 1 { found(low..<high, false) }
        descend(low..<high, depth: depth + 1, found)
      }
      low = high
    }
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

  /// Fills a row of the edit table; returns its least entry and its last.
  private mutating func fillRow(_ row: Int, _ letter: UInt8) -> (least: UInt8, last: UInt8) {
    rows[row][0] = UInt8(min(row, 9))
    var least = rows[row][0]
    for column in 1...word.count {
      let typed = word[column - 1]
      var cost = min(rows[row - 1][column], rows[row][column - 1]) + 1
      cost = min(cost, rows[row - 1][column - 1] + (typed == letter ? 0 : 1))
      if row > 1, column > 1, typed == path[row - 2], word[column - 2] == letter {
        cost = min(cost, rows[row - 2][column - 2] + 1)
      }
      cost = min(cost, 9)
      rows[row][column] = cost
      least = min(least, cost)
    }
    return (least, rows[row][word.count])
  }
}
