import PatchworkViewModels
import TerminalKit

/// The network as a map: the client in the middle, agencies with their people at both sides, the
/// family below. Where there is no room for sides it is drawn as a tree.
struct MapView {
  /// The least width for agencies at both sides.
  static let wide = 66

  var map: NetworkMap
  /// The item chosen with the arrow keys; nil while another pane has the focus.
  var chosen: NetworkMap.Stop?

  /// Draws the map over an area.
  ///
  /// - Returns: the visible part in words.
  func draw(in area: Rect, into frame: inout Frame) -> String {
    let room = area.inset(left: Margin.left, right: Margin.left)
    guard room.width >= Self.wide, room.height >= 5 else {
      return MapTree(map: map, chosen: chosen).draw(in: area, into: &frame)
    }
    let layout = MapLayout(map, size: room.size, chosen: chosen)
    if chosen != nil {
      frame.listItems = layout.blocks.reduce(0) { $0 + $1.people.count }
    }
    drawLinks(layout, in: room, into: &frame)
    drawCentre(layout, in: room, into: &frame)
    let lines = MapLines(map: map, width: layout.lineWidth, chosen: chosen)
    for block in layout.blocks { draw(block, layout, lines, in: room, into: &frame) }
    return layout.words
  }

  private func draw(
    _ block: MapLayout.Block, _ layout: MapLayout, _ lines: MapLines, in room: Rect,
    into frame: inout Frame
  ) {
    let cluster = map.clusters[block.cluster]
    var inside = block.area.moved(by: room.origin)
    let heading = inside.row(0)
    if layout.density == .headed {
      inside = inside.inset(top: 1)
      frame.grid.put(cluster.name, in: heading, style: Style(.heading))
    } else {
      let title = heading.inset(left: 2, right: 1)
      let name = TextWidth.fit(cluster.name, to: title.width - 2)
      frame.grid.put(" \(name) ", in: title, style: Style(.heading))
      inside = inside.inset(left: 1, top: 1, right: 2, bottom: 1)
    }
    for place in block.people {
      let line = inside.takeTop(layout.density == .roomy ? 2 : 1)
      lines.draw(cluster.people[place], in: line, into: &frame)
    }
  }

  private func drawCentre(_ layout: MapLayout, in room: Rect, into frame: inout Frame) {
    let box = layout.centre.moved(by: room.origin)
    var inside = box.inset(left: 1, top: 1, right: 1, bottom: 1)
    frame.grid.put(
      map.centre, in: inside.takeTop(1), align: .centre, style: Style(.heading))
    frame.grid.put(
      map.centreDetail, in: inside.takeTop(1), align: .centre, style: Style(.muted))
    for place in layout.family {
      let line = place.area.moved(by: room.origin)
      switch place.line {
      case .heading(let words):
        frame.grid.put(words, in: line.inset(left: Margin.left), style: Style(.muted))
      case .relative(let index):
        MapLines.draw(map.family[index], in: line, chosen: chosen, into: &frame)
      case .asked(let index):
        frame.grid.put(
          map.asked[index].name, in: line.inset(left: Margin.left), style: Style(.later))
      }
    }
  }

  /// Draws the connecting lines first, so that boxes and texts are drawn over them.
  private func drawLinks(_ layout: MapLayout, in room: Rect, into frame: inout Frame) {
    let link = Style(.link)
    for block in layout.blocks where layout.density != .headed {
      frame.grid.box(block.area.moved(by: room.origin), style: link)
    }
    frame.grid.box(layout.centre.moved(by: room.origin), style: link)
    for links in layout.links {
      links.draw(from: room.origin, style: link, into: &frame.grid)
    }
    if !layout.family.isEmpty {
      frame.grid.verticalRule(
        x: room.x + layout.centre.x + layout.centre.width / 2, y: room.y + layout.centre.maxY - 1,
        length: 2, style: link)
    }
  }
}

extension Rect {
  /// The area moved by an offset.
  func moved(by offset: Point) -> Rect {
    Rect(x: x + offset.x, y: y + offset.y, width: width, height: height)
  }
}
