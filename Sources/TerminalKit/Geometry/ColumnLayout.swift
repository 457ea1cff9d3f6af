/// Distributes the width of a row among its columns, so that a table is aligned in every row.
package struct ColumnLayout: Hashable, Sendable {
  /// The width limits of one column, in cells.
  package struct Column: Hashable, Sendable {
    /// Below this width the column is left out.
    package let minimum: Int
    /// The width beyond which the column gains nothing.
    package let ideal: Int
    /// Columns of a higher rank are widened first and left out last.
    package let rank: Int

    /// A column between two widths. Equal widths make it fixed.
    package init(minimum: Int, ideal: Int, rank: Int = 0) {
      self.minimum = max(0, minimum)
      self.ideal = max(self.minimum, ideal)
      self.rank = rank
    }
  }

  /// The place of each column in the row; nil when there is no room for it.
  package let spans: [Span?]

  package struct Span: Hashable, Sendable {
    /// Cells from the row's left edge.
    package let offset: Int
    package let width: Int
  }

  /// Distributes a width, with `gap` cells between columns.
  ///
  /// Columns of the lowest rank are left out until the minimums fit, of equal ranks the rightmost
  /// first. The remaining width goes to the highest ranks.
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

  /// The area of one column in a row; nil when the column was left out or does not exist.
  package func area(of column: Int, in row: Rect) -> Rect? {
    guard spans.indices.contains(column), let span = spans[column] else { return nil }
    return Rect(x: row.x + span.offset, y: row.y, width: span.width, height: row.height)
      .intersection(row)
  }
}
