import Foundation
import Testing

@testable import TerminalKit

@Suite("Reading theme files", .timeLimit(.minutes(1)))
struct ThemeReadingTests {
  private func read(_ text: String) throws(ThemeError) -> Theme {
    try Theme(name: "mine", file: "mine.json5", bytes: Array(text.utf8))
  }

  @Test("A theme is read with its comments, quotes and trailing commas")
  func whole() throws {
    let theme = try read(
      """
      // Mine
      { 'about': "Night /* not a comment */ shift", contrast: "7", /* so
        */ grounds: { "page": '#000', selected: { colour: "#123456", mono: "reverse bold", }, },
        roles: { text: "#fff", danger: { colour: "#f00", on: "#ff0", weight: "bold" } },
      }
      """)
    #expect(theme.about == "Night /* not a comment */ shift")
    #expect(theme.contrast == 7)
    #expect(theme[Ground.selected].mono == [.reverse, .bold])
    #expect(
      theme[Role.danger] == .init(colour: Colour(0xFF0000), ground: Colour(0xFFFF00), weight: .bold)
    )
    #expect(theme[Role.lead] == theme.text)
    #expect(theme[Ground.field] == theme.page)
  }

  @Test(
    "What is wrong is said with its line",
    arguments: [
      ("", 1, "a theme starts with {"),
      ("{", 1, "the last } is missing"),
      ("{\n\n  roles {} }", 3, "“roles” wants a colon after it"),
      ("{ roles: {}\n  grounds: {} }", 2, "a comma or } is missing after “roles”"),
      ("{ about: 3 }", 1, "“about” wants a text in quotes or an object in braces"),
      ("{\n about: \"never\n closed\" }", 2, "a closing quote is missing"),
      ("{ about: \"\\n\" }", 1, "only a quote or a backslash may follow a backslash"),
      ("{}\n{}", 2, "nothing may follow the last }"),
      ("/* {\n", 1, "a comment is not closed with */"),
      ("{ / }", 1, "a comment starts with // or /*"),
      ("{ about: 'a',\n about: 'b' }", 2, "“about” is given twice"),
      ("{ roles: {\n  text: \"#12\" } }", 2, "“#12” is not a colour such as “#d3dae3”"),
      ("{ roles: {\n  txt: \"#123\" } }", 2, "there is no role called “txt”"),
      ("{ grounds: { pag: '#123' } }", 1, "there is no ground called “pag”"),
      ("{ roles: { text: { color: '#123' } } }", 1, "“text” has no “color”"),
      ("{ roles: { text: { mono: 'bold' } } }", 1, "“text” has no colour"),
      (
        "{ roles: { text: { colour: '#123', mono: 'loud' } } }", 1,
        "“loud” is none of bold, dim, reverse, underline"
      ),
      ("{ contrast: '99' }", 1, "contrast is a number from 1 to 21, not “99”"),
      ("{ contrast: 'nan' }", 1, "contrast is a number from 1 to 21, not “nan”"),
      ("{ colours: 'few' }", 1, "colours may only be “none”"),
      ("{ roles: 'x' }", 1, "“roles” holds the wrong kind of thing"),
      ("{ font: 'x' }", 1, "a theme has no “font”"),
      ("{ grounds: { page: '#000' } }", 1, "the role “text” is missing"),
      ("{ roles: { text: '#fff' } }", 1, "the ground “page” is missing"),
      ("{ a: { a: { a: { a: { a: 'x' } } } } }", 1, "braces stand too deep"),
    ])
  func faults(text: String, line: Int, reason: String) {
    let expected = ThemeError.malformed(file: "mine.json5", line: line, reason: reason)
    #expect(throws: expected) { try read(text) }
    #expect(
      expected.sentence
        == "The theme file mine.json5 is wrong in line \(line): \(reason).")
  }

  @Test("Bytes that are not text, and files too long, are refused")
  func notText() {
    for bytes in [[UInt8](repeating: 0x20, count: 70_000), [0x7B, 0xFF, 0x7D]] {
      #expect(throws: ThemeError.self) {
        try Theme(name: "mine", file: "mine.json5", bytes: bytes)
      }
    }
  }

  @Test("Any bytes give a theme or an error", arguments: 0..<40)
  func anyBytes(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let pieces = [
      "{", "}", ":", ",", "\"", "'", "roles", "grounds", "text", "#fff", "//", "/*", "\n", "\\",
      "é",
    ]
    for _ in 0..<300 {
      let text = (0..<Int.random(in: 0...30, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      _ = try? read(text)
    }
  }

  @Test("A theme in the user's folder comes before a bundled one of its name")
  func library() throws {
    let folder = NSTemporaryDirectory() + "themes-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let mine = "{ about: 'mine', grounds: { page: '#000' }, roles: { text: '#fff' } }"
    for file in ["dark.json5", "Nos da.json5", "notes.txt", ".json5"] {
      try mine.write(toFile: folder + "/" + file, atomically: true, encoding: .utf8)
    }
    try "{".write(toFile: folder + "/broken.json5", atomically: true, encoding: .utf8)
    let plain = Array(mine.replacing("mine", with: "bundled").utf8)
    let library = ThemeLibrary(
      bundled: [.init(name: "dark") { plain }, .init(name: "light") { plain }], folder: folder)

    #expect(library.names == ["dark", "light", "Nos da", "broken"])
    #expect(try library.theme(named: "dark").about == "mine")
    #expect(try library.theme(named: "light").about == "bundled")
    #expect(try library.theme(named: "Nos da").about == "mine")
    #expect(
      throws: ThemeError.malformed(
        file: folder + "/broken.json5", line: 1, reason: "the last } is missing")
    ) { try library.theme(named: "broken") }
    for name in ["nope", "../dark", "", ".", "notes"] {
      #expect(throws: ThemeError.unknown(name: name, known: library.names)) {
        try library.theme(named: name)
      }
    }
    try FileManager.default.createDirectory(
      atPath: folder + "/folder.json5", withIntermediateDirectories: true)
    #expect(
      throws: ThemeError.unreadable(file: folder + "/folder.json5", reason: "is a directory")
    ) { try library.theme(named: "folder") }
  }

  @Test("Without a folder there are the bundled themes")
  func noFolder() throws {
    let library = ThemeLibrary(
      bundled: [.init(name: "dark") { Array("{".utf8) }], folder: "/nonexistent/themes")
    #expect(library.names == ["dark"])
    #expect(throws: ThemeError.unknown(name: "x", known: ["dark"])) {
      try library.theme(named: "x")
    }
    #expect(
      ThemeError.unknown(name: "x", known: ["dark", "light"]).sentence
        == "There is no theme called “x”. Choose one of: dark, light.")
  }
}
