import PatchworkCore
import Testing

@Suite struct SpokenLanguageTests {
  @Test("every code on the list is read as it is written, with and without an interpreter")
  func codes() {
    #expect(SpokenLanguage.codes.count > 60)
    for code in SpokenLanguage.codes {
      #expect((2...3).contains(code.count))
      for interpreter in [nil] + SpokenLanguage.Interpreter.allCases {
        let language = SpokenLanguage(code: code, interpreter: interpreter)
        #expect(language != nil)
        #expect(language.flatMap { SpokenLanguage($0.description) } == language)
      }
    }
  }

  @Test(
    "what is on no list is refused",
    arguments: [
      "", "xx", "Romanian", "ro:", "ro: nobody", "RO", "ro; interpreter", ": interpreter",
    ])
  func refused(_ text: String) {
    #expect(SpokenLanguage(text) == nil)
  }

  @Test("a worker reads the language and who is needed")
  func words() {
    #expect(SpokenLanguage("ro interpreter-woman")?.words == "Romanian: interpreter, a woman")
    #expect(SpokenLanguage("bfi interpreter")?.words == "British Sign Language: interpreter")
    #expect(SpokenLanguage("cy")?.words == "Welsh")
  }

  @Test("language and name share a line, in that order")
  func shown() {
    var client = Client(names: [PersonName(given: "Evie")])
    #expect(client.shownFacts.isEmpty)
    client.preferredName = PreferredName("(EE-vee)")
    client.language = SpokenLanguage("ro interpreter-woman")
    #expect(
      client.shownFacts.map { "\($0.heading.label): \($0.words)" }
        == ["Speak: Romanian: interpreter, a woman · say “EE-vee”"])
  }
}
