import PatchworkCore
import PatchworkViewModels
import TerminalKit

struct FormView: PageView {
  var form: Form
  /// Whether keys go to the form.
  var hasFocus: Bool

  var hidesPagesBelow: Bool { true }

  /// The inner columns on a screen of `columns` columns.
  static func width(within columns: Int) -> Int { min(88, columns - 2) }

  /// The rows of the whole form, with the rule around it.
  func height(within columns: Int) -> Int {
    let width = Self.width(within: columns)
    return FormHead(form: form, width: width).height
      + FormFields(form: form, width: width, hasFocus: hasFocus).height + 3
  }

  func draw(in area: Rect, into frame: inout Frame) {
    let width = Self.width(within: area.width)
    let fields = FormFields(form: form, width: width, hasFocus: hasFocus)
    let head = FormHead(form: form, width: width)
    let size = Size(width: width, height: head.height + fields.height + 1)
    let list = min(size.height, max(0, area.height - 2)) - head.height - 1
    let page = fields.page(room: list)
    var room = Sheet(
      title: form.title, aside: page.isWhole ? "" : worded("fields \(page.words)"), size: size,
      ground: .page, hasFocus: hasFocus
    ).draw(in: area, into: &frame)
    head.draw(in: room.takeTop(head.height), into: &frame)
    fields.draw(page, in: room, into: &frame)
  }
}

/// The lines above the fields: the effect of the form, and an error.
struct FormHead {
  private let lines: [StyledText]

  init(form: Form, width: Int) {
    let texts = width - Margin.left - Margin.right
    func wrapped(_ text: String, _ role: Role) -> [StyledText] {
      text.isEmpty
        ? [] : TextWidth.wrap(text, to: texts).map { StyledText($0, Style(role)) }
    }
    var lines = wrapped(form.introduction, .muted)
    lines += wrapped(form.problem ?? "", .error)
    if form.isSaving { lines += wrapped(form.savingWords, .muted) }
    self.lines = lines
  }

  /// The rows of the head, with a blank one below.
  var height: Int { lines.isEmpty ? 0 : lines.count + 1 }

  func draw(in area: Rect, into frame: inout Frame) {
    for (row, line) in lines.enumerated() {
      frame.grid.put(
        line.text, in: area.row(row).inset(left: Margin.left, right: Margin.right),
        style: line.style)
    }
  }
}
