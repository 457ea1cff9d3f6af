import Testing

@testable import TerminalKit

@Suite("Measuring and cleaning text", .timeLimit(.minutes(1)))
struct TextWidthTests {
  @Test(
    "A text takes the columns that terminals give it",
    arguments: [
      ("", 0), ("Siân", 4), ("Sia\u{302}n", 4), ("Nguyễn Thị Hồng", 15), ("山田太郎", 8), ("김민준", 6),
      ("\u{1100}\u{1161}\u{11A8}", 2), ("ｱ", 1), ("Ａ", 2), ("مريم", 4), ("नमस्ते", 4),
      ("😀", 2), ("👍🏽", 2), ("👩‍👩‍👧‍👦", 2), ("🏳️‍🌈", 1), ("🇬🇧", 2), ("1️⃣", 1), ("❤️", 1),
      ("e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", 1), ("\u{301}", 1),
      ("a\u{200B}\u{200D}\u{FEFF}\u{AD}b", 2), ("\u{202E}Siân\u{202C}", 4), ("a\nb\tc", 5),
      ("a\r\nb", 3), ("\u{1B}[2J", 4), ("\u{9B}31m", 4), ("\u{7F}", 1), ("\u{FFFE}", 1),
    ])
  func widths(text: String, columns: Int) {
    #expect(TextWidth.of(text) == columns)
    var grid = CellGrid(width: 40, height: 1)
    #expect(grid.put(text, x: 0, y: 0) == columns)
  }

  @Test("A text that fits is left alone, and one that does not is cut to fit")
  func fitting() {
    #expect(TextWidth.fit("Siân", to: 4) == "Siân")
    #expect(TextWidth.fit("Siân", to: 3) == "Si…")
    #expect(TextWidth.fit("東京", to: 3) == "東…")
    #expect(TextWidth.fit("東京", to: 2) == "…")
    #expect(TextWidth.fit("Siân", to: 1) == "…")
    #expect(TextWidth.fit("Siân", to: 0) == "")
    #expect(TextWidth.fit("Siân", to: -3) == "")
  }

  @Test("An emoji family shows its first member, a flag its letters")
  func emoji() {
    #expect(shown("👩‍👩‍👧‍👦👍🏽🇬🇧❤️1️⃣") == "👩👍GB❤1\u{20E3}")
  }

  @Test("Marks past the fourth are dropped, so that no cell grows without end")
  func marks() {
    #expect(shown("e\u{301}\u{302}\u{303}\u{304}\u{305}") == "e\u{301}\u{302}\u{303}\u{304}")
  }

  /// What a text looks like on the screen.
  private func shown(_ text: String) -> String {
    var grid = CellGrid(width: 40, height: 1)
    grid.put(text, x: 0, y: 0)
    return grid.text
  }

  @Test("No control, and nothing that turns text round, ever reaches a cell", arguments: 0..<40)
  func nothingSlipsThrough(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    var scalars = String.UnicodeScalarView()
    let risky: [UInt32] = [0x1B, 0x9B, 0x07, 0x7F, 0x0D, 0x202E, 0x2066, 0x200F, 0x2028, 0xE0041]
    for _ in 0..<500 {
      let value =
        Int.random(in: 0..<3, using: &random) == 0
        ? risky.randomElement(using: &random) ?? 0
        : UInt32.random(in: 0...0x10FFFF, using: &random)
      if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
    }
    let text = String(scalars)
    var grid = CellGrid(width: 1200, height: 1)
    #expect(grid.put(text, x: 0, y: 0) == TextWidth.of(text))
    for scalar in grid.text.unicodeScalars {
      let category = scalar.properties.generalCategory
      #expect(category != .control && category != .format)
      #expect(category != .lineSeparator && category != .paragraphSeparator)
    }
  }

  @Test("Scalars at the edges of the table are of the right kind")
  func edges() {
    #expect(ScalarKind("─") == .narrow)
    #expect(ScalarKind("▸") == .narrow)
    #expect(ScalarKind("\u{4E00}") == .wide)
    #expect(ScalarKind("\u{1F600}") == .wide)
    #expect(ScalarKind("\u{0301}") == .mark)
    #expect(ScalarKind("\u{3FFFD}") == .wide)
    #expect(ScalarKind("\u{10FFFF}") == .control)
  }
}
