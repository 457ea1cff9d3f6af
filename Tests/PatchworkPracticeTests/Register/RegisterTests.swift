import PatchworkCore
import Testing

@testable import PatchworkPractice

@Suite(.timeLimit(.minutes(2))) struct RegisterTests {
  private static let register = Register(people: 10_000, seed: 11)
  private static let homes = (0..<register.households).map(register.household)
  private static let everybody = homes.flatMap { $0 }

  @Test func everybodyIsThereOnceAndInOrder() {
    #expect(Self.everybody.map(\.id) == Array(1...10_000))
  }

  @Test func anyPersonCanBeMadeOnTheirOwn() {
    for person in Self.everybody.filter({ $0.id % 37 == 0 }) {
      #expect(Self.register.person(person.id) == person)
    }
  }

  @Test func theSameSeedMakesTheSamePeople() {
    let again = Register(people: 10_000, seed: 11)
    #expect(again.household(812) == Self.register.household(812))
    #expect(again.person(9_999) == Self.register.person(9_999))
    let other = Register(people: 20_000, seed: 12)
    #expect((1...50).map(other.person) != (1...50).map(Self.register.person))
  }

  @Test func aLargerRegisterHoldsTheSamePeopleAndMore() {
    let larger = Register(people: 30_000, seed: 11)
    #expect(larger.person(9_500).given == Self.register.person(9_500).given)
    #expect(larger.person(9_500).birth == Self.register.person(9_500).birth)
  }

  @Test func anEmptyRegisterHasNobody() {
    #expect(Register(people: 0, seed: 1).households == 0)
    #expect(Register(people: -5, seed: 1).people == 0)
  }

  @Test func nothingInItCanBelongToAnybody() {
    let numbers = Self.everybody.compactMap(\.nhsNumber)
    #expect(Set(numbers).count == numbers.count)
    for number in numbers {
      #expect(NHSNumber(value: number)?.digits.hasPrefix("999") == true)
    }
    for person in Self.everybody where !person.postcode.isEmpty {
      #expect(Postcode(person.postcode)?.text == person.postcode)
      #expect("QVX".contains(person.postcode.prefix(1)))
    }
  }

  @Test func numbersPastTheTestRangeStayValidAndDifferent() {
    let numbers = TestNumbers(seed: 3)
    let some = [0, 899_999, 900_000, 900_001, 5_400_123, TestNumbers.capacity - 1].map {
      numbers[$0]
    }
    for number in some { #expect(number.flatMap { NHSNumber(value: $0) } != nil) }
    #expect(Set(some).count == some.count)
    #expect(numbers[TestNumbers.capacity] == nil)
    #expect(numbers[-1] == nil)
    // Numbers drawn at random would meet some two thousand times among so many.
    let first = (0..<60_000).compactMap { numbers[$0] }
    #expect(Set(first).count == 60_000)
  }

  @Test(arguments: [100, 40_000, 20_000_000]) func everyPostcodeIsDifferent(people: Int) {
    let postcodes = TestPostcodes(people: people, seed: 5)
    let texts = (0..<min(postcodes.count, 20_000)).map { postcodes[$0] }
    #expect(Set(texts).count == texts.count)
    #expect(Postcode(postcodes[postcodes.count - 1]) != nil)
  }

  @Test func everyRowCouldBeSaved() {
    for person in Self.everybody {
      let name = PersonName(given: person.given, middle: person.middle, family: person.family)
      let client = Client(names: [name], birth: person.birth.map(BirthDate.exact))
      #expect(client.problems(today: Self.register.today) == [])
      #expect(!name.display.isEmpty)
    }
  }

  @Test func peopleWhoLiveTogetherShareAPlaceAndOftenAName() {
    let homes = Self.homes.filter { $0.count > 1 }
    let sharing = homes.filter { home in
      Set(home.map(\.postcode)).count == 1
    }
    #expect(sharing.count * 10 > homes.count * 7)
    let oneName = homes.filter { Set($0.map(\.family)).count == 1 }
    #expect(oneName.count * 2 > homes.count)
    #expect(oneName.count * 10 < homes.count * 9, "step-children, and people who kept their name")
  }

  @Test func parentsAreOlderThanTheirChildren() {
    let today = Self.register.today
    for home in Self.homes {
      let births = home.compactMap(\.birth)
      #expect(births.allSatisfy { $0 <= today })
      // Whoever has no birth recorded may be the parent; parents are at least sixteen.
      guard births.count == home.count, let eldest = births.min(),
        let child = births.filter({ today.days(since: $0) < 16 * 365 }).min(),
        today.days(since: eldest) > 20 * 365
      else { continue }
      #expect(child.days(since: eldest) > 15 * 365)
    }
  }

  @Test func childrenAreAsCommonAsAskedFor() {
    let adulthood = Self.register.today.adding(days: -6_901)
    func share(_ register: Register) -> Double {
      let births = (1...5_000).compactMap { register.person($0).birth }
      return Double(births.filter { $0 > adulthood }.count) / Double(births.count)
    }
    #expect(abs(share(Self.register) - 0.7) < 0.03)
    #expect(abs(share(Register(people: 5_000, seed: 1, childShare: 0.2)) - 0.2) < 0.03)
  }

  /// Few names are common and very many are rare, as among real people.
  @Test func namesFallOffAsTheyDoInRealRegisters() {
    let counts = Dictionary(Self.everybody.map { ($0.family, 1) }, uniquingKeysWith: +)
    let ranked = counts.values.sorted(by: >)
    #expect(ranked[0] * 100 < 3 * Self.everybody.count)
    #expect(ranked[0] > 8 * ranked[150])
    #expect(counts.count > 2_500)
    #expect(counts.values.filter { $0 == 1 }.count > 900)
  }

  @Test func everyGroupAndTheGapsOfRealRecordsAreThere() {
    #expect(Set(Self.everybody.map(\.group)) == Set(NameGroup.allCases))
    #expect(Self.everybody.contains { $0.family.isEmpty && !$0.given.isEmpty })
    #expect(Self.everybody.contains { $0.birth == nil })
    #expect(Self.everybody.contains { $0.nhsNumber == nil })
    #expect(Self.everybody.contains { $0.postcode.isEmpty })
    #expect(Self.everybody.contains { $0.sex == .notKnown })
    #expect(Self.everybody.contains { !$0.knownAs.isEmpty })
    #expect(Self.everybody.contains { !$0.formerFamily.isEmpty })
    #expect(Self.everybody.contains { $0.family.contains("-") })
    #expect(Self.everybody.contains { $0.middle == "Kaur" || $0.middle == "Singh" })
  }
}
