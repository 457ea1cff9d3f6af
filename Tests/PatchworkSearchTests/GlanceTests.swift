import PatchworkCore
import PatchworkMatching
import RandomInput
import Testing

@testable import PatchworkSearch

/// What spares a search most of its work must not change what it finds.
@Suite(.timeLimit(.minutes(1))) struct GlanceTests {
  private let today = CivilDate(dayNumber: 20_780)  // 23 November 2026.

  private func word(_ random: inout SeededRandom) -> String {
    let length = Int.random(in: 2...8, using: &random)
    return String(
      (0..<length).map { _ in "abcdeo".randomElement(using: &random) ?? "a" })
  }

  private func register(_ random: inout SeededRandom) -> Register {
    var register = Register()
    for _ in 0..<300 { register.add(word(&random), word(&random)) }
    register.add("Madonna", "")
    register.add("", "Trevanion")
    return register
  }

  @Test func aGlanceTellsWhatIsKnownAndNeverPromisesTooLittle() throws {
    var random = SeededRandom()
    let segment = try register(&random).segment()
    for _ in 0..<60 {
      let query = QueryParser.parse(
        "\(word(&random)) \(word(&random)) 3/4/2011", today: today)
      let evidence = QueryEvidence(query, MatchCache([segment]))
      for record in 0..<segment.recordCount {
        let (given, family) = (segment.recordGiven[record], segment.recordFamily[record])
        func bits(patiently: Bool) -> Float {
          evidence.scoring.bits(given: given, family: family, 0, segment, patiently: patiently)
        }
        let glance = evidence.scoring.glance(given: given, family: family, 0)
        #expect(abs(glance.bits - bits(patiently: false)) < 0.001, "\(random)")
        #expect(glance.patiently > bits(patiently: true) - 0.001, "\(random)")
        for reading in evidence.readings where reading.given != nil && reading.family != nil {
          let other = segment.recordFamily[
            Int.random(in: 0..<segment.recordCount, using: &random)]
          #expect(
            glance.inHousehold > reading.bits(given: given, family: other, 0) - 0.001, "\(random)")
        }
      }
    }
  }

  /// All of them come from a close look: what a glance tells of them is too little.
  @Test func namesThatAreHardToMakeOutAreLookedAtAgain() throws {
    var register = Register()
    register.add("Bartholomew", "Featherstonehaugh", born: "2011-04-03")
    register.add("Ngozi", "Pemberton-Trevanion", born: "2011-04-03")
    register.addCrowd(2_000)
    let search = try register.search()
    #expect(search.ids("barthlmu fetherstnhau 3/4/2011").first == 1)
    #expect(search.ids("nzogi pmebretontrevnion 3/4/2011").first == 2)
  }

  @Test func aNameThatManyBearIsFoundByDistrictWhereFewLive() throws {
    var register = Register()
    for number in 0..<2_000 {
      register.add("Bryan", "Smith\(number % 40)", postcode: "WS\(1 + number % 9) 1AB")
    }
    register.add("Bryan", "Trevanion", postcode: "TR19 7AA")
    register.add("Brian", "Pemberton", postcode: "TR19 7AB")
    let query = QueryParser.parse("bryan TR19", today: today)
    let search = try register.search()
    #expect(QueryEvidence(query, search.cache).isDistrictRarer)
    #expect(search.ids("bryan TR19").prefix(2) == [2_001, 2_002])
  }

  @Test func aRareNameIsFoundByNameWhereManyLive() throws {
    var register = Register()
    for number in 0..<2_000 { register.add("Grace", "Smith\(number % 40)", postcode: "TR19 1AB") }
    register.add("Bryan", "Trevanion", postcode: "TR19 7AA")
    let search = try register.search()
    let query = QueryParser.parse("bryan TR19", today: today)
    #expect(!QueryEvidence(query, search.cache).isDistrictRarer)
    #expect(search.ids("bryan TR19").first == 2_001)
  }
}
