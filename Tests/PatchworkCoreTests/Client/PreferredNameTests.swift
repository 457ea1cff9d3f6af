import PatchworkCore
import Testing

@Suite struct PreferredNameTests {
  @Test(
    "its text form is read as it is written",
    arguments: ["Evie (EE-vee)", "Evie", "(EE-vee)", "Nguyễn (nwin)", "Mary Ann", "O’Brien"])
  func textForm(_ text: String) {
    #expect(PreferredName(text)?.description == text)
  }

  @Test(
    "what is no name is refused",
    arguments: [
      "", "()", "Evie 2", "Evie (EE-v33)", "(EE-vee", "Evie\u{1B}", "=Evie", " Evie", "Evie;",
      "Evie (a) b", "....", "'", "\u{301}", "Ⅷ", "Evie (.)", String(repeating: "e", count: 41),
    ])
  func refused(_ text: String) {
    #expect(PreferredName(text) == nil)
  }

  @Test("forty letters are taken, of either part")
  func longest() {
    let forty = String(repeating: "é", count: 40)
    #expect(PreferredName(name: forty, said: forty) != nil)
    #expect(PreferredName(name: forty, said: forty + "é") == nil)
  }

  @Test("what is empty is left out of the words")
  func words() {
    #expect(PreferredName("Evie (EE-vee)")?.words == "goes by Evie, say “EE-vee”")
    #expect(PreferredName("(EE-vee)")?.words == "say “EE-vee”")
    #expect(PreferredName("Evie")?.words == "goes by Evie")
  }
}
