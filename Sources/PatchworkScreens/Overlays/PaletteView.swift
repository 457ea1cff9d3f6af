import PatchworkCore
import PatchworkViewModels
import TerminalKit

/// What can be done, a command a line with its key, filtered while the user types.
struct PaletteView: PageView {
  var palette: CommandPalette

  /// A row of the list.
  private enum Row {
    case heading(String)
    case item(Int)
  }

  /// Draws the list over an area, and below it the help of the chosen command.
  func draw(in area: Rect, into frame: inout Frame) {
    let width = min(84, area.width - 2)
    let texts = width - Margin.left - Margin.right
    // Of all commands rather than the filtered ones, so that the box keeps its size while the user
    // types.
    let help = palette.all.map { TextWidth.wrap($0.help, to: texts).count }.max() ?? 0
    var room = Sheet(
      title: palette.title,
      size: Size(width: width, height: palette.all.count + 6 + help + 3), ground: .page
    ).draw(in: area, into: &frame)
    let box = room.takeTop(1).inset(left: Margin.left, right: Margin.left)
    if room.height > 12 { _ = room.takeTop(1) }
    var below = room.takeBottom(min(help + 1, room.height / 3))
    if below.height > 1 { _ = below.takeTop(1) }
    frame.grid.putWrapped(
      palette.chosenItem?.help ?? worded("Nothing here is called that."),
      in: below.inset(left: Margin.left, right: Margin.right), style: Style(.hint))
    drawList(in: room, texts: texts, into: &frame)
    TypingBox(field: palette.field, placeholder: worded("what do you want to do?"), hasFocus: true)
      .draw(in: box, into: &frame)
  }

  private func drawList(in area: Rect, texts: Int, into frame: inout Frame) {
    var room = area
    if !palette.movingKeys.isEmpty, palette.field.isEmpty, room.height > 6 {
      frame.grid.put(
        [
          StyledText(palette.movingKeys, Style(.key)),
          StyledText(worded(" move about"), Style(.hint)),
        ], in: room.takeBottom(1).inset(left: Margin.left, right: Margin.right))
    }
    let headings = palette.headings
    let rows = palette.items.indices.flatMap { place in
      (headings[place].map { [Row.heading($0)] } ?? []) + [.item(place)]
    }
    let chosen = rows.firstIndex {
      if case .item(let place) = $0 { place == palette.chosen } else { false }
    }
    let page = VisibleItems(count: rows.count, room: room.height, chosen: chosen)
    frame.listItems = page.items.count
    let columns = columns(width: texts)
    for row in page.items {
      let line = room.takeTop(1)
      switch rows[row] {
      case .heading(let words):
        frame.grid.put(
          words, in: line.inset(left: Margin.left, right: Margin.right), style: Style(.accent))
      case .item(let place):
        draw(
          palette.items[place], isChosen: place == palette.chosen, columns, in: line, into: &frame)
      }
    }
  }

  private func columns(width: Int) -> ColumnLayout {
    let title = palette.all.map { TextWidth.of($0.title) }.max() ?? 0
    let key = palette.all.map { TextWidth.of($0.key) }.max() ?? 0
    return ColumnLayout(
      [
        .init(minimum: min(title, 20), ideal: title, rank: 2),
        .init(minimum: key, ideal: key, rank: 1),
        .init(minimum: 8, ideal: width, rank: 0),
      ], width: width)
  }

  private func draw(
    _ item: CommandPalette.Item, isChosen: Bool, _ columns: ColumnLayout, in row: Rect,
    into frame: inout Frame
  ) {
    let room = row.inset(left: Margin.left, right: Margin.right)
    let isEnabled = item.availability.isEnabled
    let shown = frame.put(
      item.title, in: columns.area(of: 0, in: room) ?? room,
      style: Style(isEnabled ? .text : .disabled))
    if let key = columns.area(of: 1, in: room) {
      frame.put(item.key, in: key, style: Style(isEnabled ? .key : .disabled))
    }
    if case .disabled(let reason) = item.availability, let why = columns.area(of: 2, in: room) {
      frame.put(worded(reason), in: why, style: Style(.disabled))
    }
    if isChosen { frame.choose(line: row, acting: shown, hasFocus: true) }
  }
}
