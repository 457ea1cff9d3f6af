import TerminalKit

/// What it costs to bring a terminal of 256 colours from one screen to another, in bytes, by the
/// sequences of ECMA-48: a move of the cursor, a colour of letters, a colour of ground.
enum Cost {
  static func bytes(from old: CellGrid, to new: CellGrid, without row: Int? = nil) -> Int {
    // The cursor goes back to its place in the end.
    var bytes = 8
    var role: Role?
    var ground = Ground.page
    for y in 0..<new.height where y != row {
      var last: Int?
      for x in 0..<new.width {
        let cell = new[x, y]
        guard cell != old[x, y] else { continue }
        if last != x - 1 { bytes += last == nil ? 8 : 5 }
        last = x
        // A blank has no letter to colour.
        if cell.style.role != role, !cell.glyph.isBlank {
          bytes += 12
          role = cell.style.role
        }
        if cell.style.ground != ground {
          bytes += 11
          ground = cell.style.ground
        }
        bytes += cell.glyph.scalars.reduce(0) { $0 + UTF8.width($1) }
      }
    }
    return bytes
  }

  /// The rows in which two screens differ.
  static func rows(from old: CellGrid, to new: CellGrid) -> [Int] {
    (0..<new.height).filter { y in (0..<new.width).contains { old[$0, y] != new[$0, y] } }
  }
}
