import PatchworkCore
import PatchworkViewModels
import TerminalKit

/// The places of everything on a map with the client in the middle, in cells from the top left.
///
/// Nothing overlaps, whatever the names and numbers. What has no room goes to another page, and the
/// visible page is the one with the chosen item.
struct MapLayout {
  /// The room given to people, from most to least.
  enum Density: CaseIterable {
    /// Boxes with two rows a person.
    case roomy
    /// Boxes with one row a person.
    case boxed
    /// A heading and one row a person, without boxes.
    case headed

    /// The rows of an agency.
    func height(people: Int) -> Int {
      switch self {
      case .roomy: 2 * people + 2
      case .boxed: people + 2
      case .headed: people + 1
      }
    }
  }

  /// An agency, or the part of it on this page.
  struct Block: Equatable {
    /// The index among the map's agencies.
    let cluster: Int
    /// The indices of the people shown here.
    let people: Range<Int>
    var area: Rect
    /// Whether the block is at the left of the client.
    let isLeft: Bool
  }

  let density: Density
  private(set) var blocks: [Block] = []
  private(set) var centre: Rect
  /// The family below the client's box.
  private(set) var family: [MapFamily.Cell] = []
  /// The connecting lines of both sides.
  private(set) var links: [MapLinks] = []
  /// The visible part, `page 1 of 3`; empty when all is visible.
  let words: String
  /// The columns of a person's line.
  let lineWidth: Int

  /// A layout in a size of at least `MapView.wide` columns and 5 rows.
  init(_ map: NetworkMap, size: Size, chosen: NetworkMap.Stop?) {
    let middle = MapFamily.width(of: map, within: size.width)
    let gap = size.width < 100 ? 3 : 5
    let side = min((size.width - middle - 2 * gap) / 2, 60)
    let left = (size.width - 2 * side - 2 * gap - middle) / 2
    let pages = MapPages(map, height: size.height, side: side)
    let page = pages.page(with: chosen)
    density = pages.density
    words = pages.all.count > 1 ? worded("page \(page + 1) of \(pages.all.count)") : ""
    lineWidth = side - (density == .headed ? 0 : 3)
    let columns = pages.all.indices.contains(page) ? pages.all[page] : MapPages.Columns()

    let relatives = MapFamily.lines(of: map, rows: size.height - 5, chosen: chosen)
    let middleHeight = 4 + (relatives.isEmpty ? 0 : relatives.count + 1)
    let used = min(size.height, max(columns.left.height, columns.right.height, middleHeight))
    let x = left + side + gap
    centre = Rect(x: x, y: (used - middleHeight) / 2, width: middle, height: 4)
    place(columns.left, x: left, width: side, within: used, isLeft: true)
    place(columns.right, x: x + middle + gap, width: side, within: used, isLeft: false)
    link(map, isLeft: true, gap: gap)
    link(map, isLeft: false, gap: gap)
    family = relatives.enumerated().map { row, line in
      MapFamily.Cell(
        line: line, area: Rect(x: x, y: centre.maxY + 1 + row, width: middle, height: 1))
    }
  }

  private mutating func place(
    _ column: MapPages.Column, x: Int, width: Int, within rows: Int, isLeft: Bool
  ) {
    var y = max(0, (rows - column.height) / 2)
    for piece in column.pieces {
      let height = density.height(people: piece.people.count)
      blocks.append(
        Block(
          cluster: piece.cluster, people: piece.people,
          area: Rect(x: x, y: y, width: width, height: height), isLeft: isLeft))
      y += height + column.spacing
    }
  }

  /// Connects the agencies of a side with the client.
  private mutating func link(_ map: NetworkMap, isLeft: Bool, gap: Int) {
    let mine = blocks.filter { $0.isLeft == isLeft }
    guard !mine.isEmpty else { return }
    var links = MapLinks(x: isLeft ? centre.x - gap / 2 - 1 : centre.maxX + gap / 2)
    for block in mine {
      if density == .headed {
        let name = min(TextWidth.of(map.clusters[block.cluster].name), block.area.width)
        links.add(
          from: isLeft ? block.area.x + name + 1 : block.area.x - 2, y: block.area.y,
          isBorder: false, isFromLeft: isLeft)
      } else {
        links.add(
          from: isLeft ? block.area.maxX - 1 : block.area.x,
          y: block.area.y + (block.area.height - 1) / 2, isBorder: true, isFromLeft: isLeft)
      }
    }
    links.add(
      from: isLeft ? centre.x : centre.maxX - 1, y: centre.y + 1, isBorder: true,
      isFromLeft: !isLeft)
    self.links.append(links)
  }
}
