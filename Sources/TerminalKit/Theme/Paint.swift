/// How a cell is drawn on a given terminal: colours that it has, and attributes.
package struct Paint: Hashable, Sendable {
  /// A colour of the terminal.
  package enum Ink: Hashable, Sendable {
    /// The terminal's own, whatever that is.
    case own
    /// A colour by its number in the terminal's palette.
    case indexed(UInt8)
    /// Any colour.
    case direct(Colour)
  }

  /// The letters.
  package let foreground: Ink
  /// What they stand on.
  package let background: Ink
  /// Weight and the like.
  package let attributes: Attributes
}
