/// The colours of a terminal with a palette.
///
/// The first sixteen differ between terminals, and users change them. Colours are matched with
/// xterm's. A pair counts as legible only with both xterm's and the Linux console's VGA colours,
/// the extremes among those in use.
struct Palette: Sendable {
  struct Entry: Sendable {
    /// The number in the terminal's palette.
    let index: UInt8
    /// The colour in xterm.
    let colour: Colour
    let linuxConsole: Colour
    /// The xterm colour in Oklab.
    let perceived: PerceivedColour
    // Kept because the contrast with every other entry is asked for.
    private let luminances: (Double, Double)

    init(index: UInt8, colour: Colour, linuxConsole: Colour) {
      self.index = index
      self.colour = colour
      self.linuxConsole = linuxConsole
      perceived = PerceivedColour(colour)
      luminances = (colour.luminance, linuxConsole.luminance)
    }

    /// The lower of the two contrasts with another entry, in xterm and on the Linux console.
    func contrast(with other: Entry) -> Double {
      min(
        Colour.contrast(luminances.0, other.luminances.0),
        Colour.contrast(luminances.1, other.luminances.1))
    }
  }

  let entries: [Entry]

  /// The palette of a depth; nil for `.mono` and `.direct`.
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
      Entry(index: UInt8(index), colour: Colour(pair.0), linuxConsole: Colour(pair.1))
    })

  /// The cube and the greys only, because the first sixteen differ between terminals.
  private static let indexed = Palette(
    entries: (16...255).map { number in
      let colour = fixed(number)
      return Entry(index: UInt8(number), colour: colour, linuxConsole: colour)
    })

  /// Colours 16 to 255, equal on every terminal: a 6 by 6 by 6 cube, then greys.
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

  /// The Linux console's defaults: IBM's for the VGA.
  private static let vga: [UInt32] = [
    0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA,
    0x555555, 0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
  ]
}
