import PatchworkCore
import Testing

@Suite(.timeLimit(.minutes(1))) struct PersonNameTests {
  @Test(arguments: [
    (PersonName(given: "Siân", middle: "Mair", family: "Watson"), "Siân Watson"),
    (PersonName(given: "Siân"), "Siân"), (PersonName(given: "", family: "Watson"), "Watson"),
    // Whoever has no family name would else be one of many of the same given name.
    (PersonName(given: "Siân", middle: "Mair"), "Siân Mair"),
  ])
  func isReadOutAsPeopleKnowIt(_ name: PersonName, _ words: String) {
    #expect(name.display == words)
  }
}
