import PatchworkViewModels
import TerminalKit

/// Places the facts about a client in rows. Facts of one sort share a row as long as they fit
/// whole. Every row begins with a label of one width, so that the facts are aligned.
struct FactLayout {
  /// Columns for the label at the start of a row: `NHS number` and blanks.
  static let label = 13
  /// Columns between two facts in a row.
  private static let gap = 3

  struct Cell: Equatable {
    /// The index of the line in the pane.
    let line: Int
    /// The row, from zero.
    let row: Int
    /// Columns from the left edge of the texts.
    let x: Int
    let width: Int
    /// Columns of `width` that the label takes.
    let label: Int
  }

  private(set) var places: [Cell] = []

  /// Lays out lines in a width without margins.
  init(_ lines: [ClientLine], width: Int) {
    var row = 0
    var used = 0
    for (index, line) in lines.enumerated() {
      let natural = Self.label(of: line)
      let text = TextWidth.of(line.text)
      let detail = line.detail.isEmpty ? 0 : TextWidth.of(line.detail) + Margin.gap
      let follows = index > 0 && lines[index - 1].kind.sort == line.kind.sort
      if follows, used + Self.gap + natural + text + detail <= width {
        let x = used + Self.gap
        used = x + natural + text + detail
        places.append(
          Cell(line: index, row: row, x: x, width: used - x, label: natural))
      } else {
        if index > 0 { row += 1 }
        let label = line.kind.sort == .name || line.kind == .notice ? natural : Self.label
        used = label + text + detail
        places.append(
          Cell(line: index, row: row, x: 0, width: max(0, min(used, width)), label: label))
      }
    }
  }

  /// The rows of all facts.
  var height: Int { (places.last?.row ?? -1) + 1 }

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
