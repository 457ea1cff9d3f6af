import TerminalKit

/// Texts at their places over the rows of one item.
struct LaidOutText {
  /// A text, its row from the top of the item, and the columns before it.
  struct Piece {
    var text: String
    var role: Role
    var row: Int
    var x: Int
  }

  /// The first is marked where the item is chosen.
  var pieces: [Piece] = []

  /// Rows of one text at most: a name of ten thousand letters is no list.
  static let longest = 4

  var height: Int { (pieces.map(\.row).max() ?? 0) + 1 }

  /// Draws the texts over an area, between its margins.
  ///
  /// - Parameter chosen: nil when the item is not chosen, else whether its list has the focus.
  func draw(in area: Rect, chosen: Bool?, into frame: inout Frame) {
    let room = area.inset(left: Margin.left, right: Margin.right)
    var acting: Rect?
    for piece in pieces where piece.row < area.height {
      let shown = frame.put(
        piece.text, in: room.row(piece.row).inset(left: piece.x), style: Style(piece.role))
      if acting == nil { acting = shown }
    }
    if let chosen, let acting { frame.choose(line: area.row(0), acting: acting, hasFocus: chosen) }
  }
}
