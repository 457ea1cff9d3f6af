import PatchworkCore
import PatchworkMatching
import Testing

@testable import PatchworkSearch

/// A word too many never makes a person vanish.
@Suite(.timeLimit(.minutes(1))) struct WordTooManyTests {
  private let search: ClientSearch

  init() throws {
    var register = Register()
    register.add("Ottilie", "Featherstone", born: "1941-06-02")
    register.add("Barnaby", "Senior", born: "1960-02-09")
    register.add("Jaspreet", "Bassiwall", born: "1988-10-01", middle: "Singh")
    register.add("Rhodri", "Penhallow", born: "2026-05-01")
    register.add("Rhodri", "Penhallow", born: "1999-05-01")
    register.add("Willem", "van der Steenkamp", born: "1970-01-02")
    register.add("Cai", "St John-Marlow", born: "1981-04-04")
    for number in 0..<20 { register.add("Gurdev", "Singh", born: "19\(50 + number)-02-03") }
    register.add("أحمد", "الخطيب", born: "1990-02-03")
    register.addCrowd(2_000)
    search = try register.search()
  }

  @Test(arguments: [
    "senior", "deceased", "mrs", "mbe", "baby", "mary", "smith", "canalside", "xqzzy", "jr",
    "refugee", "noah",
  ])
  func aUniqueNameWithAnyWordBesideItIsFoundFirst(word: String) {
    for text in [
      "ottilie featherstone \(word)", "\(word) ottilie featherstone",
      "ottilie \(word) featherstone",
      "featherstone ottilie \(word)",
    ] {
      #expect(search.ids(text).first == 1, "\(text)")
    }
  }

  @Test(arguments: ["ahmad alkhatib", "ahmed al khatib", "alkhatib ahmad", "احمد الخطيب"])
  func aNameInArabicScriptIsFoundInLatinLetters(text: String) {
    #expect(search.ids(text).first == 28)
  }

  @Test(
    arguments: [
      ("ottilie featherstone canal side", 1), ("ottilie mary elizabeth featherstone", 1),
      ("mother of ottilie featherstone", 1), ("mrs featherstone", 1), ("featherstone family", 1),
      ("ottilie featherstone née smith", 1), ("barnaby senior", 2), ("mr barnaby senior", 2),
      ("jaspreet singh", 3), ("singh, jaspreet", 3), ("jaspreet singh bassiwall", 3),
      ("rhodri penhallow 6 months", 4), ("rhodri penhallow 6/12", 4),
      ("rhodri penhallow 29 weeks", 4),
      ("rhodri penhallow 27", 5), ("Steenkamp, Willem van der", 6), ("steenkamp willem van der", 6),
      ("saint john-marlow cai", 7), ("cai saint john marlow", 7),
    ] as [(String, Int64)])
  func whatStandsAroundANameIsUnderstood(text: String, id: Int64) {
    #expect(search.ids(text).first == id)
  }
}
