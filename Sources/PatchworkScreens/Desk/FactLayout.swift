import PatchworkViewModels
import TerminalKit

/// Places the facts about a client in rows. Facts of one sort share a row as long as they fit whole; what
/// is longer than a row goes on in the next. Every row begins with a label of one width, so that the facts
/// are aligned.
struct FactLayout {
  /// Columns for the label at the start of a row: `NHS number` and blanks.
  static let label = 13
  /// Columns between two facts in a row.
  private static let gap = 3
  /// Rows of one text at most.
  private static let longest = 4

  /// A text of a fact, or a row of it.
  struct Piece: Equatable {
    var text: String
    /// Whether it is the detail behind the fact.
    var isDetail: Bool
    /// From the fact's first row.
    var row: Int
    /// Columns from the fact's left edge.
    var x: Int
  }

  struct Cell: Equatable {
    /// The index of the line in the pane.
    let line: Int
    /// The row, from zero.
    let row: Int
    /// Columns from the left edge of the texts.
    let x: Int
    /// Columns of its first row.
    let width: Int
    /// Columns of `width` that the label takes.
    let label: Int
    let pieces: [Piece]

    var height: Int { (pieces.map(\.row).max() ?? 0) + 1 }
  }

  private(set) var places: [Cell] = []

  /// Lays out lines in a width without margins.
  ///
  /// - Parameter mark: columns that the first row keeps free at its right end.
  init(_ lines: [ClientLine], width: Int, mark: Int = 0) {
    var row = 0
    var used = 0
    for (index, line) in lines.enumerated() {
      let natural = Self.label(of: line)
      let text = TextWidth.of(line.text)
      let detail = line.detail.isEmpty ? 0 : TextWidth.of(line.detail) + Margin.gap
      let follows = index > 0 && lines[index - 1].kind.sort == line.kind.sort
      let end = width - (row == 0 ? mark : 0)
      if follows, used + Self.gap + natural + text + detail <= end {
        let x = used + Self.gap
        used = x + natural + text + detail
        places.append(
          Cell(
            line: index, row: row, x: x, width: used - x, label: natural,
            pieces: Self.pieces(of: line, from: natural, to: used - x)))
      } else {
        if index > 0 { row = height }
        let label =
          line.kind.sort == .name || line.kind == .notice
          ? natural : min(Self.label, max(natural, width / 4))
        let room = max(1, width - (row == 0 ? mark : 0))
        let pieces = Self.pieces(of: line, from: min(label, room - 1), to: room)
        let rows = (pieces.map(\.row).max() ?? 0) + 1
        let first = pieces.filter { $0.row == 0 }.map { $0.x + TextWidth.of($0.text) }.max() ?? 0
        // Nothing stands beside a fact of several rows.
        used = rows == 1 ? label + text + detail : width
        places.append(
          Cell(
            line: index, row: row, x: 0, width: max(0, min(first, width)), label: label,
            pieces: pieces))
        row += rows - 1
      }
    }
  }

  /// The rows of all facts.
  var height: Int { places.map { $0.row + $0.height }.max() ?? 0 }

  private static func pieces(of line: ClientLine, from label: Int, to width: Int) -> [Piece] {
    let room = max(1, width - label)
    var pieces = TextWidth.wrap(line.text, to: room).prefix(longest).enumerated().map {
      Piece(text: $1, isDetail: false, row: $0, x: label)
    }
    guard !line.detail.isEmpty else { return pieces }
    var row = max(0, pieces.count - 1)
    let before = pieces.last.map { TextWidth.of($0.text) } ?? 0
    var x = before == 0 ? 0 : before + Margin.gap
    if x + TextWidth.of(line.detail) > room { (row, x) = (before == 0 ? row : row + 1, 0) }
    for words in TextWidth.wrap(line.detail, to: max(1, room - x)).prefix(longest) {
      pieces.append(Piece(text: words, isDetail: true, row: row, x: label + x))
      row += 1
    }
    return pieces
  }

  /// The columns of a label and the blank after it.
  private static func label(of line: ClientLine) -> Int {
    line.kind == .notice ? 2 : line.label.isEmpty ? 0 : TextWidth.of(line.label) + 1
  }
}

extension ClientLine.Kind {
  /// Groups of facts. Only facts of one group share a row.
  enum Sort {
    case name, identity, address, died, fact, notice, attention, family, contact
  }

  var sort: Sort {
    switch self {
    case .name, .otherName: .name
    case .born, .nhsNumber: .identity
    case .address, .formerAddress: .address
    case .died, .deathConfirmed, .deathUnconfirmed: .died
    case .fact: .fact
    case .notice: .notice
    case .attention: .attention
    case .family: .family
    case .contact: .contact
    }
  }
}
