import PatchworkViewModels
import TerminalKit

/// The line above the footer for the last message.
struct StatusLine {
  /// The most rows of a long message.
  static let longest = 4

  var status: Status?

  /// Draws the message in a row. A long one grows upwards over what is drawn there.
  func draw(in row: Rect, into frame: inout Frame) {
    guard let status, !row.isEmpty else { return }
    let width = row.width - Margin.left - Margin.right
    // A refusal is nothing that went wrong, and nothing that was done.
    let sign = status.kind == .refusal ? "! " : ""
    let lines = TextWidth.wrap(sign + status.text, to: width)
    let shown = lines.prefix(min(Self.longest, row.maxY))
    let area = Rect(
      x: row.x, y: row.maxY - shown.count, width: row.width, height: shown.count)
    frame.grid.fill(area)
    let style: Style =
      switch status.kind {
      case .info: Style(.success)
      case .waiting: Style(.muted)
      case .refusal: Style(.text)
      case .problem: Style(.error)
      }
    for (place, line) in shown.enumerated() {
      let isCut = place == shown.count - 1 && lines.count > shown.count
      frame.grid.put(
        isCut ? line + " …" : line,
        in: area.row(place).inset(left: Margin.left, right: Margin.right), style: style)
    }
  }
}
