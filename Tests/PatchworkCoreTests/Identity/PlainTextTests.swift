import PatchworkCore
import Testing

/// Texts that look like others, act on a terminal, or are formulas to a spreadsheet.
@Suite(.timeLimit(.minutes(1))) struct PlainTextTests {
  @Test(arguments: [
    "=1+1", "+1", "-1", "@x", " =1", "\u{FF1D}1", "\u{FF0B}1", "\u{FF0D}1", "\u{FF20}x",
    "\u{FE66}1", "\u{207A}1", "\u{2212}1", "\u{200D}=1", "\u{200C}\u{200D}+1", "\u{FE0F}=1",
    "\u{A0}=1", "\u{3164}@x",
  ])
  func aFormulaIsOneInEveryDress(_ text: String) {
    #expect(PlainText.readsAsFormula(text))
    #expect(PlainText.problem(.role, text) != nil)
  }

  @Test(arguments: [
    "\u{3164}", "A\u{3164}nn", "An\u{34F}n", "Ann\u{2800}", "A\u{115F}nn", "A\u{1160}nn",
    "A\u{FFA0}nn", "A\u{180E}nn", "A\u{17B4}nn", "A\u{FE0E}nn", "A\u{E0101}nn", "A\u{200B}nn",
    "A\u{2065}nn", "A\u{1D173}nn", "A\u{200D}nn", "Ann\u{200C}", "\u{200D}Ann", "A\u{A0}B",
    "A\u{2003}B", "A\u{3000}B", "A\u{85}B", "A\u{202E}B", "A\u{2066}B",
    // Cyrillic А before Latin letters, Greek ο within them, letters of full width and of mathematics.
    "\u{410}nn", "J\u{3BF}y", "\u{FF21}nn", "\u{1D400}nn", "Anna-\u{410}nna",
  ])
  func whatShowsNothingOrLooksLikeAnotherIsRefused(_ text: String) {
    #expect(PlainText.problem(.name, text) != nil)
  }

  @Test(arguments: [
    "Siân", "O'Neill", "Nguyễn Thị Hồng Nhung", "Ó", "Oluwaseun Adebayo-Whittingham", "d’Arcy",
    "Анна Иванова", "Ελένη", "علي‌رضا", "ශ්‍රී", "ക്‍", "क्‍ष", "王小明", "Łukasz", "ʻOkina", "Mary (May)",
    "Anna Анна",
  ])
  func namesOfPeopleAreTaken(_ name: String) {
    #expect(PlainText.problem(.name, name) == nil)
  }
}
