/// Shares the width of a row among its columns, so that one table is aligned in every row.
package struct ColumnLayout: Hashable, Sendable {
  /// How wide one column may be, in cells.
  package struct Column: Hashable, Sendable {
    /// It is left out altogether rather than made narrower than this.
    package let minimum: Int
    /// It never needs more than this.
    package let ideal: Int
    /// Columns of a higher rank are widened first, and are the last to be left out.
    package let rank: Int

    /// A column between two widths; equal widths make a fixed one.
    package init(minimum: Int, ideal: Int, rank: Int = 0) {
      self.minimum = max(0, minimum)
      self.ideal = max(self.minimum, ideal)
      self.rank = rank
    }
  }

  /// Where each column stands, from the row's left: nil when there is no room for it.
  package let spans: [Span?]

  /// The place of one column.
  package struct Span: Hashable, Sendable {
    /// Cells from the row's left edge.
    package let offset: Int
    /// Cells wide.
    package let width: Int
  }

  /// Shares a width, with a gap between columns. The lowest ranks are left out until the minimums
  /// fit (of equal ranks the rightmost first); what remains goes to the highest ranks.
  package init(_ columns: [Column], width: Int, gap: Int = 2) {
    var kept = Array(columns.indices)
    func needed() -> Int {
      kept.reduce(0) { $0 + columns[$1].minimum } + gap * max(0, kept.count - 1)
    }
    while needed() > width,
      let weakest = kept.indices.min(by: { left, right in
        let (a, b) = (columns[kept[left]].rank, columns[kept[right]].rank)
        return a == b ? left > right : a < b
      })
    {
      kept.remove(at: weakest)
    }
    var widths = columns.map(\.minimum)
    var spare = width - needed()
    let byRank = kept.sorted {
      columns[$0].rank == columns[$1].rank ? $0 < $1 : columns[$0].rank > columns[$1].rank
    }
    for column in byRank where spare > 0 {
      let more = min(spare, columns[column].ideal - columns[column].minimum)
      widths[column] += more
      spare -= more
    }
    var spans = [Span?](repeating: nil, count: columns.count)
    var offset = 0
    for column in kept {
      spans[column] = Span(offset: offset, width: widths[column])
      offset += widths[column] + gap
    }
    self.spans = spans
  }

  /// The area of one column in a row; nil when there is no room for it or no such column.
  package func area(of column: Int, in row: Rect) -> Rect? {
    guard spans.indices.contains(column), let span = spans[column] else { return nil }
    return Rect(x: row.x + span.offset, y: row.y, width: span.width, height: row.height)
      .intersection(row)
  }
}
