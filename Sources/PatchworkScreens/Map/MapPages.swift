import PatchworkViewModels
import TerminalKit

/// Divides a network's agencies between the sides of a map, and among pages when there are many.
struct MapPages {
  /// An agency, or the part of it that fits.
  struct Piece: Equatable {
    let cluster: Int
    let people: Range<Int>
  }

  /// One side, from the top.
  struct Column: Equatable {
    var pieces: [Piece] = []
    var height = 0
    /// Blank rows between agencies.
    var spacing = 0
  }

  struct Columns: Equatable {
    var left = Column()
    var right = Column()
  }

  let density: MapLayout.Density
  /// The pages in order; one when everything fits.
  let all: [Columns]
  private let map: NetworkMap

  /// The pages for a height, with sides of `side` columns.
  init(_ map: NetworkMap, height: Int, side: Int) {
    self.map = map
    let counts = map.clusters.map(\.people.count)
    // Where the role fits beside the name, a second row would be empty.
    let ways = MapLayout.Density.allCases.filter {
      $0 != .roomy || !MapLines.hasRole(width: side - 2)
    }
    for density in ways {
      if let columns = Self.fitting(counts, density, height) {
        self.density = density
        all = [columns]
        return
      }
    }
    density = .headed
    all = Self.flowing(counts, height)
  }

  /// The page with the chosen item. The first one for a relative, since relatives are on every
  /// page.
  func page(with chosen: NetworkMap.Stop?) -> Int {
    guard case .person(let id) = chosen else { return 0 }
    func holds(_ column: Column) -> Bool {
      column.pieces.contains { piece in
        map.clusters[piece.cluster].people[piece.people].contains { $0.involvement == id }
      }
    }
    return all.firstIndex { holds($0.left) || holds($0.right) } ?? 0
  }

  /// Everything on one page, divided so that the higher side is as low as possible; nil when it is
  /// still too high.
  private static func fitting(
    _ counts: [Int], _ density: MapLayout.Density, _ height: Int
  ) -> Columns? {
    let heights = counts.map { density.height(people: $0) }
    func sum(_ part: ArraySlice<Int>) -> Int { part.reduce(0, +) }
    let cut =
      (0...heights.count).min { left, right in
        func highest(_ cut: Int) -> Int { max(sum(heights[..<cut]), sum(heights[cut...])) }
        return (highest(left), right) < (highest(right), left)
      } ?? 0
    func column(_ part: Range<Int>) -> Column {
      let bare = sum(heights[part])
      let joints = max(0, part.count - 1)
      let spacing = bare + joints <= height ? 1 : 0
      return Column(
        pieces: part.map { Piece(cluster: $0, people: 0..<counts[$0]) },
        height: bare + joints * spacing, spacing: spacing)
    }
    let columns = Columns(left: column(0..<cut), right: column(cut..<heights.count))
    return max(columns.left.height, columns.right.height) <= height ? columns : nil
  }

  /// One column after the other. An agency that does not fit continues in the next column.
  private static func flowing(_ counts: [Int], _ height: Int) -> [Columns] {
    var columns: [Column] = []
    var column = Column()
    for (cluster, count) in counts.enumerated() {
      var done = 0
      while done < count {
        if column.height + 2 > height {
          columns.append(column)
          column = Column()
        }
        let taken = min(count - done, height - column.height - 1)
        guard taken > 0 else { break }
        column.pieces.append(Piece(cluster: cluster, people: done..<(done + taken)))
        column.height += taken + 1
        done += taken
      }
    }
    if !column.pieces.isEmpty { columns.append(column) }
    return stride(from: 0, to: columns.count, by: 2).map { first in
      Columns(
        left: columns[first],
        right: columns.indices.contains(first + 1) ? columns[first + 1] : Column())
    }
  }
}
