extension CellGrid {
  /// The grid as lines of text, without trailing blanks.
  package var text: String {
    (0..<height).map { trimmed(row: $0) }.joined(separator: "\n")
  }

  private func trimmed(row: Int) -> String {
    var line = String.UnicodeScalarView()
    var end = line.endIndex
    for column in 0..<width {
      let glyph = self[column, row].glyph
      line.append(contentsOf: glyph.scalars)
      if !glyph.isBlank { end = line.endIndex }
    }
    return String(line[..<end])
  }

  /// The grid as text with its styles marked: `⟨heading bold⟩Siân WATSON⟨⟩`, and
  /// `⟨text on selected⟩` for a ground other than the page. Ordinary text on the page has no mark.
  /// Golden screens are written in this form.
  package var annotatedText: String {
    (0..<height).map { annotated(row: $0) }.joined(separator: "\n")
  }

  private func annotated(row: Int) -> String {
    var end = width
    while end > 0, self[end - 1, row].glyph.isBlank, self[end - 1, row].style == .text { end -= 1 }
    var line = String.UnicodeScalarView()
    var style = Style.text
    for column in 0..<end {
      let cell = self[column, row]
      if cell.style != style {
        style = cell.style
        line.append(contentsOf: "⟨\(style == .text ? "" : style.words)⟩".unicodeScalars)
      }
      line.append(contentsOf: cell.glyph.scalars)
    }
    if style != .text { line.append(contentsOf: "⟨⟩".unicodeScalars) }
    return String(line)
  }
}

extension Style {
  /// The style in words: role, attributes, ground.
  var words: String {
    var words = [role.rawValue]
    words += Attributes.named.filter { attributes.contains($0.attribute) }.map(\.name)
    if ground != .page { words.append("on \(ground.rawValue)") }
    return words.joined(separator: " ")
  }
}
