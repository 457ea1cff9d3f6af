import RandomInput
import Testing

@testable import PatchworkViewModels

/// A line being typed and edited.
@Suite(.timeLimit(.minutes(1))) struct TextFieldTests {
  private func field(_ strokes: [Stroke], from text: String = "") -> TextField {
    var field = TextField(text)
    for stroke in strokes { _ = field.edit(by: stroke) }
    return field
  }

  @Test func typesAtTheCursor() {
    let typed = field([.character("a"), .character("c"), .left, .character("b")])
    #expect(typed.text == "abc")
    #expect(typed.cursor == 2)
  }

  @Test func deletesAWordAtATime() {
    #expect(field([.deleteWord], from: "sian watson").text == "sian ")
    #expect(field([.deleteWord, .deleteWord], from: "sian watson  ").text == "")
    #expect(field([.home, .alt("d")], from: "sian watson").text == " watson")
  }

  @Test func movesAWordAtATime() {
    #expect(field([.wordLeft], from: "sian watson").cursor == 5)
    #expect(field([.wordLeft, .wordLeft, .wordRight], from: "sian watson").cursor == 4)
  }

  @Test func deletesToEitherEnd() {
    #expect(field([.wordLeft, .control("u")], from: "sian watson").text == "watson")
    #expect(field([.wordLeft, .control("k")], from: "sian watson").text == "sian ")
  }

  @Test func aSelectedTextGivesWayToTheNextLetter() {
    var selected = TextField("sian")
    selected.selectAll()
    _ = selected.edit(by: .character("m"))
    #expect(selected.text == "m")
  }

  @Test func anArrowKeepsASelectedText() {
    var selected = TextField("sian")
    selected.selectAll()
    _ = selected.edit(by: .right)
    _ = selected.edit(by: .character("s"))
    #expect(selected.text == "sians")
  }

  @Test func aPasteBecomesOneLineWithoutControls() {
    let pasted = field([.paste("Siân\r\nWatson\u{1B}[2J\u{7}\t1\u{2028}2")])
    #expect(pasted.text == "Siân Watson[2J 1 2")
    #expect(pasted.text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
  }

  @Test func aCombiningMarkJoinsTheLetterBefore() {
    let typed = field([.character("a"), .paste("\u{302}"), .character("n")])
    #expect(typed.text == "a\u{302}n")
    #expect(typed.cursor == 2)
  }

  @Test func aHugePasteIsCut() {
    let pasted = field([.paste(String(repeating: "x", count: TextField.limit + 5))])
    #expect(pasted.text.count == TextField.limit)
    #expect(pasted.cursor == TextField.limit)
  }

  @Test func editingNeverLeavesTheText() {
    let strokes: [Stroke] = [
      .left, .right, .home, .end, .wordLeft, .wordRight, .backspace, .delete, .deleteWord,
      .control("u"), .control("k"), .alt("d"), .character("é"), .paste("🏴󠁧󠁢󠁷󠁬󠁳󠁿 x"), .paste("\u{301}"),
    ]
    var random = SeededRandom()
    for _ in 0..<200 {
      var field = TextField("Ó Briain 👩‍👩‍👧")
      for _ in 0..<40 {
        guard let stroke = strokes.randomElement(using: &random) else { continue }
        _ = field.edit(by: stroke)
        #expect((0...field.text.count).contains(field.cursor), "\(random)")
      }
    }
  }
}
