import PatchworkCore
import PatchworkViewModels
import TerminalKit

/// The preview of the page for the client and the family.
struct SheetView: PageView {
  var page: SheetPage

  /// Draws the page over an area, scrolled at most to its end.
  func draw(in area: Rect, into frame: inout Frame) {
    let width = min(76, area.width - 2)
    let lines = lines(width: width - Margin.left - Margin.right)
    let room = max(1, area.height - 2)
    let isWhole = lines.count <= room
    var inside = Sheet(
      title: worded("For the family"), aside: isWhole ? "" : worded("↑↓ more"),
      size: Size(width: width, height: min(lines.count, room))
    ).draw(in: area, into: &frame)
    frame.cursor = inside.origin
    frame.listItems = room
    for line in lines.dropFirst(min(page.scrolled, max(0, lines.count - room))).prefix(room) {
      frame.putRaised(
        line.text, in: inside.takeTop(1).inset(left: Margin.left, right: Margin.right), line.role)
    }
  }

  private func lines(width: Int) -> [(text: String, role: Role)] {
    func wrapped(_ text: String, _ role: Role) -> [(text: String, role: Role)] {
      TextWidth.wrap(text, to: width).map { ($0, role) }
    }
    let caution =
      page.caution.isEmpty
      ? [] : wrapped(worded("Not on the page: \(page.caution)."), .attention) + [("", .text)]
    return caution
      + page.sheet.lines.flatMap { line in
        switch line {
        case .title(let text): wrapped(text, .heading)
        case .person(let text): [("", .text)] + wrapped(text, .heading)
        case .fact(let text): wrapped(text, .text)
        }
      }
  }
}
