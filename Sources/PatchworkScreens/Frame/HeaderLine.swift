import PatchworkCore
import PatchworkViewModels
import TerminalKit

/// The top line: program, practice area, worker, and the minute for which the screen holds.
struct HeaderLine {
  var header: Header

  /// Draws the line in the first row of an area. Where room is short, the role is left out first,
  /// then the worker's name. The practice area and a lost connection are always shown.
  func draw(in area: Rect, into frame: inout Frame) {
    var room = area.inset(left: Margin.left, right: Margin.right)
    frame.grid.put(worded("Patchwork"), in: room.takeLeft(11), style: Style(.accent))
    if header.isPractice {
      let long = worded(" PRACTICE  nobody here is real ")
      let banner = room.width >= 100 ? long : worded(" PRACTICE ")
      frame.grid.put(
        banner, in: room.takeLeft(TextWidth.of(banner)), style: Style(.practice))
      _ = room.takeLeft(Margin.gap)
    }
    if let moment = header.moment {
      let whole = "\(moment.date.wordsWithWeekday) \(moment.time)"
      let words = TextWidth.of(whole) <= room.width ? whole : "\(moment.time)"
      let place = room.takeRight(TextWidth.of(words))
      frame.grid.put(words, in: place, align: .right, style: Style(.muted))
      _ = room.takeRight(4)
    }
    if let words = header.line.first(where: { TextWidth.of($0) <= room.width }) {
      let place = room.takeRight(TextWidth.of(words))
      frame.grid.put(words, in: place, align: .right, style: Style(.warning))
      _ = room.takeRight(4)
    }
    if header.waiting > 0 {
      let words = worded("\(header.waiting) waiting")
      let place = room.takeRight(TextWidth.of(words) + 3)
      frame.grid.put(
        [StyledText("F2", Style(.key)), StyledText(" \(words)", Style(.attention))], in: place)
      _ = room.takeRight(Margin.gap)
    }
    let who = TextWidth.of(header.person) <= room.width ? header.person : header.name
    guard TextWidth.of(who) <= room.width else { return }
    let role = String(who.dropFirst(header.name.count))
    let place = room.takeRight(TextWidth.of(who))
    frame.grid.put([StyledText(header.name), StyledText(role, Style(.muted))], in: place)
  }
}
