import PatchworkViewModels
import TerminalKit

/// The fields of a form from top to bottom: label, box, and beside the box a hint or an error.
struct FormFields {
  /// Options of a chooser that are visible at once.
  static let optionRows = 6
  /// The least width at which hints stand beside the boxes rather than below.
  private static let wide = 72
  /// The narrowest box that leaves room for a hint beside it.
  private static let leastBox = 24

  private let form: Form
  private let width: Int
  private let hasFocus: Bool
  private let label: Int
  private let box: Int
  /// Columns before buttons: as wide as the labels where the longest button fits.
  private let indent: Int

  init(form: Form, width: Int, hasFocus: Bool) {
    self.form = form
    self.width = width
    self.hasFocus = hasFocus
    let longest = form.fields.map { TextWidth.of($0.label) }.max() ?? 0
    label = min(longest + 2, max(10, width / 3))
    let room = width - Margin.left - Margin.right - label
    // A hint that would make the boxes too narrow is drawn below its field.
    let most = room - Self.leastBox - Margin.gap
    let asides = form.fields.map { TextWidth.of($0.problem ?? $0.hint) }.filter { $0 <= most }
    let beside = min(room - (asides.max() ?? 0) - Margin.gap, 44)
    box = max(0, width >= Self.wide ? beside : room)
    let pushes = form.fields.compactMap { field in
      if case .button(let button) = field.control {
        PushButton(title: button.title, hasFocus: false).width
      } else {
        Int?.none
      }
    }
    indent = min(label, max(0, label + room - (pushes.max() ?? 0)))
  }

  /// The rows of all fields, with the options of a focused chooser.
  var height: Int { form.fields.indices.reduce(0) { $0 + height(of: $1) } }

  /// The fields that are visible in a number of rows.
  func page(room: Int) -> VisibleItems {
    VisibleItems(heights: form.fields.indices.map(height), room: room, chosen: form.focused)
  }

  func draw(_ page: VisibleItems, in area: Rect, into frame: inout Frame) {
    var room = area
    for place in page.items {
      let rows = room.takeTop(height(of: place))
      draw(
        form.fields[place], isFocused: place == form.focused && hasFocus, at: place, in: rows,
        into: &frame)
    }
  }

  private func height(of place: Int) -> Int {
    let field = form.fields[place]
    return above(place) + 1 + below(place).count
      + options(of: field, isFocused: place == form.focused).count
  }

  /// Rows above a field: a section heading, or a blank row above the first button.
  private func above(_ place: Int) -> Int {
    let field = form.fields[place]
    if field.section != nil { return place == 0 ? 1 : 2 }
    let isFirstButton =
      field.isButton && place > 0 && !form.fields[place - 1].isButton
    return isFirstButton ? 1 : 0
  }

  /// The text beside or below a field: its error, or its hint while it has the focus.
  private func aside(of place: Int) -> String {
    let field = form.fields[place]
    return field.problem ?? (place == form.focused || field.keepsHint ? field.hint : "")
  }

  /// The same text as lines below the field, when there is no room beside it.
  private func below(_ place: Int) -> [String] {
    let words = aside(of: place)
    return words.isEmpty || TextWidth.of(words) <= beside
      ? [] : TextWidth.wrap(words, to: room - label)
  }

  /// Columns between the margins.
  private var room: Int { width - Margin.left - Margin.right }
  /// Columns beside a box.
  private var beside: Int { room - label - box - Margin.gap }

  private func draw(
    _ field: FormField, isFocused: Bool, at place: Int, in area: Rect, into frame: inout Frame
  ) {
    var room = area.inset(left: Margin.left, right: Margin.right)
    var gap = room.takeTop(above(place))
    if let section = field.section {
      frame.put(section, in: gap.takeBottom(1), style: Style(.heading))
    }
    var row = room.takeTop(1)
    if case .button(let button) = field.control {
      let push = PushButton(title: button.title, hasFocus: isFocused)
      push.draw(in: row.inset(left: indent), into: &frame)
      return
    }
    if isFocused {
      frame.grid.put("▸", x: area.x, y: row.y, style: Style(.accent), in: area)
    }
    let words = field.label + (field.isRequired ? " *" : "")
    frame.put(
      words, in: row.takeLeft(label).inset(right: 1), style: Style(isFocused ? .heading : .muted))
    let box = row.takeLeft(box)
    draw(field.control, isFocused: isFocused, in: box, into: &frame)
    let style = Style(field.problem == nil ? .hint : .error)
    let lines = below(place)
    if lines.isEmpty { frame.put(aside(of: place), in: row.inset(left: Margin.gap), style: style) }
    for line in lines { frame.put(line, in: room.takeTop(1).inset(left: label), style: style) }
    drawOptions(of: field, isFocused: isFocused, in: room.inset(left: label), into: &frame)
  }

  private func draw(
    _ control: FormField.Control, isFocused: Bool, in box: Rect, into frame: inout Frame
  ) {
    switch control {
    case .text(let field):
      TypingBox(field: field, hasFocus: isFocused).draw(in: box, into: &frame)
    case .chooser(let chooser):
      TypingBox(field: chooser.field, hasFocus: isFocused).draw(in: box, into: &frame)
      if let picked = chooser.picked, !isFocused || !picked.detail.isEmpty {
        let taken = TextWidth.of(picked.title) + Margin.gap
        frame.grid.put(
          picked.detail, in: box.row(0).inset(left: taken), style: Style(.hint, on: .field))
      }
    case .choice(let choice):
      frame.grid.fill(box.row(0), with: Style(.input, on: .field))
      let words = isFocused ? "‹ \(choice.chosenWords) ›" : choice.chosenWords
      frame.grid.put(words, in: box.row(0), style: Style(.input, on: .field))
      if isFocused { frame.cursor = box.origin }
    case .button: break
    }
  }

  /// The visible options of a focused chooser.
  private func options(of field: FormField, isFocused: Bool) -> [Chooser.Option] {
    guard isFocused, case .chooser(let chooser) = field.control, chooser.picked == nil
    else { return [] }
    let page = VisibleItems(
      count: chooser.options.count, room: Self.optionRows, chosen: chooser.highlighted)
    return Array(chooser.options[page.items])
  }

  private func drawOptions(
    of field: FormField, isFocused: Bool, in area: Rect, into frame: inout Frame
  ) {
    guard case .chooser(let chooser) = field.control else { return }
    let highlighted = chooser.highlighted.flatMap {
      chooser.options.indices.contains($0) ? chooser.options[$0] : nil
    }
    for (row, option) in options(of: field, isFocused: isFocused).enumerated() {
      let line = area.row(row)
      let shown = frame.put(
        option.title, in: line.inset(left: Margin.left), style: .text)
      frame.put(
        option.detail, in: line.inset(left: Margin.left + shown.width + Margin.gap),
        style: Style(.muted))
      guard option == highlighted else { continue }
      // choose(line:) moves the cursor to the option, but typing goes on in the box.
      let typing = frame.cursor
      frame.choose(line: line, acting: shown, hasFocus: true)
      frame.cursor = typing
    }
  }
}
