import Foundation
import Testing

@testable import TerminalKit

@Suite("Copying to the terminal's clipboard", .timeLimit(.minutes(1)))
struct ClipboardSequenceTests {
  @Test("A number is sent as OSC 52 in Base64")
  func plain() {
    #expect(
      ClipboardSequence.bytes(copying: "07700 900412")
        == Array("\u{1B}]52;c;MDc3MDAgOTAwNDEy\u{7}".utf8))
  }

  @Test("Base64 is right for every length", arguments: 1...40)
  func lengths(count: Int) {
    let text = String("Siân Watson <sian@example.org>, 14 Mill Bank".prefix(count))
    let bytes = ClipboardSequence.bytes(copying: text) ?? []
    #expect(
      String(decoding: bytes.dropFirst(7).dropLast(), as: UTF8.self)
        == Data(text.utf8).base64EncodedString())
  }

  @Test("tmux and screen are told to let it through")
  func multiplexers() {
    let plain = "\u{1B}]52;c;aGk=\u{7}"
    #expect(
      ClipboardSequence.bytes(copying: "hi", through: .tmux)
        == Array("\(plain)\u{1B}Ptmux;\u{1B}\(plain)\u{1B}\\".utf8))
    #expect(
      ClipboardSequence.bytes(copying: "hi", through: .screen)
        == Array("\u{1B}P\(plain)\u{1B}\\".utf8))
  }

  @Test("Nothing, controls alone and too much are not sent, and controls are left out")
  func bounds() {
    #expect(ClipboardSequence.bytes(copying: "") == nil)
    #expect(ClipboardSequence.bytes(copying: "\u{1B}\u{7}") == nil)
    #expect(ClipboardSequence.bytes(copying: String(repeating: "x", count: 513)) == nil)
    let longest = ClipboardSequence.bytes(
      copying: String(repeating: "x", count: 512), through: .screen)
    #expect((longest?.count ?? 769) <= 768)
    #expect(
      ClipboardSequence.bytes(copying: "h\u{1B}i\u{9B}") == ClipboardSequence.bytes(copying: "hi"))
  }
}
