/// Measures and cuts text in columns, as `CellGrid` draws it.
package enum TextWidth {
  /// The columns of a text.
  package static func of(_ text: String) -> Int {
    if isPlain(text) { return text.utf8.count }
    return text.reduce(0) { $0 + of($1) }
  }

  /// The columns of one grapheme.
  package static func of(_ character: Character) -> Int {
    if let ascii = character.asciiValue, ascii >= 0x20, ascii < 0x7F { return 1 }
    return Glyphs.of(character).reduce(0) { $0 + Int($1.width) }
  }

  /// The text, cut with an ellipsis when it is wider than `width`.
  package static func fit(_ text: String, to width: Int) -> String {
    guard width > 0 else { return "" }
    // No visible grapheme is wider in columns than in bytes, so most texts need no measuring.
    if text.utf8.count <= width || of(text) <= width { return text }
    return prefix(of: text, width: width - 1).text + "…"
  }

  /// The longest prefix of a text that fits, and its columns.
  package static func prefix(of text: String, width: Int) -> (text: String, width: Int) {
    let head = prefix(of: text[...], width: width)
    return (String(head.text), head.width)
  }

  private static func prefix(of text: Substring, width: Int) -> (text: Substring, width: Int) {
    var end = text.startIndex
    var used = 0
    for index in text.indices {
      let more = of(text[index])
      if used + more > width { break }
      used += more
      end = text.index(after: index)
    }
    return (text[..<end], used)
  }

  /// Breaks a text into lines that fit, at spaces where possible. Line breaks in the text are kept.
  package static func wrap(_ text: String, to width: Int) -> [String] {
    guard width > 0 else { return [] }
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap {
      wrapLine($0, to: width)
    }
  }

  private static func wrapLine(_ line: Substring, to width: Int) -> [String] {
    var lines: [String] = []
    var current = ""
    var used = 0
    for word in line.split(separator: " ") {
      var head = prefix(of: word, width: width)
      if used > 0, head.text.endIndex == word.endIndex, used + 1 + head.width <= width {
        current += " " + word
        used += 1 + head.width
        continue
      }
      if used > 0 { lines.append(current) }
      var rest = word[head.text.endIndex...]
      while !rest.isEmpty {
        // A grapheme wider than the line can be drawn nowhere and is dropped.
        if head.text.isEmpty { rest.removeFirst() } else { lines.append(String(head.text)) }
        head = prefix(of: rest, width: width)
        rest = rest[head.text.endIndex...]
      }
      current = String(head.text)
      used = head.width
    }
    lines.append(current)
    return lines
  }

  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }
}
