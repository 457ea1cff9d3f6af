import PatchworkCore
import Testing

@testable import PatchworkPractice

@Suite(.timeLimit(.minutes(2))) struct RegisterQueryTests {
  private static let register = Register(people: 6_000, seed: 21)
  private static let everybody = (0..<register.households).flatMap(register.household)
  private static let allKinds = Dictionary(
    uniqueKeysWithValues: ErrorKind.allCases.map { ($0, 1.0) })
  private static let queries = make(
    QueryMaker(register, weights: allKinds, queries: 1_550, absent: 100, seed: 5))

  private static func make(_ maker: QueryMaker) -> [LabelledQuery] {
    var maker = maker
    for person in everybody { maker.count(person) }
    return maker.queries()
  }

  private func of(_ kind: ErrorKind) -> [(query: LabelledQuery, person: RegisterPerson)] {
    Self.queries.filter { $0.label == kind.rawValue }
      .map { ($0, Self.everybody[$0.trueID - 1]) }
  }

  private func same(_ left: String, _ right: String) -> Bool {
    left.uppercased() == right.uppercased()
  }

  @Test(arguments: ErrorKind.allCases) func everyKindIsAskedAsOftenAsWanted(kind: ErrorKind) {
    #expect(of(kind).count == 50)
  }

  @Test func theSameSeedAsksTheSame() {
    let again = Self.make(
      QueryMaker(
        Self.register, weights: Self.allKinds, queries: 1_550, absent: 100, seed: 5))
    #expect(again == Self.queries)
  }

  @Test func homonymsAreCountedOverTheWholeRegister() {
    let bearers = Dictionary(
      Self.everybody.map { ([$0.given, $0.family], 1) }, uniquingKeysWith: +)
    for query in Self.queries where query.trueID > 0 {
      let person = Self.everybody[query.trueID - 1]
      let count = bearers[[person.given, person.family]] ?? 0
      #expect(query.homonyms == count)
      if query.context == .name { #expect(count <= 5) }
      if query.context == .birthYear { #expect(count <= 40) }
    }
  }

  @Test func absentPeopleAreNotInTheRegister() {
    let absent = Self.queries.filter { $0.label == "absent" }
    #expect(absent.count == 100)
    for query in absent {
      #expect(query.trueID == 0)
      #expect(ErrorKind(rawValue: query.detail) != nil)
      if query.context == .nhsNumber && query.detail == ErrorKind.exact.rawValue {
        #expect(!Self.everybody.contains { $0.nhsNumber == Int64(query.nhsNumber) })
      }
      guard query.detail == ErrorKind.exact.rawValue, query.context == .birth else { continue }
      #expect(
        !Self.everybody.contains {
          same($0.given, query.given) && same($0.family, query.family)
            && $0.birth?.description == query.birth
        })
    }
  }

  @Test func theTextShowsItsPartsAndNothingElse() {
    for query in Self.queries {
      #expect(query.text.contains(query.given) && query.text.contains(query.family))
      #expect(!query.text.isEmpty && !query.text.contains("  "))
      #expect(PlainText.rule(brokenBy: query.text) == nil)
      switch query.context {
      case .birth: #expect(!query.birth.isEmpty && query.postcode.isEmpty)
      case .birthYear: #expect(query.text.contains(query.year) && query.birth.isEmpty)
      case .postcode: #expect(Postcode(query.postcode) != nil && query.birth.isEmpty)
      case .birthAndPostcode: #expect(!query.birth.isEmpty && Postcode(query.postcode) != nil)
      case .name: #expect(query.birth.isEmpty && query.postcode.isEmpty && query.year.isEmpty)
      case .nhsNumber: #expect(query.nhsNumber.utf8.count == 10)
      }
    }
  }

  @Test(arguments: [ErrorKind.insertion, .deletion, .substitution, .transposition])
  func aSlipIsOneStepAway(kind: ErrorKind) {
    for (query, person) in of(kind) {
      let names = [person.given, String(person.given.prefix { $0 != "-" })]
      let given = names.map { slips($0, query.given) }.min() ?? 9
      #expect(given + slips(person.family, query.family) == 1, "\(query.text) \(person)")
    }
  }

  @Test func otherKindsAreWhatTheySay() {
    for (query, person) in of(.exact) {
      #expect(same(query.family, person.family))
      #expect(same(query.given, person.given) || person.given.contains("-"))
    }
    for (query, person) in of(.nickname) {
      #expect(PetNames.forms(of: person.given).contains { same($0, query.given) })
    }
    for (query, person) in of(.extraWord) {
      #expect(query.text.split(separator: " ").contains { $0 == query.detail })
      #expect(same(query.family, person.family))
    }
    for (query, person) in of(.dateWords) {
      #expect(query.birth == person.birth?.description)
      #expect(!query.text.contains("\(Int(query.birth.suffix(2)) ?? 0)/"))
    }
    for (query, person) in of(.swap) {
      #expect(same(query.given, person.family))
    }
    for (query, person) in of(.diacritics) {
      #expect(query.given + query.family != person.given + person.family)
      #expect((query.given + query.family).utf8.allSatisfy { $0 < 128 })
    }
    for (query, person) in of(.daySwapped) {
      let right = person.birth?.parts
      #expect(query.birth == "\(right?.year ?? 0)-\(two(right?.day))-\(two(right?.month))")
    }
    for (query, person) in of(.yearOff) {
      #expect(abs((Int(query.birth.prefix(4)) ?? 0) - (person.birth?.year ?? 0)) == 1)
    }
    for (query, person) in of(.alias) {
      #expect(same(query.given, person.knownAs) || same(query.family, person.formerFamily))
    }
    for (query, person) in of(.nhsNumberSlip) {
      #expect(query.nhsNumber != person.nhsNumber.map { String($0) })
    }
    for (query, person) in of(.nhsNumber) {
      #expect(query.nhsNumber == person.nhsNumber.map { String($0) })
    }
    for (query, person) in of(.householdName) {
      #expect(!same(query.family, person.family))
      #expect(Self.register.housemates(of: person.id).contains { same($0.family, query.family) })
    }
    for (query, person) in of(.otherPostcode) { #expect(query.postcode != person.postcode) }
    for (query, person) in of(.transliteration) {
      #expect(!same(query.given + query.family, person.given + person.family))
    }
  }

  @Test func kindsAndGroupsCanBeChosen() {
    let only = Self.make(
      QueryMaker(
        Self.register,
        weights: Dictionary(
          uniqueKeysWithValues: ErrorKind.allCases.map { ($0, $0 == .exact ? 1 : 0) }),
        queries: 200, absent: 0, seed: 1, isBalanced: true))
    #expect(only.allSatisfy { $0.label == "exact" })
    for group in NameGroup.allCases {
      #expect(only.filter { $0.group == group }.count == 200 / NameGroup.allCases.count)
    }
  }

  @Test func aRegisterOfOneCanBeAskedFor() {
    let tiny = Register(people: 1, seed: 3)
    var maker = QueryMaker(tiny, queries: 40, absent: 5, seed: 1)
    maker.count(tiny.person(1))
    #expect(maker.queries().allSatisfy { $0.trueID <= 1 })
    var none = QueryMaker(Register(people: 0, seed: 3), queries: 40, absent: 5, seed: 1)
    #expect(none.queries().isEmpty)
  }

  private func two(_ number: Int?) -> String {
    let number = number ?? 0
    return number < 10 ? "0\(number)" : "\(number)"
  }

  /// Insertions, deletions, substitutions and transpositions of neighbours from one to the other.
  private func slips(_ left: String, _ right: String) -> Int {
    let (a, b) = (Array(left.lowercased()), Array(right.lowercased()))
    var rows = [Array(0...b.count)]
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var best = min(rows[i][j] + (a[i] == b[j] ? 0 : 1), rows[i][j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          best = min(best, rows[i - 1][j - 1] + 1)
        }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
