/// How a cell is drawn on a given terminal: colours that it has, and attributes.
public struct Paint: Hashable, Sendable {
  /// A colour of the terminal.
  public enum Ink: Hashable, Sendable {
    /// The terminal's own, whatever that is.
    case own
    /// A colour by its number in the terminal's palette.
    case indexed(UInt8)
    /// Any colour.
    case direct(Colour)
  }

  /// The letters.
  public let foreground: Ink
  /// What they stand on.
  public let background: Ink
  /// Weight and the like.
  public let attributes: Attributes
}
