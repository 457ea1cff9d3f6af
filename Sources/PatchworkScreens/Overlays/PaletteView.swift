import PatchworkViewModels
import TerminalKit

/// All commands by name, filtered while the user types.
struct PaletteView: PageView {
  var palette: CommandPalette

  /// Draws the list over an area, and below it the help of the chosen command.
  func draw(in area: Rect, into frame: inout Frame) {
    let width = min(84, area.width - 2)
    let texts = width - Margin.left - Margin.right
    // Of all commands rather than the filtered ones, so that the box keeps its size while the user
    // types.
    let help = palette.all.map { TextWidth.wrap($0.explanation, to: texts).count }.max() ?? 0
    var room = Sheet(
      title: "Commands", size: Size(width: width, height: min(palette.all.count, 20) + help + 3),
      ground: .page
    ).draw(in: area, into: &frame)
    let box = room.takeTop(1).inset(left: Margin.left, right: Margin.left)
    _ = room.takeTop(1)
    var below = room.takeBottom(min(help + 1, room.height / 3))
    _ = below.takeTop(1)
    frame.grid.putWrapped(
      palette.chosenItem?.explanation ?? "No command is called that.",
      in: below.inset(left: Margin.left, right: Margin.right), style: Style(.hint))
    let columns = columns(width: texts)
    let page = VisibleItems(count: palette.items.count, room: room.height, chosen: palette.chosen)
    frame.listItems = page.items.count
    for (row, place) in page.items.enumerated() {
      draw(
        palette.items[place], isChosen: place == palette.chosen, columns, in: room.row(row),
        into: &frame)
    }
    TypingBox(field: palette.field, placeholder: "type part of its name", hasFocus: true)
      .draw(in: box, into: &frame)
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
      frame.put(reason, in: why, style: Style(.disabled))
    }
    if isChosen { frame.choose(line: row, acting: shown, hasFocus: true) }
  }
}

extension CommandPalette.Item {
  /// The help of a command, after the reason when it is unavailable.
  fileprivate var explanation: String {
    guard case .disabled(let reason) = availability else { return help }
    return "Not now: \(reason). \(help)"
  }
}
