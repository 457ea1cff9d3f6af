import PatchworkViewModels
import TerminalKit

/// The keys and what they do, in groups.
struct HelpView: PageView {
  var page: HelpPage

  /// An item of the page. The page is scrolled by items.
  private struct Item {
    /// Nil for a heading and for the blank line below a group.
    var keys: String?
    var lines: [[StyledText]] = [[]]
  }

  /// Draws the page over an area, scrolled at most to its end.
  func draw(in area: Rect, into frame: inout Frame) {
    let width = min(92, area.width - 2)
    let keys = min(
      page.sections.flatMap(\.entries).map { TextWidth.of($0.keys) }.max() ?? 0, width / 3)
    let items = items(width: width - Margin.left - Margin.right - keys - Margin.gap)
    let heights = items.map(\.lines.count)
    let room = max(0, area.height - 2)
    let first = first(heights, room: room)
    let shown = heights[first...].reduce(into: (rows: 0, count: 0)) { sum, height in
      guard sum.rows + height <= room else { return sum.rows = room + 1 }
      sum = (sum.rows + height, sum.count + 1)
    }
    let isWhole = shown.count == items.count
    let inside = Sheet(
      title: "Help", aside: isWhole ? "" : "↑↓ more",
      size: Size(width: width, height: isWhole ? heights.reduce(0, +) : room)
    ).draw(in: area, into: &frame)
    var rest = inside.inset(left: Margin.left, right: Margin.right)
    frame.cursor = rest.origin
    frame.listItems = shown.count
    for item in items[first...] where rest.height > 0 {
      var rows = rest.takeTop(item.lines.count)
      if let words = item.keys {
        frame.putRaised(words, in: rows.takeLeft(keys), .key)
        _ = rows.takeLeft(Margin.gap)
      }
      for (row, line) in item.lines.enumerated() { frame.grid.put(line, in: rows.row(row)) }
    }
  }

  /// The first visible item: the scroll position, limited so that the page ends at the last item.
  private func first(_ heights: [Int], room: Int) -> Int {
    var last = heights.count
    var rows = 0
    while last > 0, rows + heights[last - 1] <= room {
      rows += heights[last - 1]
      last -= 1
    }
    return min(max(0, page.scrolled), last, max(0, heights.count - 1))
  }

  private func items(width: Int) -> [Item] {
    page.sections.flatMap { section in
      [Item(lines: [[StyledText(section.title, Style(.accent, on: .raised))]])]
        + section.entries.map { Item(keys: $0.keys, lines: lines(of: $0, width: width)) } + [Item()]
    }
  }

  /// The title of a command and its sentence. The title is left out when the sentence begins with
  /// it.
  private func lines(of entry: HelpPage.Entry, width: Int) -> [[StyledText]] {
    let saysTitle = entry.help.hasPrefix(entry.title)
    let text = saysTitle ? entry.help : "\(entry.title). \(entry.help)"
    var bold = saysTitle ? 0 : entry.title.count + 1
    return TextWidth.wrap(text, to: width).map { line in
      let head = line.prefix(bold)
      bold = max(0, bold - line.count - 1)
      return [
        StyledText(String(head), Style(.text, on: .raised)),
        StyledText(String(line.dropFirst(head.count)), Style(.hint, on: .raised)),
      ]
    }
  }
}
