/// The number of colours of a terminal.
package enum ColourDepth: String, CaseIterable, Hashable, Sendable {
  /// No colours, only attributes. Also under `NO_COLOR` (no-color.org).
  case mono
  /// The eight colours of ECMA-48.
  case eight
  /// The eight and their bright counterparts.
  case sixteen
  /// The sixteen, a cube of 216 and 24 greys, as in xterm.
  case indexed
  /// 24-bit colour.
  case direct

  /// The depth for the number of colours in a terminal's description.
  package init(colours: Int, noColour: Bool = false) {
    switch colours {
    case _ where noColour: self = .mono
    case 0x100_0000...: self = .direct
    case 256...: self = .indexed
    case 16...: self = .sixteen
    case 8...: self = .eight
    default: self = .mono
    }
  }
}
