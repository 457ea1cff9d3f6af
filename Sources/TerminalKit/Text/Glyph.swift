/// The contents of one cell: a base character and at most four combining marks.
///
/// `Glyphs` turns text into glyphs and lets no control character through. A glyph cannot be made
/// from a control character. The size is fixed, so that a grid is copied and compared as plain
/// memory.
package struct Glyph: Hashable, Sendable {
  private let base: UInt32
  private var mark1: UInt32 = 0
  private var mark2: UInt32 = 0
  private var mark3: UInt32 = 0
  private var mark4: UInt32 = 0
  /// Columns: 1 or 2, and 0 for the right half of a wide glyph.
  package let width: Int8

  /// A blank of one column.
  package static let blank = Glyph(base: 0x20, width: 1)
  /// The second column of a wide glyph.
  static let rightHalf = Glyph(base: 0x20, width: 0)
  /// The placeholder for a character that may not be shown.
  static let replacement = Glyph(base: 0xFFFD, width: 1)

  private init(base: UInt32, width: Int8) {
    self.base = base
    self.width = width
  }

  /// A glyph of one scalar; the replacement character when the scalar cannot stand alone.
  package init(_ scalar: Unicode.Scalar) {
    switch ScalarKind(scalar) {
    case .narrow: self.init(base: scalar.value, width: 1)
    case .wide: self.init(base: scalar.value, width: 2)
    case .mark, .dropped, .control, .space: self = .replacement
    }
  }

  /// Adds a combining mark. A fifth mark is dropped: ncurses draws a base and four marks
  /// (CCHARW_MAX).
  mutating func add(mark: Unicode.Scalar) {
    if mark1 == 0 {
      mark1 = mark.value
    } else if mark2 == 0 {
      mark2 = mark.value
    } else if mark3 == 0 {
      mark3 = mark.value
    } else if mark4 == 0 {
      mark4 = mark.value
    }
  }

  package var scalar: Unicode.Scalar { Unicode.Scalar(base) ?? " " }

  /// Whether this is a blank without marks.
  package var isBlank: Bool { base == 0x20 && mark1 == 0 }

  /// The base and its marks, in order; empty for the second column of a wide glyph.
  package var scalars: [Unicode.Scalar] {
    if width == 0 { return [] }
    if mark1 == 0 { return [scalar] }
    return [base, mark1, mark2, mark3, mark4].filter { $0 != 0 }.compactMap(Unicode.Scalar.init)
  }
}
