/// How a cell is drawn on a given terminal.
package struct Paint: Hashable, Sendable {
  package enum Ink: Hashable, Sendable {
    /// The terminal's default.
    case own
    /// A colour by its number in the terminal's palette.
    case indexed(UInt8)
    case direct(Colour)
  }

  package let foreground: Ink
  package let background: Ink
  package let attributes: Attributes
}
