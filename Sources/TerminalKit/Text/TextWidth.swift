/// Measures and cuts text in columns, as the grid will draw it.
package enum TextWidth {
  /// Columns that a text takes.
  package static func of(_ text: String) -> Int {
    if isPlain(text) { return text.utf8.count }
    return text.reduce(0) { $0 + of($1) }
  }

  /// Columns that one grapheme takes.
  package static func of(_ character: Character) -> Int {
    if let ascii = character.asciiValue, ascii >= 0x20, ascii < 0x7F { return 1 }
    return Glyphs.of(character).reduce(0) { $0 + Int($1.width) }
  }

  /// The text itself when it fits, else as much of it as fits before an ellipsis.
  package static func fit(_ text: String, to width: Int) -> String {
    guard width > 0 else { return "" }
    // No grapheme shown is shorter than a byte, so this is the cheap way out for most text.
    if text.utf8.count <= width || of(text) <= width { return text }
    return prefix(of: text, width: width - 1).text + "…"
  }

  /// The longest beginning of a text that fits, and the columns it takes.
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

  /// Breaks a text into lines that fit, at spaces where it can; line breaks in it are kept.
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
        // A grapheme wider than the line is dropped: it can be drawn nowhere.
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
