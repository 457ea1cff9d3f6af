import PatchworkViewModels
import TerminalKit

/// A page from edge to edge: a rule with its heading, and its rows below. A list is a page; only a
/// question is a box.
struct FullPage {
  /// The heading on the rule.
  var title: String
  /// The text at the right end of the rule: which items are visible; may be empty.
  var aside = ""
  /// To what the page is narrowed.
  var filter = FilterWords.none
  /// Whether keys go to the page.
  var hasFocus: Bool

  /// Draws the page's ground and its rule over an area.
  ///
  /// - Returns: the area below the rule.
  func draw(in area: Rect, into frame: inout Frame) -> Rect {
    frame.grid.fill(area)
    let rule = area.row(0)
    frame.grid.horizontalRule(x: rule.x, y: rule.y, length: rule.width)
    PaneTitle(
      TextWidth.fit(title, to: max(0, rule.width - 4)), PaneTitle.narrowing(filter), aside: aside,
      hasFocus: hasFocus
    ).draw(in: rule, into: &frame)
    return area.inset(top: 1)
  }
}
