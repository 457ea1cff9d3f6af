import PatchworkCore
import PatchworkViewModels
import TerminalKit

/// The columns of the network's list, in which names and numbers are cut last.
///
/// Where the width is too small for all columns and the height allows, each involvement takes two
/// lines: name, time and number on the first, role, agency and reason on the second.
struct NetworkColumns {
  enum Column: Int {
    case when, name, role, agency, way, answers, value, why
  }

  /// Whether everything fits on one line without being cut.
  let isWhole: Bool
  /// Columns before every name for the star of the lead professional; 0 when there is none.
  let sign: Int
  private let layout: ColumnLayout

  /// Columns for all lines of a pane at a width without margins.
  ///
  /// - Parameter doubled: whether each involvement takes two lines.
  init(_ pane: NetworkPane, width: Int, today: CivilDate?, doubled: Bool) {
    let people = pane.rows.compactMap(\.person)
    func longest(_ most: Int, _ text: (NetworkPerson) -> String) -> Int {
      min(most, people.map { TextWidth.of(text($0)) }.max() ?? 0)
    }
    func column(_ rank: Int, least: Int, longest: Int) -> ColumnLayout.Column {
      // An empty column is left out first.
      if longest == 0 { return ColumnLayout.Column(minimum: width + 1, ideal: 0, rank: -1) }
      return ColumnLayout.Column(minimum: min(least, longest), ideal: longest, rank: rank)
    }
    let number = longest(20) { $0.verb == "email" ? "" : $0.value }
    sign = people.contains(where: \.isLead) ? 2 : 0
    let name = sign + longest(width < 110 ? 24 : 32, \.shownName)
    let below = doubled ? sign + longest(44, \.roleAndAgency) : 0
    let why = longest(60) { $0.remark(today: today) }
    let value = longest(30, \.value)
    let single = [
      longest(24, \.role), pane.ordering == .byAgency ? 0 : longest(26, \.agencyName),
      longest(5, \.verb), longest(20) { $0.answeredBy ?? "" }, value, why,
    ].map { doubled ? 0 : $0 }
    let columns = [
      column(8, least: 8, longest: longest(8) { $0.level == .past ? "" : $0.when }),
      column(10, least: 18, longest: max(name, below)),
      column(5, least: width < 60 ? 9 : 13, longest: single[0]),
      column(3, least: 13, longest: single[1]),
      column(7, least: 5, longest: longest(5, \.verb)),
      column(2, least: 9, longest: single[3]),
      column(9, least: max(14, number), longest: value),
      column(4, least: 12, longest: single[5]),
    ]
    layout = ColumnLayout(columns, width: width)
    let needed = columns.filter { $0.rank >= 0 }.map(\.ideal)
    isWhole = needed.reduce(0, +) + Margin.gap * max(0, needed.count - 1) <= width
  }

  /// The area of a column in a row; empty when there is no room for it.
  func area(of column: Column, in row: Rect) -> Rect {
    layout.area(of: column.rawValue, in: row) ?? Rect(x: row.x, y: row.y, width: 0, height: 0)
  }
}
