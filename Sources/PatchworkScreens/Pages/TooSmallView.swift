import PatchworkCore
import PatchworkViewModels
import TerminalKit

/// The page of a screen that is too small. It shows the current size, so that the user sees when it
/// is large enough.
struct TooSmallView {
  /// The practice area is marked even here.
  var header: Header

  func draw(into frame: inout Frame) {
    let size = frame.grid.size
    var lines = [
      worded("Patchwork needs \(PaneArrangement.leastWidth) columns"),
      worded("and \(PaneArrangement.leastHeight) rows."),
      worded("Here are \(size.width) and \(size.height)."),
    ]
    if size.width < lines[0].count {
      lines = [
        worded("\(PaneArrangement.leastWidth)×\(PaneArrangement.leastHeight) needed"),
        worded("\(size.width)×\(size.height) here"),
      ]
    }
    var texts = lines.map { StyledText($0) }
    if header.isPractice { texts.insert(StyledText(worded(" PRACTICE "), Style(.practice)), at: 0) }
    texts = Array(texts.prefix(size.height))
    let top = (size.height - texts.count) / 2
    for (place, text) in texts.enumerated() {
      let row = Rect(x: 0, y: top + place, width: size.width, height: 1)
      frame.grid.put(text.text, in: row, align: .centre, style: text.style)
    }
  }
}
