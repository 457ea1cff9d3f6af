import Testing

@testable import TerminalKit

@Suite("Drawing into a grid", .timeLimit(.minutes(1)))
struct CellGridTests {
  @Test("Half of a wide glyph never stays behind what is drawn over the other half")
  func halves() {
    for column in 1...2 {
      var grid = CellGrid(width: 4, height: 1)
      grid.put("漢", x: 1, y: 0)
      grid.put("a", x: column, y: 0)
      #expect(grid[column, 0].glyph.scalar == "a")
      #expect(grid[3 - column, 0].glyph == .blank)
    }
  }

  @Test("A line that meets or crosses another joins it")
  func rulesJoin() {
    var grid = CellGrid(width: 9, height: 5)
    grid.horizontalRule(x: 0, y: 1, length: 9)
    grid.verticalRule(x: 3, y: 1, length: 4)
    grid.horizontalRule(x: 3, y: 3, length: 6)
    grid.verticalRule(x: 6, y: 0, length: 5)
    #expect(
      grid.text == """
              │
        ───┬──┼──
           │  │
           ├──┼──
           │  │
        """)
  }

  @Test("A box covers what it is drawn over, and leaves its inside alone")
  func box() {
    var grid = CellGrid(width: 6, height: 3)
    grid.horizontalRule(x: 0, y: 1, length: 6)
    grid.box(Rect(x: 1, y: 0, width: 4, height: 3))
    #expect(
      grid.text == """
         ┌──┐
        ─│──│─
         └──┘
        """)
  }

  @Test("Text is cut with an ellipsis, by columns and not by letters")
  func ellipsis() {
    var grid = CellGrid(width: 8, height: 4)
    grid.put("Oluwaseun Adebayo", in: Rect(x: 0, y: 0, width: 8, height: 1))
    grid.put("東京都渋谷区", in: Rect(x: 0, y: 1, width: 8, height: 1))
    grid.put("Ó", in: Rect(x: 0, y: 2, width: 8, height: 1), align: .right)
    grid.put("Siân", in: Rect(x: 0, y: 3, width: 8, height: 1), align: .centre)
    #expect(
      grid.text == """
        Oluwase…
        東京都…
               Ó
          Siân
        """)
  }

  @Test("Half of a wide character is never shown")
  func wideCharactersAtEdges() {
    var grid = CellGrid(width: 6, height: 3)
    grid.put("東京都", x: 0, y: 0)
    grid.put("x", x: 1, y: 0)
    grid.put("東京都", x: 0, y: 1)
    grid.fill(Rect(x: 3, y: 1, width: 2, height: 1))
    grid.put("東京都", x: 0, y: 2, in: Rect(x: 1, y: 2, width: 4, height: 1))
    #expect(grid.text == " x京都\n東\n  京")
  }

  @Test("Pieces keep their styles; what does not fit is cut once")
  func pieces() {
    var grid = CellGrid(width: 12, height: 3)
    let pieces = [StyledText("now ", Style(.reachable)), StyledText("Joy Adeyemi", Style().bold)]
    grid.put(pieces, in: grid.bounds.row(0))
    grid.put(pieces + [StyledText("!")], in: Rect(x: 0, y: 1, width: 4, height: 1))
    grid.put([StyledText("1234"), StyledText("")], in: Rect(x: 0, y: 2, width: 4, height: 1))
    #expect(
      grid.annotatedText
        == "⟨reachable⟩now ⟨text bold⟩Joy Ade…⟨⟩\n⟨reachable⟩now…⟨⟩\n1234")
  }

  @Test("Selecting a row changes what it stands on and nothing else")
  func selecting() {
    var grid = CellGrid(width: 10, height: 1)
    grid.put("Siân", x: 0, y: 0, style: Style(.heading))
    grid.setGround(.selected, in: Rect(x: 0, y: 0, width: 6, height: 1))
    #expect(grid.annotatedText == "⟨heading on selected⟩Siân⟨text on selected⟩  ⟨⟩")
  }

  @Test("A grid drawn into another is clipped, and its wide characters with it")
  func grids() {
    var inner = CellGrid(width: 4, height: 2)
    inner.put("東京", x: 0, y: 0)
    inner.put("abcd", x: 0, y: 1)
    var grid = CellGrid(width: 5, height: 2)
    grid.draw(inner, x: -1, y: 0)
    #expect(grid.text == " 京\nbcd")
    grid.draw(inner, x: 2, y: 1)
    #expect(grid.text == " 京\nbc東")
  }

  @Test("What changed is told by columns, and a wide character whole")
  func changes() {
    var before = CellGrid(width: 12, height: 2)
    before.put("Siân 東京 x", x: 0, y: 0)
    var after = before
    #expect(after.changes(in: 0, since: before) == [])
    after.put("o", x: 1, y: 0)
    after.put("n", x: 6, y: 0)
    #expect(after.changes(in: 0, since: before) == [1..<2, 5..<7])
    #expect(after.changes(in: 1, since: before) == [])
    #expect(after.changes(in: 1, since: nil) == [0..<12])
    #expect(after.changes(in: 1, since: CellGrid(width: 3, height: 2)) == [0..<12])
    #expect(after.changes(in: 2, since: nil) == [])
    after.setGround(.selected, in: Rect(x: 8, y: 0, width: 1, height: 1))
    #expect(after.changes(in: 0, since: before) == [1..<2, 5..<7, 7..<9])
  }

  @Test("Wrapped text breaks at spaces, and long words where they must")
  func wrapping() {
    #expect(
      TextWidth.wrap("No one here since 12 Sep\nring", to: 9) == [
        "No one", "here", "since 12", "Sep", "ring",
      ])
    #expect(
      TextWidth.wrap("a Llanfairpwllgwyngyll", to: 6) == ["a", "Llanfa", "irpwll", "gwyngy", "ll"])
    #expect(TextWidth.wrap("東a京", to: 1) == ["a", ""])
    #expect(TextWidth.wrap("x", to: 0) == [])
    #expect(TextWidth.wrap("", to: 5) == [""])
  }

  @Test("Nothing drawn at any place, of any size, makes drawing fail", arguments: 0..<40)
  func drawingAnywhere(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    var grid = CellGrid(
      width: Int.random(in: 0...12, using: &random), height: Int.random(in: 0...6, using: &random))
    let texts = [
      "", "Siân", "東京", "👩‍👩‍👧‍👦", "a\u{301}\u{302}\u{303}\u{304}\u{305}", "\u{1B}[2J", "\r\n\t",
    ]
    func number() -> Int { Int.random(in: -5...15, using: &random) }
    for _ in 0..<60 {
      let area = Rect(x: number(), y: number(), width: number(), height: number())
      grid.put(texts.randomElement(using: &random) ?? "", x: number(), y: number(), in: area)
      grid.put(texts.randomElement(using: &random) ?? "", in: area, align: .right)
      grid.putWrapped("Siân 東京 Watson", in: area)
      grid.fill(area, with: Style(.muted))
      grid.box(area)
      grid.horizontalRule(x: number(), y: number(), length: number())
      grid.verticalRule(x: number(), y: number(), length: number(), in: area)
      grid.setGround(.selected, in: area)
      let other = grid
      grid.draw(other, x: number(), y: number())
    }
    for y in 0..<grid.height {
      for x in 0..<grid.width {
        let width = grid[x, y].glyph.width
        #expect(width != 2 || grid[x + 1, y].glyph.width == 0 && x + 1 < grid.width)
        #expect(width != 0 || x > 0 && grid[x - 1, y].glyph.width == 2)
      }
    }
  }
}

/// A small generator with a seed (SplitMix64), so that a failing case can be run again.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
