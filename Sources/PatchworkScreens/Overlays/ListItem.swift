import TerminalKit

/// An item of a list in as many rows as its texts need, so that nothing is cut while there is room below:
/// what it is, beside it what matters as much, at the right edge when; below, what explains it.
struct ListItem {
  /// A text and how it is drawn.
  struct Words {
    var text: String
    var role: Role

    init(_ text: String, _ role: Role) {
      self.text = text
      self.role = role
    }

    var width: Int { TextWidth.of(text) }
  }

  /// Where the text beside the title stands, where both fit into one row.
  enum Side { case next, right }

  private var layout = LaidOutText()
  /// Columns by which the rows below the first are set in.
  private static let indent = 2

  var height: Int { layout.height }

  /// Lays an item out in a width without margins.
  init(
    _ title: Words, beside: Words, on side: Side = .next, aside: Words, below: Words,
    belowAside: Words = Words("", .muted), width: Int
  ) {
    let hasAside = !aside.text.isEmpty && aside.width < width / 2
    let room = hasAside ? width - aside.width - Margin.gap : width
    let isTogether = title.width + Margin.gap + beside.width <= room
    let lines = Self.wrapped(title, to: room)
    // The title first: what is chosen is marked by it.
    for (row, line) in lines.enumerated() { place(line, row: row, x: 0) }
    if hasAside { place(aside, row: 0, x: width - aside.width) }
    var row = lines.count
    var start = Self.indent
    if !beside.text.isEmpty {
      if isTogether {
        place(beside, row: 0, x: side == .next ? title.width + Margin.gap : room - beside.width)
      } else {
        place(beside, row: row, x: start)
        start += beside.width + Margin.gap
      }
    }
    var rest = width
    if !belowAside.text.isEmpty {
      place(belowAside, row: row, x: max(0, width - belowAside.width))
      rest -= belowAside.width + Margin.gap
    }
    // Behind the text that found no room above, or in rows of its own.
    if start > Self.indent, start + below.width > rest {
      row += 1
      (start, rest) = (Self.indent, width)
    }
    guard !below.text.isEmpty else { return }
    for line in Self.wrapped(below, to: rest - start) {
      place(line, row: row, x: start)
      row += 1
    }
  }

  /// Draws the item over an area.
  ///
  /// - Parameter chosen: nil when the item is not chosen, else whether the list has the focus.
  func draw(in area: Rect, chosen: Bool?, into frame: inout Frame) {
    layout.draw(in: area, chosen: chosen, into: &frame)
  }

  private mutating func place(_ words: Words, row: Int, x: Int) {
    layout.pieces.append(.init(text: words.text, role: words.role, row: row, x: x))
  }

  private static func wrapped(_ words: Words, to width: Int) -> [Words] {
    let lines = TextWidth.wrap(words.text, to: max(1, width))
    let longest = LaidOutText.longest
    guard lines.count > longest else { return lines.map { Words($0, words.role) } }
    return lines.prefix(longest).enumerated().map { place, line in
      Words(place == longest - 1 ? TextWidth.fit(line + " …", to: width) : line, words.role)
    }
  }
}
