import CTerminal
import TerminalKit

extension TerminalSession {
  /// Shows a grid: hands ncurses the cells that differ from those shown, and writes once. The
  /// hardware cursor is left at `cursor`, where screen readers and magnifiers look; without one it
  /// is hidden. Does nothing once the terminal is given back.
  public func present(_ grid: CellGrid, cursor: Point? = nil) {
    guard isOpen else { return }
    let size = self.size
    if shown?.size != grid.size {
      shown = nil
      erase()
    }
    for y in 0..<min(size.height, grid.height) {
      var x = 0
      while let run = nextRun(in: grid, row: y, from: x, width: min(size.width, grid.width)) {
        put(grid, row: y, columns: run)
        x = run.upperBound
      }
    }
    shown = grid
    if let cursor, Rect(x: 0, y: 0, width: size.width, height: size.height).contains(cursor) {
      terminal_update(Int32(cursor.y), Int32(cursor.x))
    } else {
      terminal_update(-1, 0)
    }
    send()
  }

  /// The next columns of a row that differ, widened so that no wide character is cut.
  private func nextRun(in grid: CellGrid, row: Int, from start: Int, width: Int) -> Range<Int>? {
    guard let shown else { return start < width ? start..<width : nil }
    func differs(_ x: Int) -> Bool { grid[x, row] != shown[x, row] }
    func isRightHalf(_ x: Int) -> Bool { grid[x, row].isRightHalf || shown[x, row].isRightHalf }
    guard var first = (start..<max(start, width)).first(where: differs) else { return nil }
    while first > start, isRightHalf(first) { first -= 1 }
    var end = first + 1
    while end < width, differs(end) || isRightHalf(end) { end += 1 }
    return first..<end
  }

  private func put(_ grid: CellGrid, row: Int, columns: Range<Int>) {
    var cells: [terminal_cell] = []
    cells.reserveCapacity(columns.count)
    var last: Paint?
    for x in columns {
      let cell = grid[x, row]
      if cell.isRightHalf { continue }
      var paint = painter.paint(for: cell.style)
      // A blank has no letter to colour: it goes on in the colour of the letter before it.
      if let last, cell.glyph.isBlank, paint.looksBlank, last.looksBlank,
        paint.background == last.background
      {
        paint = last
      }
      last = paint
      cells.append(made(cell, paint, fits: x + Int(cell.glyph.width) <= columns.upperBound))
    }
    terminal_put(Int32(row), Int32(columns.lowerBound), cells, Int32(cells.count))
  }

  private func made(_ cell: Cell, _ paint: Paint, fits: Bool) -> terminal_cell {
    var made = terminal_cell()
    made.attributes = paint.attributes.bits
    made.pair = depth == .mono ? 0 : pairs.pair(for: paint)
    made.width = fits ? Int32(cell.glyph.width) : 1
    let scalars = fits ? cell.glyph.scalars : [" "]
    withUnsafeMutableBytes(of: &made.scalars) { bytes in
      let slots = bytes.bindMemory(to: UInt32.self)
      for (slot, scalar) in zip(slots.indices, scalars) { slots[slot] = scalar.value }
    }
    return made
  }
}

extension Paint {
  /// Whether a blank in it shows nothing but its ground.
  fileprivate var looksBlank: Bool { attributes.isDisjoint(with: [.reverse, .underline]) }
}

extension Attributes {
  /// ncurses' bits for the attributes.
  fileprivate var bits: UInt32 {
    (contains(.bold) ? terminal_bold : 0) | (contains(.dim) ? terminal_dim : 0)
      | (contains(.reverse) ? terminal_reverse : 0)
      | (contains(.underline) ? terminal_underline : 0)
  }
}
