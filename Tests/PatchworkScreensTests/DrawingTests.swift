import PatchworkCore
import PatchworkViewModels
import TerminalKit
import Testing
import Themes

@testable import PatchworkScreens

@Suite("What a screen must tell", .timeLimit(.minutes(1)))
@MainActor
struct DrawingTests {
  @Test("The cursor stands in the box while typing, and on the chosen line elsewhere")
  func cursor() async throws {
    let stage = await Stage.set(width: 80, height: 24)
    await stage.press("si")
    #expect(stage.frame.cursor == Point(x: 10, y: 1))
    await stage.press(.left)
    #expect(stage.frame.cursor == Point(x: 9, y: 1))
    let open = await Stage.withClient(width: 80, height: 24)
    let cursor = try #require(open.frame.cursor)
    #expect(open.frame.grid[cursor.x, cursor.y].glyph.scalar == "▸")
  }

  @Test("A text longer than the box shows the part around the cursor")
  func longText() async throws {
    let stage = await Stage.set(width: 60, height: 20)
    await stage.press(String(repeating: "x", count: 200) + "end")
    let row = stage.text.split(separator: "\n", omittingEmptySubsequences: false)[1]
    #expect(row.hasSuffix("end"))
    let cursor = try #require(stage.frame.cursor)
    #expect(cursor.x < 60)
  }

  @Test("In mono, and in every theme at every depth, what is chosen looks unlike what is not")
  func chosenStandsOut() async throws {
    let stage = await Stage.withClient(width: 80, height: 24)
    let grid = stage.frame.grid
    let y = try #require(stage.frame.cursor).y
    let library = ThemeLibrary(bundled: BundledThemes.all)
    for name in library.names {
      for depth in ColourDepth.allCases {
        var painter = Painter(theme: try library.theme(named: name), depth: depth)
        let chosen = painter.paint(for: grid[18, y].style)
        let other = painter.paint(for: grid[18, y + 2].style)
        #expect(chosen != other, "\(name), \(depth)")
      }
    }
  }

  @Test("What lies over everything shows nothing of what is behind it, nor of a password")
  func covers() async throws {
    let stage = await Stage.withClient(width: 80, height: 24)
    var page = LockPage()
    page.stage = .typing { _ in true }
    page.field.insert("Mill Bank 7")
    for cover in [
      ScreenCover.hidden(.byKey), .hidden(.byTime(because: "No password")),
      .hidden(.insteadOfLock(because: "No password")), .locked(page),
    ] {
      var state = stage.model.state
      state.cover = cover
      let text = Screen.draw(state).grid.text
      #expect(!text.contains("Mill Bank 7") && !text.contains("Watson"))
      #expect(text.split(separator: "\n").allSatisfy { !$0.contains("Amina") })
      #expect(text.contains("Patchwork"))
    }
  }

  @Test("The footer never runs over, and the help is the last to go")
  func footer() {
    let items =
      (0..<12).map { FooterItem(key: "k\($0)", title: String(repeating: "t", count: $0)) } + [
        FooterItem(key: "?", title: "keys", isHelp: true)
      ]
    for width in 0..<160 {
      let shown = FooterLine.fitting(items, width: width)
      let used = shown.map { TextWidth.of("\($0.key) \($0.title)") }
      #expect(used.reduce(0, +) + 3 * max(0, used.count - 1) <= width)
      if !shown.isEmpty { #expect(shown.last?.isHelp == true) }
    }
  }

  @Test("A number that nobody confirmed for a year is marked, in words too")
  func stale() async throws {
    let stage = await Stage.withClient(width: 120, height: 40)
    #expect(stage.text.contains("last confirmed Mar 2024"))
    let grid = stage.frame.grid
    let hasStale = (0..<grid.height).contains { y in
      (0..<grid.width).contains { grid[$0, y].style.role == .stale }
    }
    #expect(hasStale)
  }

  @Test("Pages of a list follow one another without a gap, and hold the choice")
  func pages() {
    for count in 0..<30 {
      for room in 0..<12 {
        var seen: Set<Int> = []
        for chosen in 0..<count {
          let page = VisibleItems(count: count, room: room, chosen: chosen)
          let tall = VisibleItems(
            heights: (0..<count).map { $0 % 2 + 1 }, room: room, chosen: chosen)
          if room > 0 { #expect(page.items.contains(chosen)) }
          if room > 1 { #expect(tall.items.contains(chosen)) }
          #expect(page.items.count <= room)
          seen.formUnion(page.items)
        }
        if room > 0 { #expect(seen.count == count) }
      }
    }
  }

  @Test("Keys of the terminal mean the strokes that they look like")
  func keys() {
    #expect(Stroke(Key.character("é")) == .character("é"))
    #expect(Stroke(Key.control("q")) == .control("q"))
    #expect(Stroke(Key.named(.left, .control)) == .wordLeft)
    #expect(Stroke(Key.named(.right, .alt)) == .wordRight)
    #expect(Stroke(Key.named(.up, .shift)) == .up)
    #expect(Stroke(Key.shiftTab) == .backTab)
    #expect(Stroke(Key.named(.backspace, .alt)) == .deleteWord)
    #expect(Stroke(Key.function(1)) == .function(1))
    #expect(Stroke(Key.paste("a\nb")) == .paste("a\nb"))
    #expect(Stroke(Key.unknown) == nil)
    for name in Key.Name.allCases where name != .insert {
      #expect(Stroke(Key.named(name, [])) != nil)
    }
  }
}
