/// Draws a grid as an SVG picture for documentation.
///
/// Each run of characters has its exact width, so that columns align in any monospaced font. Box
/// lines are drawn as paths. Screen readers get the title.
package struct ScreenPicture {
  // Tenths of a pixel, so that no fraction needs to be written with a locale.
  private static let cellWidth = 84
  private static let cellHeight = 190
  private static let margin = 120
  private static let fontSize = 14

  private let grid: CellGrid
  private let title: String
  private let page: Colour
  private var painter: Painter

  /// A picture of a grid in a theme's own colours.
  ///
  /// - Parameter title: the text alternative of the picture.
  package init(of grid: CellGrid, theme: Theme, title: String) {
    self.grid = grid
    self.title = title
    page = theme.page.colour
    painter = Painter(picturing: theme)
  }

  package func svg() -> String {
    var drawing = self
    return drawing.draw()
  }

  private mutating func draw() -> String {
    let width = ScreenPicture.pixels(grid.width * Self.cellWidth + 2 * Self.margin)
    let height = ScreenPicture.pixels(grid.height * Self.cellHeight + 2 * Self.margin)
    var lines = [
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" role="img" aria-labelledby="title">
      """,
      "<title id=\"title\">\(ScreenPicture.escaped(title))</title>",
      "<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"\(page.hex)\"/>",
      """
      <g font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" \
      font-size="\(Self.fontSize)" xml:space="preserve">
      """,
    ]
    for y in 0..<grid.height {
      let runs = self.runs(in: y)
      lines += runs.compactMap { ground(of: $0, row: y) }
      lines += runs.compactMap { rules(of: $0, row: y) }
      lines += runs.flatMap { letters(of: $0, row: y) }
    }
    lines += ["</g>", "</svg>", ""]
    return lines.joined(separator: "\n")
  }

  /// Columns of equal colours and attributes.
  private struct Run {
    let columns: Range<Int>
    let letters: Colour
    let ground: Colour
    let attributes: Attributes
  }

  private mutating func runs(in row: Int) -> [Run] {
    var runs: [Run] = []
    var start = 0
    while start < grid.width {
      let paint = painter.paint(for: grid[start, row].style)
      var end = start + 1
      while end < grid.width, painter.paint(for: grid[end, row].style) == paint { end += 1 }
      var colours = (colour(paint.foreground), colour(paint.background))
      if paint.attributes.contains(.reverse) { colours = (colours.1, colours.0) }
      runs.append(
        Run(
          columns: start..<end, letters: colours.0, ground: colours.1,
          attributes: paint.attributes))
      start = end
    }
    return runs
  }

  private func colour(_ ink: Paint.Ink) -> Colour {
    if case .direct(let colour) = ink { colour } else { page }
  }

  private func ground(of run: Run, row: Int) -> String? {
    guard run.ground != page else { return nil }
    return """
      <rect x="\(Self.left(run.columns.lowerBound))" y="\(Self.top(row))" \
      width="\(Self.pixels(run.columns.count * Self.cellWidth))" \
      height="\(Self.pixels(Self.cellHeight))" fill="\(run.ground.hex)"/>
      """
  }

  /// The words of a run as text elements, each at its place.
  private func letters(of run: Run, row: Int) -> [String] {
    var lines: [String] = []
    var word = ""
    var start = run.columns.lowerBound
    func endWord(at end: Int) {
      let text = word
      word = ""
      guard !text.isEmpty else { return }
      lines.append(
        """
        <text x="\(Self.left(start))" y="\(Self.baseline(row))" fill="\(run.letters.hex)"\
        \(Self.attributes(run.attributes)) \
        textLength="\(Self.pixels((end - start) * Self.cellWidth))" \
        lengthAdjust="spacingAndGlyphs">\(Self.escaped(text))</text>
        """)
    }
    var blanks = 0
    for x in run.columns {
      let glyph = grid[x, row].glyph
      if glyph.isBlank, glyph.width == 1, !run.attributes.contains(.underline) {
        blanks += 1
        continue
      }
      if glyph.width == 1, Arms(glyph.scalar) != nil {
        endWord(at: x - blanks)
        blanks = 0
        continue
      }
      if word.isEmpty || blanks > 1 {
        endWord(at: x - blanks)
        start = x
      } else if blanks == 1 {
        word += " "
      }
      blanks = 0
      word.unicodeScalars.append(contentsOf: glyph.scalars)
    }
    endWord(at: run.columns.upperBound - blanks)
    return lines
  }

  /// The box lines of a run as one path; nil when there are none.
  private func rules(of run: Run, row: Int) -> String? {
    let middle = Self.margin + row * Self.cellHeight + Self.cellHeight / 2
    let half = (across: Self.cellWidth / 2, down: Self.cellHeight / 2)
    var path = ""
    /// Where the current horizontal line began.
    var start: Int?
    func endLine(at end: Int) {
      guard let from = start else { return }
      path += "M\(Self.pixels(from)) \(Self.pixels(middle))h\(Self.pixels(end - from))"
      start = nil
    }
    for x in run.columns {
      let left = Self.margin + x * Self.cellWidth
      let centre = left + half.across
      let arms = Arms(grid[x, row].glyph.scalar) ?? []
      if arms.contains(.left) { start = start ?? left } else { endLine(at: left) }
      if arms.contains(.right) { start = start ?? centre } else { endLine(at: centre) }
      let top = arms.contains(.up) ? middle - half.down : middle
      let bottom = arms.contains(.down) ? middle + half.down : middle
      if top < bottom {
        path += "M\(Self.pixels(centre)) \(Self.pixels(top))v\(Self.pixels(bottom - top))"
      }
    }
    endLine(at: Self.margin + run.columns.upperBound * Self.cellWidth)
    return path.isEmpty ? nil : "<path d=\"\(path)\" stroke=\"\(run.letters.hex)\"/>"
  }

  private static func attributes(_ attributes: Attributes) -> String {
    (attributes.contains(.bold) ? " font-weight=\"bold\"" : "")
      + (attributes.contains(.underline) ? " text-decoration=\"underline\"" : "")
  }

  private static func left(_ column: Int) -> String { pixels(margin + column * cellWidth) }
  private static func top(_ row: Int) -> String { pixels(margin + row * cellHeight) }
  private static func baseline(_ row: Int) -> String {
    pixels(margin + row * cellHeight + cellHeight * 7 / 10)
  }

  private static func pixels(_ tenths: Int) -> String {
    tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  /// Text escaped for XML. Controls, which XML cannot carry, are left out.
  private static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      default: if ScalarKind(scalar) != .control { escaped.append(scalar) }
      }
    }
    return String(escaped)
  }
}
