import PatchworkViewModels
import TerminalKit

/// The question for the reason of opening a client: each reason with its number.
struct ReasonView: PageView {
  var page: ReasonPage
  /// Whether keys go to the question.
  var hasFocus: Bool

  func draw(in area: Rect, into frame: inout Frame) {
    let width = min(60, area.width - 2)
    let texts = width - Margin.left - Margin.right
    let lead = TextWidth.wrap(page.question, to: texts)
    var room = Sheet(
      title: page.title,
      size: Size(width: width, height: page.reasons.count + lead.count + 1), hasFocus: hasFocus
    ).draw(in: area, into: &frame)
    for line in lead {
      frame.putRaised(line, in: room.takeTop(1).inset(left: Margin.left, right: Margin.right))
    }
    _ = room.takeTop(1)
    NumberedLines(words: page.reasons.map(\.words), chosen: page.chosen, hasFocus: hasFocus)
      .draw(in: room, into: &frame)
  }
}
