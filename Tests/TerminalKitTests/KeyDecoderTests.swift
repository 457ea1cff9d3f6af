import Testing

@testable import TerminalKit

@Suite("Reading keys from bytes", .timeLimit(.minutes(1)))
struct KeyDecoderTests {
  /// The keys of some bytes that all come at once, and of what is then held back.
  private func keys(_ bytes: String) -> [Key] {
    var decoder = KeyDecoder()
    return decoder.feed(bytes.utf8) + decoder.flush()
  }

  @Test(
    "Each way a terminal has of sending a key gives that key",
    arguments: [
      ("a", [Key.character("a")]), ("é", [.character("é")]), ("界", [.character("界")]),
      ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]), ("\u{7F}", [.backspace]),
      ("\u{8}", [.backspace]), ("\u{11}", [.control("q")]), ("\0", [.control(" ")]),
      ("\u{1F}", [.control("_")]), ("\u{1B}", [.escape]), ("\u{1B}\u{1B}", [.escape, .escape]),
      ("\u{1B}[A", [.up]), ("\u{1B}OA", [.up]), ("\u{1B}[1;5D", [.named(.left, .control)]),
      ("\u{1B}O5C", [.named(.right, .control)]), ("\u{1B}\u{1B}[B", [.named(.down, .alt)]),
      ("\u{1B}[b", [.named(.down, .shift)]), ("\u{1B}Od", [.named(.left, .control)]),
      ("\u{1B}[Z", [.shiftTab]), ("\u{1B}[3~", [.delete]),
      ("\u{1B}[3;2~", [.named(.delete, .shift)]),
      ("\u{1B}[H", [.home]), ("\u{1B}[7~", [.home]), ("\u{1B}[4~", [.end]),
      ("\u{1B}[6~", [.pageDown]),
      ("\u{1B}OP", [.function(1)]), ("\u{1B}[[E", [.function(5)]), ("\u{1B}[15~", [.function(5)]),
      ("\u{1B}[24~", [.function(12)]), ("\u{1B}[1;2P", [.function(1, .shift)]),
      ("\u{1B}x", [.alt("x")]), ("\u{1B}é", [.alt("é")]), ("\u{1B}\r", [.named(.enter, .alt)]),
      ("\u{1B}[", [.alt("[")]), ("\u{1B}O", [.alt("O")]), ("\u{1B}]", [.alt("]")]),
      ("\u{1B}OM", [.enter]), ("\u{1B}Ox", [.character("8")]), ("\u{1B}Ok", [.character("+")]),
      ("\u{1B}[113;5u", [.control("q")]), ("\u{1B}[27;5;113~", [.control("q")]),
      ("\u{1B}[13;2u", [.named(.enter, .shift)]), ("\u{1B}[97;3u", [.alt("a")]),
      ("\u{1B}[I", [.unknown]), ("\u{1B}[999;999;999~", [.unknown]),
      ("\u{85}", [.unknown]), ("\u{2028}", [.unknown]),
    ] as [(String, [Key])])
  func oneKey(bytes: String, expected: [Key]) {
    #expect(keys(bytes) == expected)
  }

  @Test("A terminal's answer to someone else's question types nothing")
  func answers() {
    #expect(keys("\u{1B}]11;rgb:0000/0000/0000\u{7}a") == [.character("a")])
    #expect(keys("\u{1B}P1+r436f\u{1B}\\a") == [.character("a")])
    #expect(keys("\u{1B}[201~a") == [.character("a")])
  }

  @Test("What is cut off anywhere means the same as what comes whole")
  func cutAnywhere() {
    let bytes = Array(
      "né界\u{1B}[1;5D\u{1B}OA\u{1B}x\u{1B}[200~Siân\r\nWatson\u{1B}[201~\u{1B}[3~😀\r".utf8)
    let whole: [Key] = [
      .character("n"), .character("é"), .character("界"), .named(.left, .control), .up, .alt("x"),
      .paste("Siân\nWatson"), .delete, .character("😀"), .enter,
    ]
    for cut in 0...bytes.count {
      var decoder = KeyDecoder()
      #expect(decoder.feed(bytes[..<cut]) + decoder.feed(bytes[cut...]) == whole)
      #expect(decoder.waiting == nil)
    }
    var decoder = KeyDecoder()
    #expect(bytes.flatMap { decoder.feed([$0]) } == whole)
  }

  @Test("Escape waits for the caller to say that nothing follows it")
  func escapeWaits() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B]) == [])
    #expect(decoder.waiting == .sequence)
    #expect(decoder.flush() == [.escape])
    #expect(decoder.waiting == nil)
    #expect(decoder.feed(Array("[A".utf8)) == [.character("["), .character("A")])
  }

  @Test("A paste loses its controls, keeps its lines, and never acts as keys")
  func paste() {
    #expect(
      keys("\u{1B}[200~a\tb\u{1B}[31m\u{3}\r\rc\u{9B}q\u{1B}[201~\u{11}")
        == [.paste("a b[31m\n\ncq"), .control("q")])
    #expect(keys("\u{1B}[200~\u{1B}[201~") == [])
    #expect(keys("\u{1B}[200~a\u{1B}[20\u{1B}[201~") == [.paste("a[20")])
  }

  @Test("Escape and at once a paste are both, each for itself")
  func escapeThenPaste() {
    #expect(keys("\u{1B}\u{1B}[200~ann\u{1B}[201~") == [.escape, .paste("ann")])
    #expect(keys("\u{1B}\u{1B}[201~a") == [.escape, .character("a")])
    #expect(keys("\u{1B}\u{1B}\u{1B}[200~a\u{1B}[201~") == [.escape, .escape, .paste("a")])
    var decoder = KeyDecoder()
    let bytes = Array("\u{1B}\u{1B}[200~ann\u{1B}[201~".utf8)
    #expect(bytes.flatMap { decoder.feed([$0]) } == [.escape, .paste("ann")])
  }

  @Test("A paste whose end is lost is given when the caller ends the wait")
  func lostEnd() {
    var decoder = KeyDecoder()
    #expect(decoder.feed("\u{1B}[200~Siân".utf8) == [])
    #expect(decoder.waiting == .paste)
    #expect(decoder.flush() == [.paste("Siân")])
    #expect(decoder.feed("q".utf8) == [.character("q")])
  }

  @Test("Of a huge paste the beginning is kept, and typing goes on after it")
  func hugePaste() {
    var decoder = KeyDecoder()
    let bytes = "\u{1B}[200~" + String(repeating: "x", count: 300_000) + "\u{1B}[201~q"
    let keys = decoder.feed(bytes.utf8)
    #expect(keys == [.paste(String(repeating: "x", count: PasteBlock.limit)), .character("q")])
  }

  @Test("Bytes that are not UTF-8 are unknown keys, and the next key is read as it was sent")
  func notUTF8() {
    for bytes: [UInt8] in [
      [0xFF], [0x80], [0xC0, 0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF5, 0x80], [0xC3],
    ] {
      var decoder = KeyDecoder()
      let keys = decoder.feed(bytes + [0x71])
      #expect(keys.last == .character("q"))
      #expect(keys.dropLast().allSatisfy { $0 == .unknown })
    }
  }

  @Test("Any bytes give keys, hold back little, and leave the decoder able", arguments: 0..<60)
  func anyBytes(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    var decoder = KeyDecoder()
    let common: [UInt8] = [0x1B, 0x5B, 0x4F, 0x3B, 0x7E, 0x32, 0x30, 0x31, 0x5D, 0xE2, 0x82, 0x80]
    for _ in 0..<400 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        Bool.random(using: &random)
          ? common.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
      }
      for key in decoder.feed(bytes) {
        if case .character(let character) = key {
          #expect(character.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
        }
      }
      if Int.random(in: 0..<10, using: &random) == 0 {
        _ = decoder.flush()
        #expect(decoder.waiting == nil)
      }
    }
    _ = decoder.flush()
    #expect(decoder.feed("q".utf8) == [.character("q")])
  }

  @Test("A sequence that never ends is dropped, not gathered")
  func endless() {
    for start in ["\u{1B}[", "\u{1B}O", "\u{1B}]"] {
      var decoder = KeyDecoder()
      _ = decoder.feed((start + String(repeating: "1", count: 100_000)).utf8)
      _ = decoder.flush()
      #expect(decoder.feed("q".utf8) == [.character("q")])
    }
  }

  @Test("Keys are written as help writes them")
  func labels() {
    #expect(Key.control("q").label == "Ctrl-Q")
    #expect(Key.up.label == "↑")
    #expect(Key.shiftTab.label == "Shift-Tab")
    #expect(Key.named(.left, [.control, .alt]).label == "Ctrl-Alt-←")
    #expect(Key.function(1).label == "F1")
    #expect(Key.character(" ").label == "Space")
  }
}
