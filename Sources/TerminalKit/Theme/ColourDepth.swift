/// How many colours a terminal shows.
package enum ColourDepth: String, CaseIterable, Hashable, Sendable {
  /// None, only weight: also what `NO_COLOR` (no-color.org) asks for.
  case mono
  /// The eight of ECMA-48.
  case eight
  /// The eight and their bright counterparts.
  case sixteen
  /// The sixteen, a cube of 216 and 24 greys, as xterm has them.
  case indexed
  /// Any colour, 24 bits each.
  case direct

  /// The depth for the number of colours that a terminal's description gives.
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
