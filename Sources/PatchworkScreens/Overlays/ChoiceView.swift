import PatchworkViewModels
import TerminalKit

/// A question that is answered by choosing one of several things.
struct ChoiceView: PageView {
  var page: ChoicePage
  /// Whether keys go to the question.
  var hasFocus: Bool

  func draw(in area: Rect, into frame: inout Frame) {
    let room = Sheet(
      title: page.title, size: Size(width: min(60, area.width - 2), height: page.words.count),
      hasFocus: hasFocus
    ).draw(in: area, into: &frame)
    NumberedLines(words: page.words, chosen: page.chosen, hasFocus: hasFocus)
      .draw(in: room, into: &frame)
  }
}
