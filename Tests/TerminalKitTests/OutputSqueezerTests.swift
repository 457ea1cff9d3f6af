import Testing

@testable import TerminalKit

@Suite("Sparing bytes on the way to the terminal", .timeLimit(.minutes(1)))
struct OutputSqueezerTests {
  private func squeeze(_ text: String) -> String {
    var squeezer = OutputSqueezer()
    return String(decoding: squeezer.squeeze(text.utf8) + squeezer.settle(), as: UTF8.self)
      .replacing("\u{1B}", with: "^")
  }

  @Test("Colours that are set already are not set again")
  func repeated() {
    #expect(
      squeeze("\u{1B}[38;5;1m\u{1B}[48;5;2ma\u{1B}(B\u{1B}[0;1m\u{1B}[38;5;1m\u{1B}[48;5;2mb")
        == "^[38;5;1;48;5;2ma^[1mb")
    #expect(squeeze("\u{1B}[31ma\u{1B}[39;49m\u{1B}(B\u{1B}[m\u{1B}[31mb") == "^[31mab")
  }

  @Test("A reset that nothing is drawn with is never sent, and the last one is when asked for")
  func settling() {
    var squeezer = OutputSqueezer()
    #expect(squeezer.squeeze("\u{1B}[1ma\u{1B}[m\u{1B}[5;1H".utf8).count == 11)
    #expect(squeezer.settle() == Array("\u{1B}[m".utf8))
    #expect(squeezer.settle() == [])
  }

  @Test("Moves go before the colours that wait, erasing after them")
  func order() {
    #expect(squeeze("\u{1B}[44m\u{1B}[3;4H\r\n\u{1B}[?25lx") == "^[3;4H\r\n^[?25l^[44mx")
    #expect(squeeze("\u{1B}[44m\u{1B}[K\u{1B}[3b\u{1B}[49mx") == "^[44m^[K^[3b^[mx")
  }

  @Test("Weight is taken back by itself where that is shorter than a reset")
  func weight() {
    #expect(
      squeeze("\u{1B}[1;38;5;117;48;5;233ma\u{1B}[22mb") == "^[1;38;5;117;48;5;233ma^[22mb")
    #expect(squeeze("\u{1B}[1;2;4ma\u{1B}[0;1mb") == "^[1;2;4ma^[0;1mb")
  }

  @Test("A sequence that is not understood passes, and what follows does not rely on it")
  func unknown() {
    #expect(squeeze("\u{1B}[31ma\u{1B}[58;5;1mb") == "^[31ma^[58;5;1m^[m^[31mb")
    #expect(squeeze("\u{1B}]52;c;aGk=\u{7}\u{1B}7\u{1B}(0q") == "^]52;c;aGk=\u{7}^7^(0q")
    #expect(squeeze("\u{1B}[>4;1m\u{1B}[12") == "^[>4;1m^[12")
  }

  @Test("What is drawn looks the same, cut anywhere, and costs no more", arguments: 0..<60)
  func sameLooks(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let pieces = [
      "\u{1B}[m", "\u{1B}(B\u{1B}[0;1m", "\u{1B}[4m", "\u{1B}[7m", "\u{1B}[27m", "\u{1B}[2m",
      "\u{1B}[22m",
      "\u{1B}[38;5;117m", "\u{1B}[48;5;233m", "\u{1B}[39;49m", "\u{1B}[38:2::1:2:3m",
      "\u{1B}[48;2;1;2;3m",
      "\u{1B}[31m", "\u{1B}[94m", "\u{1B}[5;6H", "\r", "\n", "\u{1B}[K", "é", "x", "  ",
      "\u{1B}[0;10m",
    ]
    var raw: [UInt8] = []
    for _ in 0..<200 { raw += Array((pieces.randomElement(using: &random) ?? "").utf8) }
    var squeezer = OutputSqueezer()
    let cut = Int.random(in: 0...raw.count, using: &random)
    let sent = squeezer.squeeze(raw[..<cut]) + squeezer.squeeze(raw[cut...]) + squeezer.settle()
    #expect(drawn(sent) == drawn(raw))
    #expect(sent.count <= raw.count)
  }

  /// What a terminal does with some bytes, and with which pen: a reference that knows no shortcuts.
  private func drawn(_ bytes: [UInt8]) -> [String] {
    var events: [String] = []
    var foreground = ""
    var background = ""
    var attributes: Set<Int> = []
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      if byte == 0x1B, rest.first == 0x28 {
        rest = rest.dropFirst(2)
      } else if byte == 0x1B {
        let body = rest.dropFirst().prefix { !(0x40...0x7E).contains($0) }
        let final = rest.dropFirst(1 + body.count).first ?? 0
        rest = rest.dropFirst(2 + body.count)
        let text = String(decoding: body, as: UTF8.self)
        if final != UInt8(ascii: "m") {
          let pen = final == UInt8(ascii: "K") ? background : ""
          events.append("\(text)\(Character(Unicode.Scalar(final)))\(pen)")
          continue
        }
        var fields = text.split(separator: ";", omittingEmptySubsequences: false)[...]
        while let field = fields.popFirst() {
          switch Int(field.prefix { $0 != ":" }) ?? 0 {
          case 0: (foreground, background, attributes) = ("", "", [])
          case 22: attributes.subtract([1, 2])
          case 27: attributes.remove(7)
          case 24: attributes.remove(4)
          case 39: foreground = ""
          case 49: background = ""
          case 10: break
          case let colour where colour == 38 || colour == 48:
            let more = field.contains(":") ? 0 : fields.first == "5" ? 2 : 4
            let whole = ([field] + fields.prefix(more)).joined(separator: ";")
            fields = fields.dropFirst(more)
            if colour == 38 { foreground = whole } else { background = whole }
          case let colour where colour >= 30: foreground = String(colour)
          case let attribute: attributes.insert(attribute)
          }
        }
      } else {
        let pen = byte < 0x20 ? "" : " \(foreground) \(background) \(attributes.sorted())"
        events.append("\(byte)\(pen)")
      }
    }
    return events
  }
}
