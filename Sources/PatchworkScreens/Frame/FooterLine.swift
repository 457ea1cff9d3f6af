import PatchworkViewModels
import TerminalKit

/// The bottom line: the keys that work here. Keys without room go to the line above while that
/// shows no message.
struct FooterLine {
  /// The keys, most important first.
  var items: [FooterItem]
  /// Whether unavailable keys keep their place when room is short. Set where a step through a list
  /// can change the availability: otherwise the footer would flicker with every step.
  var keepsDisabled: Bool

  /// Draws as many keys as fit into the first row of an area.
  func draw(in area: Rect, into frame: inout Frame) {
    draw(fitting(width: area.width), in: area, into: &frame)
  }

  /// Draws those of the other keys that fit into the first row of an area of the same width.
  func drawFurther(in area: Rect, into frame: inout Frame) {
    let shown = fitting(width: area.width)
    let further = FooterLine(
      items: items.filter { !shown.contains($0) }, keepsDisabled: keepsDisabled)
    further.draw(in: area, into: &frame)
  }

  private func fitting(width: Int) -> [FooterItem] {
    Self.fitting(
      items, width: width - Margin.left - Margin.right, keepsDisabled: keepsDisabled)
  }

  private func draw(_ shown: [FooterItem], in area: Rect, into frame: inout Frame) {
    var room = area.inset(left: Margin.left, right: Margin.right)
    for item in shown {
      let isEnabled = item.availability.isEnabled
      frame.grid.put(
        [
          StyledText(item.key, Style(isEnabled ? .key : .disabled)),
          StyledText(" \(item.title)", Style(isEnabled ? .hint : .disabled)),
        ], in: room)
      _ = room.takeLeft(Self.width(of: item) + Margin.gap)
    }
  }

  /// The items that fit into a width. Unavailable ones are left out first (unless `keepsDisabled`),
  /// then the least important, and last those that normally stay.
  static func fitting(_ items: [FooterItem], width: Int, keepsDisabled: Bool) -> [FooterItem] {
    var kept = items
    func isTooWide() -> Bool {
      kept.reduce(-Margin.gap) { $0 + self.width(of: $1) + Margin.gap } > width
    }
    func drop(where mayGo: (FooterItem) -> Bool) {
      while isTooWide(), let last = kept.lastIndex(where: mayGo) { kept.remove(at: last) }
    }
    if !keepsDisabled { drop { !$0.staysWhenNarrow && !$0.availability.isEnabled } }
    drop { !$0.staysWhenNarrow }
    drop { _ in true }
    return kept
  }

  private static func width(of item: FooterItem) -> Int {
    TextWidth.of(item.key) + 1 + TextWidth.of(item.title)
  }
}
