import PatchworkViewModels
import TerminalKit

/// The bottom line: the keys that work here.
struct FooterLine {
  /// The keys, in the order of their weight.
  var items: [FooterItem]

  /// Draws as many keys as there is room for, in the first row of an area.
  func draw(in area: Rect, into frame: inout Frame) {
    var room = area.inset(left: Margin.left, right: Margin.right)
    for item in Self.fitting(items, width: room.width) {
      let isEnabled = item.availability.isEnabled
      frame.grid.put(
        [
          StyledText(item.key, Style(isEnabled ? .key : .disabled)),
          StyledText(" \(item.title)", Style(isEnabled ? .hint : .disabled)),
        ], in: room)
      _ = room.takeLeft(Self.width(of: item) + Margin.gap)
    }
  }

  /// The items that fit into a width: the least weighty are left out first, but those that always
  /// stay. What cannot be done now keeps its place, so that nothing shifts when it can.
  static func fitting(_ items: [FooterItem], width: Int) -> [FooterItem] {
    var kept = items
    func isTooWide() -> Bool {
      kept.reduce(-Margin.gap) { $0 + self.width(of: $1) + Margin.gap } > width
    }
    while isTooWide(),
      let last = kept.lastIndex(where: { !$0.staysWhenNarrow }) ?? kept.indices.last
    {
      kept.remove(at: last)
    }
    return kept
  }

  private static func width(of item: FooterItem) -> Int {
    TextWidth.of(item.key) + 1 + TextWidth.of(item.title)
  }
}
