import Testing

@testable import TerminalKit

@Suite("A picture of the screen", .timeLimit(.minutes(1)))
struct ScreenPictureTests {
  private let theme = Theme(
    name: "t", text: .init(colour: Colour(0xD6DDE6)), page: .init(colour: Colour(0x12161B)),
    roles: [.heading: .init(colour: Colour(0xF4F7FA), weight: .bold)],
    grounds: [.selected: .init(colour: Colour(0x20344C))])

  private func picture(title: String = "t", _ draw: (inout CellGrid) -> Void) -> String {
    var grid = CellGrid(width: 12, height: 2)
    draw(&grid)
    return ScreenPicture(of: grid, theme: theme, title: title).svg()
  }

  @Test("Words stand in their columns, in their colours and weight")
  func words() {
    let svg = picture {
      $0.put("Siân 京  x", x: 1, y: 1, style: Style(.heading))
    }
    // Seven columns of 8.4 pixels, from a margin of 12.
    #expect(
      svg.contains(
        """
        <text x="20.4" y="44.3" fill="#f4f7fa" font-weight="bold" textLength="58.8" \
        lengthAdjust="spacingAndGlyphs">Siân 京</text>
        """))
    #expect(svg.contains("<text x=\"96\" y=\"44.3\""))
  }

  @Test("A selected row has its ground, and the page none but its own")
  func grounds() {
    let svg = picture { $0.setGround(.selected, in: $0.bounds.row(0)) }
    #expect(
      svg.contains("<rect x=\"12\" y=\"12\" width=\"100.8\" height=\"19\" fill=\"#20344c\"/>"))
    #expect(svg.matches(of: /<rect/).count == 2)
  }

  @Test("Lines are drawn, and reversed text changes its colours")
  func linesAndReverse() {
    let svg = picture {
      $0.horizontalRule(x: 0, y: 0, length: 3)
      $0.verticalRule(x: 1, y: 0, length: 2)
      $0.put("a", x: 5, y: 1, style: Style(.text, .reverse))
    }
    // From margin to margin, with a stem below the second column; and the rest of the stem.
    #expect(svg.contains("<path d=\"M24.6 21.5v9.5M12 21.5h25.2\""))
    #expect(svg.contains("<path d=\"M24.6 31v19\""))
    #expect(!svg.contains("─"))
    #expect(svg.contains("fill=\"#12161b\" textLength"))
  }

  @Test("Whatever the text and the title hold, the picture is well-formed")
  func escaping() {
    let svg = picture(title: "<\"&\u{1B}>") { $0.put("<&>\u{1B}]\"", x: 0, y: 0) }
    #expect(svg.contains("<title id=\"title\">&lt;&quot;&amp;&gt;</title>"))
    #expect(svg.contains(">&lt;&amp;&gt;\u{FFFD}]&quot;</text>"))
  }

  @Test("A theme without colours is drawn in those that it keeps for pictures")
  func mono() {
    let grid = CellGrid(width: 1, height: 1)
    for theme in bundledThemes {
      let svg = ScreenPicture(of: grid, theme: theme, title: theme.name).svg()
      #expect(svg.contains("fill=\"\(theme.page.colour.hex)\""))
    }
  }
}
