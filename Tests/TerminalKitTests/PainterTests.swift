import Testing

@testable import TerminalKit

@Suite("Reducing colours", .timeLimit(.minutes(1)))
struct PainterTests {
  private let theme = Theme(
    name: "t", text: .init(colour: Colour(0xD6DDE6)), page: .init(colour: Colour(0x12161B)),
    roles: [
      .reachable: .init(colour: Colour(0x93D793), weight: .bold, mono: .underline),
      .danger: .init(colour: Colour(0xFF0000), mono: .bold),
      .practice: .init(
        colour: Colour(0x1A1408), ground: Colour(0xE8B04A), mono: [.bold, .reverse]),
      .past: .init(colour: Colour(0x9AA6B4), mono: .dim),
      .muted: .init(colour: Colour(0xA9B4C1)),
    ],
    grounds: [.selected: .init(colour: Colour(0x20344C), mono: .reverse)])

  private func paint(_ style: Style, _ depth: ColourDepth) -> Paint {
    var painter = Painter(theme: theme, depth: depth)
    return painter.paint(for: style)
  }

  @Test("A terminal with any colour gets the theme's own")
  func direct() {
    #expect(
      paint(Style(.reachable, on: .selected), .direct)
        == Paint(
          foreground: .direct(Colour(0x93D793)), background: .direct(Colour(0x20344C)),
          attributes: .bold))
    #expect(paint(Style(.practice, on: .selected), .direct).background == .direct(Colour(0xE8B04A)))
  }

  @Test("With a palette the nearest colours are taken, and the weight stays")
  func palette() {
    #expect(
      paint(Style(.reachable), .indexed)
        == Paint(foreground: .indexed(114), background: .indexed(233), attributes: .bold))
    #expect(
      paint(Style(.reachable), .sixteen)
        == Paint(foreground: .indexed(2), background: .indexed(0), attributes: .bold))
  }

  @Test("Where no colour of the hue is legible, weight stands in for it")
  func hueLost() {
    let light = Theme(
      name: "t", text: .init(colour: Colour(0)), page: .init(colour: Colour(0xFFFFFF)),
      roles: [.reachable: .init(colour: Colour(0x17602A), mono: .underline)])
    var painter = Painter(theme: light, depth: .sixteen)
    #expect(
      painter.paint(for: Style(.reachable))
        == Paint(foreground: .indexed(0), background: .indexed(15), attributes: .underline))
  }

  @Test("With few colours a selected row is told by weight, in one colour")
  func groundLost() {
    let bar = paint(Style(.text, on: .selected), .sixteen)
    #expect(bar.attributes.contains(.reverse))
    #expect(bar.background == .indexed(0))
    #expect(paint(Style(.danger, on: .selected), .sixteen).foreground == bar.foreground)
  }

  @Test("Without colours only weight is left, and the terminal keeps its own colours")
  func mono() {
    let own = Paint(foreground: .own, background: .own, attributes: .underline)
    #expect(paint(Style(.reachable), .mono) == own)
    #expect(paint(Style(.past), .mono).attributes == .dim)
    #expect(paint(Style(.past, on: .selected), .mono).attributes == .reverse)
    #expect(paint(Style(.practice), .mono).attributes == [.bold, .reverse])
  }

  @Test("Dim text is of the muted role's colour, never faint by an unknown amount")
  func dim() {
    #expect(paint(Style(.text, .dim), .direct) == paint(Style(.muted), .direct))
  }

  @Test("The number of colours and NO_COLOR decide the depth")
  func depth() {
    #expect(ColourDepth(colours: 0x1000000) == .direct)
    #expect(ColourDepth(colours: 32767) == .indexed)
    #expect(ColourDepth(colours: 256) == .indexed)
    #expect(ColourDepth(colours: 88) == .sixteen)
    #expect(ColourDepth(colours: 8) == .eight)
    #expect(ColourDepth(colours: 2) == .mono)
    #expect(ColourDepth(colours: -1) == .mono)
    #expect(ColourDepth(colours: 256, noColour: true) == .mono)
  }

  @Test("Contrast is WCAG's")
  func contrast() {
    #expect(Colour(0).contrast(with: Colour(0xFFFFFF)) == 21)
    #expect(abs(Colour(0x767676).contrast(with: Colour(0xFFFFFF)) - 4.54) < 0.01)
    #expect(Colour(0x767676).contrast(with: Colour(0x767676)) == 1)
  }

  @Test("Colours are written with three digits or six")
  func hex() {
    #expect(Colour(hex: "#12aBcd") == Colour(0x12ABCD))
    #expect(Colour(hex: "#f0a") == Colour(0xFF00AA))
    #expect(Colour(0x00000A).hex == "#00000a")
    for bad in ["", "#", "123456", "#12345", "#+12345", "#-12", "#12345g", "#1234567", "#é2"] {
      #expect(Colour(hex: bad) == nil)
    }
  }
}
