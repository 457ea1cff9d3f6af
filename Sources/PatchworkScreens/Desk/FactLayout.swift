import PatchworkViewModels
import TerminalKit

/// Places the facts about a client in rows. Facts of one sort follow one another in a row as long
/// as they fit whole; every row begins with a label of one width, so that the facts stand in line.
struct FactLayout {
  /// Columns for the label that begins a row: as wide as `last contact` and a blank.
  static let label = 13
  /// Columns between two facts of a row.
  private static let gap = 3

  /// One fact in its place.
  struct Place: Equatable {
    /// Which line of the pane.
    let line: Int
    /// Its row, from zero.
    let row: Int
    /// Its columns, from the left edge of the texts.
    let x: Int
    let width: Int
    /// The columns of them that the label takes.
    let label: Int
  }

  private(set) var places: [Place] = []

  /// The layout of lines in a width, without margins.
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
          Place(line: index, row: row, x: x, width: used - x, label: natural))
      } else {
        if index > 0 { row += 1 }
        let label = line.kind.sort == .name || line.kind == .notice ? natural : Self.label
        used = label + text + detail
        places.append(
          Place(line: index, row: row, x: 0, width: max(0, min(used, width)), label: label))
      }
    }
  }

  /// How many rows everything takes.
  var height: Int { (places.last?.row ?? -1) + 1 }

  /// The columns of a label and the blank behind it.
  private static func label(of line: ClientLine) -> Int {
    line.kind == .notice ? 2 : line.label.isEmpty ? 0 : TextWidth.of(line.label) + 1
  }
}

extension ClientLine.Kind {
  /// Sorts of facts: only those of one sort share a row.
  enum Sort {
    case name, identity, address, notice, attention, family, contact
  }

  /// The sort of fact.
  var sort: Sort {
    switch self {
    case .name, .otherName: .name
    case .born, .nhsNumber: .identity
    case .address, .formerAddress: .address
    case .notice: .notice
    case .attention: .attention
    case .family: .family
    case .contact: .contact
    }
  }
}
