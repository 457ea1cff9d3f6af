import Glibc

/// Groups of names in a text: spaces between words, semicolons between groups.
struct NameTable {
  /// One group.
  struct Group {
    var words: [UnsafeRawBufferPointer]
    // The place of the searched word among `words`.
    var position: Int
  }

  private let text: UnsafeRawBufferPointer

  init(_ text: StaticString) {
    self.text = UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  /// Calls `found` with each group that contains a word.
  func groups(with word: [UInt8], _ found: (Group) -> Void) {
    guard word.count > 1, !word.contains(where: { $0 == 32 || $0 == 59 || $0 == 0 }),
      let start = text.baseAddress
    else { return }
    // A StaticString ends with a zero byte, which strstr needs.
    let needle = ([UInt8(ascii: " ")] + word + [UInt8(ascii: " "), 0]).map(CChar.init(bitPattern:))
    let text = start.assumingMemoryBound(to: CChar.self)
    var from = 0
    while from < self.text.count,
      let hit = strstr(text + from, needle)
    {
      let position = UnsafePointer(hit) - text
      found(group(around: position + 1))
      from = position + word.count + 1
    }
  }

  /// Calls `found` with the words of each group.
  func forEachGroup(_ found: ([[UInt8]]) -> Void) {
    for group in text.split(separator: UInt8(ascii: ";")) {
      let words = group.split(separator: UInt8(ascii: " ")).map(Array.init)
      if words.count > 1 { found(words) }
    }
  }

  private func group(around position: Int) -> Group {
    var first = position
    while first > 0, text[first - 1] != UInt8(ascii: ";") { first -= 1 }
    var group = Group(words: [], position: 0)
    var index = first
    while index < text.count, text[index] != UInt8(ascii: ";") {
      if text[index] == UInt8(ascii: " ") {
        index += 1
        continue
      }
      var end = index
      while end < text.count, text[end] != UInt8(ascii: " ") { end += 1 }
      if index == position { group.position = group.words.count }
      group.words.append(UnsafeRawBufferPointer(rebasing: text[index..<end]))
      index = end
    }
    return group
  }
}
