/// The colours of a terminal that has few.
///
/// The first sixteen differ from terminal to terminal and are anyone's to change. Colours are
/// matched with xterm's, and a pair counts as legible only where it is so both with xterm's and
/// with the VGA colours of the Linux console, which are the extremes among those in use.
struct Palette: Sendable {
  /// A colour of the palette and how it is seen.
  struct Entry: Sendable {
    /// Its number in the terminal.
    let index: UInt8
    /// Its colour in xterm.
    let colour: Colour
    /// Its colour elsewhere.
    let elsewhere: Colour
    /// How it is seen in xterm.
    let perceived: PerceivedColour
    private let luminances: (Double, Double)

    init(index: UInt8, colour: Colour, elsewhere: Colour) {
      self.index = index
      self.colour = colour
      self.elsewhere = elsewhere
      perceived = PerceivedColour(colour)
      luminances = (colour.luminance, elsewhere.luminance)
    }

    /// The worst contrast with another entry on any of the terminals considered.
    func contrast(with other: Entry) -> Double {
      min(
        Colour.contrast(luminances.0, other.luminances.0),
        Colour.contrast(luminances.1, other.luminances.1))
    }
  }

  /// The colours to choose from.
  let entries: [Entry]

  /// The palette of a depth; nil where colours are not chosen from a palette.
  static func of(_ depth: ColourDepth) -> Palette? {
    switch depth {
    case .mono, .direct: nil
    case .eight: eight
    case .sixteen: sixteen
    case .indexed: indexed
    }
  }

  private static let eight = Palette(entries: Array(sixteen.entries.prefix(8)))

  private static let sixteen = Palette(
    entries: zip(xterm, vga).enumerated().map { index, pair in
      Entry(index: UInt8(index), colour: Colour(pair.0), elsewhere: Colour(pair.1))
    })

  /// The cube and the greys only: the first sixteen are not to be relied on.
  private static let indexed = Palette(
    entries: (16...255).map { number in
      let colour = fixed(number)
      return Entry(index: UInt8(number), colour: colour, elsewhere: colour)
    })

  /// Colours 16 to 255, the same on every terminal: a 6 by 6 by 6 cube, then greys.
  private static func fixed(_ number: Int) -> Colour {
    if number >= 232 {
      let level = UInt8(8 + (number - 232) * 10)
      return Colour(red: level, green: level, blue: level)
    }
    func level(_ step: Int) -> UInt8 { step == 0 ? 0 : UInt8(55 + step * 40) }
    let cube = number - 16
    return Colour(red: level(cube / 36), green: level(cube / 6 % 6), blue: level(cube % 6))
  }

  /// xterm's defaults (XTerm-col.ad).
  private static let xterm: [UInt32] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]

  /// The Linux console's defaults, IBM's for the VGA.
  private static let vga: [UInt32] = [
    0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA,
    0x555555, 0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
  ]
}
