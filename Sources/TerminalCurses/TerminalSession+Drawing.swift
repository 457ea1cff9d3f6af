import CTerminal
import TerminalKit

extension TerminalSession {
  /// Draws a grid: passes the cells that differ from the last grid to ncurses and writes once.
  ///
  /// The hardware cursor is left at `cursor`, where screen readers and magnifiers look for it, or
  /// hidden when nil. Does nothing after `close()`.
  package func present(_ grid: CellGrid, cursor: Point? = nil) {
    guard isOpen else { return }
    let size = self.size
    if shown?.size != grid.size {
      shown = nil
      erase()
    }
    for y in 0..<min(size.height, grid.height) {
      for columns in grid.changes(in: y, since: shown) {
        put(grid.row(y), at: y, columns: columns.clamped(to: 0..<size.width))
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

  /// Passes some columns of a row of cells to ncurses.
  private func put(_ row: ArraySlice<Cell>, at y: Int, columns: Range<Int>) {
    var cells: [terminal_cell] = []
    cells.reserveCapacity(columns.count)
    var last: Paint?
    for (x, cell) in zip(columns, row.dropFirst(columns.lowerBound)) where !cell.isRightHalf {
      var paint = painter.paint(for: cell.style)
      // A blank has no letter to colour. It keeps the last letter's colour, so that no bytes are
      // spent on a change that nobody sees.
      if let last, cell.glyph.isBlank, paint.looksBlank, last.looksBlank,
        paint.background == last.background
      {
        paint = last
      }
      last = paint
      cells.append(made(cell, paint, fits: x + Int(cell.glyph.width) <= columns.upperBound))
    }
    terminal_put(Int32(y), Int32(columns.lowerBound), cells, Int32(cells.count))
  }

  private func made(_ cell: Cell, _ paint: Paint, fits: Bool) -> terminal_cell {
    var made = terminal_cell()
    made.attributes = paint.attributes.bits
    made.pair = depth == .mono ? 0 : pairs.pair(for: paint)
    // Of a wide glyph that the edge cuts, a blank is drawn.
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
  /// Whether a blank in this paint shows only its background.
  fileprivate var looksBlank: Bool { attributes.isDisjoint(with: [.reverse, .underline]) }
}

extension Attributes {
  /// The attributes as ncurses bits.
  fileprivate var bits: UInt32 {
    (contains(.bold) ? terminal_bold : 0) | (contains(.dim) ? terminal_dim : 0)
      | (contains(.reverse) ? terminal_reverse : 0)
      | (contains(.underline) ? terminal_underline : 0)
  }
}
