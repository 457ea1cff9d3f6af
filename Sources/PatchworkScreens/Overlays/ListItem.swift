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

  private struct Piece {
    var words: Words
    var row: Int
    var x: Int
  }

  private(set) var height = 1
  private var pieces: [Piece] = []
  /// Columns by which the rows below the first are set in.
  private static let indent = 2
  /// Rows of one text at most: a name of ten thousand letters is no list.
  private static let longest = 4

  /// Lays an item out in a width without margins.
  init(
    _ title: Words, beside: Words, on side: Side = .next, aside: Words, below: Words,
    belowAside: Words = Words("", .muted), width: Int
  ) {
    var room = width
    if !aside.text.isEmpty, aside.width < width / 2 {
      pieces.append(Piece(words: aside, row: 0, x: width - aside.width))
      room -= aside.width + Margin.gap
    }
    let isTogether = title.width + Margin.gap + beside.width <= room
    let lines = Self.wrapped(title, to: room)
    // The title first: what is chosen is marked by it.
    pieces.insert(
      contentsOf: lines.enumerated().map { Piece(words: $1, row: $0, x: 0) }, at: 0)
    var row = lines.count
    var start = Self.indent
    if !beside.text.isEmpty {
      if isTogether {
        let x = side == .next ? title.width + Margin.gap : room - beside.width
        pieces.append(Piece(words: beside, row: 0, x: x))
      } else {
        pieces.append(Piece(words: beside, row: row, x: start))
        start += beside.width + Margin.gap
      }
    }
    var rest = width
    if !belowAside.text.isEmpty {
      pieces.append(Piece(words: belowAside, row: row, x: max(0, width - belowAside.width)))
      rest -= belowAside.width + Margin.gap
    }
    // Behind the text that found no room above, or in rows of its own.
    if start > Self.indent, start + below.width > rest {
      row += 1
      (start, rest) = (Self.indent, width)
    }
    for words in Self.wrapped(below, to: rest - start) where !below.text.isEmpty {
      pieces.append(Piece(words: words, row: row, x: start))
      row += 1
    }
    height = (pieces.map(\.row).max() ?? 0) + 1
  }

  /// Draws the item over an area.
  ///
  /// - Parameter chosen: nil when the item is not chosen, else whether the list has the focus.
  func draw(in area: Rect, chosen: Bool?, into frame: inout Frame) {
    let room = area.inset(left: Margin.left, right: Margin.right)
    var acting: Rect?
    for piece in pieces where piece.row < area.height {
      let shown = frame.put(
        piece.words.text, in: room.row(piece.row).inset(left: piece.x),
        style: Style(piece.words.role))
      if acting == nil { acting = shown }
    }
    if let chosen, let acting { frame.choose(line: area.row(0), acting: acting, hasFocus: chosen) }
  }

  private static func wrapped(_ words: Words, to width: Int) -> [Words] {
    let lines = TextWidth.wrap(words.text, to: max(1, width))
    guard lines.count > longest else { return lines.map { Words($0, words.role) } }
    return lines.prefix(longest).enumerated().map { place, line in
      Words(place == longest - 1 ? TextWidth.fit(line + " …", to: width) : line, words.role)
    }
  }
}
