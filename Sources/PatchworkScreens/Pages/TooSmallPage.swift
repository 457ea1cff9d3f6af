import PatchworkViewModels
import TerminalKit

/// What shows on a screen too small to work on; it follows the size, so that one sees when it is
/// large enough.
struct TooSmallPage {
  /// Whether this is the practice area, which is said even here.
  var header: Header

  /// Draws the page over the whole frame.
  func draw(into frame: inout Frame) {
    let size = frame.grid.size
    var lines = [
      "Patchwork needs \(PaneArrangement.leastWidth) columns",
      "and \(PaneArrangement.leastHeight) rows.",
      "Here are \(size.width) and \(size.height).",
    ]
    if size.width < lines[0].count {
      lines = [
        "\(PaneArrangement.leastWidth)×\(PaneArrangement.leastHeight) needed",
        "\(size.width)×\(size.height) here",
      ]
    }
    var texts = lines.map { StyledText($0) }
    if header.isPractice { texts.insert(StyledText(" PRACTICE ", Style(.practice)), at: 0) }
    texts = Array(texts.prefix(size.height))
    let top = (size.height - texts.count) / 2
    for (place, text) in texts.enumerated() {
      let row = Rect(x: 0, y: top + place, width: size.width, height: 1)
      frame.grid.put(text.text, in: row, align: .centre, style: text.style)
    }
  }
}
