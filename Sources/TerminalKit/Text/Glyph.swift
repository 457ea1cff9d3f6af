/// What one place on the screen shows: a base character and at most four marks upon it.
///
/// Text becomes glyphs in `Glyphs`, which lets no control character through; a glyph cannot be
/// made from a control character at all. Being of fixed size, a grid of them is copied and
/// compared as plain memory.
package struct Glyph: Hashable, Sendable {
  /// The marks that are kept; more are dropped. ncurses draws a base and four marks (CCHARW_MAX).
  package static let markLimit = 4

  private let base: UInt32
  private var mark1: UInt32 = 0
  private var mark2: UInt32 = 0
  private var mark3: UInt32 = 0
  private var mark4: UInt32 = 0
  /// Columns: 1 or 2, and 0 for the right half of a wide glyph.
  package let width: Int8

  /// A blank of one column.
  package static let blank = Glyph(base: 0x20, width: 1)
  /// What stands in the second column of a wide glyph.
  static let rightHalf = Glyph(base: 0x20, width: 0)
  /// Stands for a character that may not be shown.
  static let replacement = Glyph(base: 0xFFFD, width: 1)

  private init(base: UInt32, width: Int8) {
    self.base = base
    self.width = width
  }

  /// A glyph of one scalar; the replacement character when the scalar may not stand alone.
  package init(_ scalar: Unicode.Scalar) {
    switch ScalarKind(scalar) {
    case .narrow: self.init(base: scalar.value, width: 1)
    case .wide: self.init(base: scalar.value, width: 2)
    case .mark, .dropped, .control, .space: self = .replacement
    }
  }

  /// Sets a mark upon the base, if there is room for one more.
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

  /// The base character.
  package var scalar: Unicode.Scalar { Unicode.Scalar(base) ?? " " }

  /// Whether it is a blank without marks.
  package var isBlank: Bool { base == 0x20 && mark1 == 0 }

  /// The base and its marks, in order; nothing for the right half of a wide glyph.
  package var scalars: [Unicode.Scalar] {
    if width == 0 { return [] }
    if mark1 == 0 { return [scalar] }
    return [base, mark1, mark2, mark3, mark4].filter { $0 != 0 }.compactMap(Unicode.Scalar.init)
  }
}
