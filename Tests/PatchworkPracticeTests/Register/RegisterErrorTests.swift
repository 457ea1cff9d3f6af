import PatchworkCore
import Testing

@testable import PatchworkPractice

@Suite(.timeLimit(.minutes(2))) struct RegisterErrorTests {
  private let names = [
    "Siân", "Ó", "Li", "Nguyễn", "Featherstonehaugh", "al-Masri", "O'Brien", "Thị Hồng Nhung", "",
    "a", "Smith-Jones", "Wójcik", "aa", "Oluwaseun",
  ]

  @Test(arguments: Slips.Kind.allCases) func aSlipNeverLeavesAWordAsItWas(kind: Slips.Kind) {
    var random = SplitMix64(seed: 6)
    for name in names {
      for _ in 0..<200 {
        guard let wrong = Slips.slip(kind, in: name, &random) else { continue }
        #expect(wrong != name)
        #expect(!wrong.isEmpty)
      }
    }
  }

  @Test func tooShortAWordHasNoSlip() {
    var random = SplitMix64(seed: 6)
    #expect(Slips.slip(.deletion, in: "Li", &random) == nil)
    #expect(Slips.slip(.transposition, in: "Ó", &random) == nil)
    #expect(Slips.slip(.insertion, in: "", &random) == nil)
  }

  @Test func slipsOfSubstitutionHitKeysThatTouch() {
    var random = SplitMix64(seed: 7)
    let wrong = (0..<400).compactMap { _ in Slips.slip(.substitution, in: "g", &random) }
    #expect(Set(wrong).isSubset(of: ["f", "h", "t", "y", "r", "v", "b", "c"]))
    #expect(Set(wrong).isSuperset(of: ["f", "h", "t", "y", "v", "b"]))
  }

  @Test func whatIsHeardIsPlainAndDifferent() {
    var random = SplitMix64(seed: 9)
    for name in names {
      for _ in 0..<100 {
        guard let heard = Respelling.respell(name, &random) else { continue }
        #expect(heard != name.lowercased())
        #expect(heard.utf8.allSatisfy { $0 < 128 })
        #expect(heard.utf8.count > 1)
      }
    }
    let niamh = Set((0..<200).compactMap { _ in Respelling.respell("Niamh", &random) })
    #expect(niamh.contains("neve"))
  }

  @Test func otherSpellingsAreOfTheSameName() {
    var random = SplitMix64(seed: 10)
    func spellings(_ name: String, _ script: NameSource.Script) -> Set<String> {
      Set(
        (0..<300).compactMap { _ in
          OtherSpellings.spelling(of: name, script: script, &random)
        })
    }
    #expect(spellings("Hussain", .arabic).isSuperset(of: ["Hussein", "Husain"]))
    #expect(!spellings("Hussain", .arabic).contains("Hussain"))
    #expect(spellings("Ka-Ho", .chinese).contains("Ka Ho"))
    #expect(spellings("Smith", .latin).isEmpty)
    #expect(spellings("", .arabic).isEmpty)
  }

  @Test func datesAreWrittenInTheFormsThatPeopleUse() throws {
    var random = SplitMix64(seed: 12)
    let date = WrittenBirth(try #require(CivilDate("2016-03-03")))
    let texts = Set((0..<500).map { _ in date.text(&random) })
    let usual: Set = [
      "3/3/2016", "03/03/2016", "2016-03-03", "03.03.2016", "03-03-2016", "03032016",
      "3 mar 2016", "3 3 2016",
    ]
    #expect(texts == usual)
    #expect(date.swapped() == nil)
    let leap = WrittenBirth(try #require(CivilDate("2016-02-29")))
    #expect(leap.yearOff(&random).day == 28)
    #expect(leap.swapped() == nil)
  }

  @Test func rowsFollowTheRulesForCSV() {
    var bytes: [UInt8] = []
    RegisterRows.append(["plain", "with, comma", "with \"quotes\"", "", "Siân"], to: &bytes)
    let row = String(decoding: bytes, as: UTF8.self)
    #expect(row == "plain,\"with, comma\",\"with \"\"quotes\"\"\",,Siân\n")
  }

  @Test func aPersonFillsEveryColumn() {
    var person = RegisterPerson(id: 7)
    person.nhsNumber = 9_990_000_026
    (person.given, person.family, person.sex) = ("Ó", "Watson", .female)
    (person.birth, person.postcode, person.household) = (
      CivilDate("2016-03-03"), "QM1 2AB", 4
    )
    person.knownAs = "Shan"
    var bytes: [UInt8] = []
    RegisterRows.appendClient(person, to: &bytes)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "7,9990000026,Ó,,Watson,2016-03-03,F,QM1 2AB,4\n")
    bytes = []
    #expect(RegisterRows.appendAliases(of: person, to: &bytes) == 1)
    #expect(String(decoding: bytes, as: UTF8.self) == "7,known_as,Shan,\n")
  }
}
