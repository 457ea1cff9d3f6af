import PatchworkViewModels
import TerminalKit

/// The bottom line: the keys that matter for what is chosen, and at the right end the one that lists all.
struct FooterLine {
  /// The keys, most important first.
  var items: [FooterItem]

  /// Draws as many keys as fit into the first row of an area.
  func draw(in area: Rect, into frame: inout Frame) {
    var room = area.inset(left: Margin.left, right: Margin.right)
    for item in Self.fitting(items, width: room.width) {
      let width = Self.width(of: item)
      frame.grid.put(
        [StyledText(item.key, Style(.key)), StyledText(" \(item.title)", Style(.hint))],
        in: item.isHelp ? room.takeRight(width) : room.takeLeft(width))
      _ =
        item.isHelp
        ? room.takeRight(min(Self.gap, room.width)) : room.takeLeft(min(Self.gap, room.width))
    }
  }

  /// Columns between two keys.
  private static let gap = 3

  /// The items that fit into a width: the least important are left out first, the help's last.
  static func fitting(_ items: [FooterItem], width: Int) -> [FooterItem] {
    var kept = items
    func isTooWide() -> Bool {
      kept.reduce(-gap) { $0 + self.width(of: $1) + gap } > width
    }
    while isTooWide(), let last = kept.lastIndex(where: { !$0.isHelp }) { kept.remove(at: last) }
    return isTooWide() ? [] : kept
  }

  private static func width(of item: FooterItem) -> Int {
    TextWidth.of(item.key) + 1 + TextWidth.of(item.title)
  }
}
