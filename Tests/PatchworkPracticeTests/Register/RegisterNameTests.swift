import PatchworkCore
import Testing

@testable import PatchworkPractice

@Suite(.timeLimit(.minutes(2))) struct RegisterNameTests {
  private static let stocks = NameStock.all(seed: 4)

  @Test func syllablesMakeEveryCombinationOnce() {
    let names = Syllables("Ash Thorn / - er / by wick")
    #expect(names.count == 8)
    let all = Set((0..<names.count).map { names[$0] })
    #expect(all.count == 8)
    #expect(all.isSuperset(of: ["Ashby", "Thornwick", "Asherwick", "Thornerby"]))
    #expect(Syllables("Mc_ / Donn").count == 1)
    #expect(Syllables("Mc_ / Donn")[0] == "Mc Donn")
    #expect(Syllables("Bell / lington")[0] == "Bellington")
    #expect(Syllables("").count == 0)
  }

  @Test func everyNameCanBeSavedAndTypedWithoutAccents() {
    for stock in Self.stocks {
      let names = stock.everyName
      // Of the many that are built of syllables, some of each.
      let some = names.prefix(2_000) + names.indices.filter { $0 % 23 == 0 }.map { names[$0] }
      for name in some {
        #expect(PlainText.problem(.name, name) == nil, "\(name)")
        #expect(PlainLetters.of(name).utf8.allSatisfy { $0 < 128 }, "\(name)")
        #expect(!name.contains(","), "\(name)")
      }
    }
  }

  @Test func everyPeopleHasNamesForAllItsOwn() {
    var random = SplitMix64(seed: 1)
    for stock in Self.stocks {
      for sex in [Sex.female, .male] {
        #expect(!stock.givenName(sex, bornBefore1990: true, &random).isEmpty)
        #expect(!stock.givenName(sex, bornBefore1990: false, &random).isEmpty)
      }
      #expect(!stock.familyName(&random).isEmpty)
    }
    #expect(Set(Self.stocks.map(\.source.name)).count == Self.stocks.count)
  }

  @Test func commonNamesAreDrawnOftenAndRareOnesSeldom() {
    let names = RankedNames(
      common: "Adam Bella Carl", rare: ["x y z / a e i o u / n r s t"], rareShare: 20,
      evenness: 1, seed: 9)
    var random = SplitMix64(seed: 2)
    let drawn = Dictionary(
      (0..<20_000).map { _ in (names.pick(&random), 1) }, uniquingKeysWith: +)
    let common = ["Adam", "Bella", "Carl"].reduce(0) { $0 + (drawn[$1] ?? 0) }
    #expect((15_000...17_000).contains(common))
    #expect((drawn["Adam"] ?? 0) > (drawn["Carl"] ?? 0))
    #expect(drawn.count == 63)
  }

  @Test func drawsFollowTheirWeights() {
    let draw = WeightedDraw(weights: [1, 0, 6, 3])
    var random = SplitMix64(seed: 8)
    var counts = [0, 0, 0, 0]
    for _ in 0..<100_000 { counts[draw.index(&random)] += 1 }
    #expect(abs(counts[0] - 10_000) < 500)
    #expect(counts[1] == 0)
    #expect(abs(counts[2] - 60_000) < 900)
    #expect(WeightedDraw(weights: []).index(&random) == 0)
  }

  @Test(arguments: [
    ("Kowalski", "Kowalska"), ("Petrov", "Petrova"), ("Kazlauskas", "Kazlauskienė"),
    ("Bērziņš", "Bērziņa"), ("Nowak", "Nowak"), ("Polyanskyi", "Polyanska"),
  ]) func familyNamesFollowTheSex(masculine: String, feminine: String) {
    #expect(Inflection.feminine(masculine) == feminine)
  }

  @Test func accentsComeOff() {
    #expect(PlainLetters.of("Siân Nguyễn Þór Łukasz İbrahim") == "Sian Nguyen Thor Lukasz Ibrahim")
    #expect(PlainLetters.spelledOut("Müller") == "Mueller")
  }
}

extension NameStock {
  fileprivate var everyName: [String] {
    girls.names + boys.names + families.names + (women?.names ?? []) + (men?.names ?? [])
  }
}
