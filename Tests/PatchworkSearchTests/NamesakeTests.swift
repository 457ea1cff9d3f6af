import PatchworkCore
import PatchworkMatching
import Testing

@testable import PatchworkSearch

/// How many bear a typed name, and who of them is listed.
@Suite(.timeLimit(.minutes(1))) struct NamesakeTests {
  private let today = CivilDate(dayNumber: 20_780)  // 23 November 2026.

  /// A hundred called Twin, born in a hundred years; 1 is Ada, 2 is Bea, and so on through the alphabet.
  private func register() -> Register {
    var register = Register()
    for number in 0..<100 {
      let letter = String(UnicodeScalar(UInt8(97 + number % 26)))
      register.add(
        "\(letter)da\(letter)", "Twin", born: "\(1926 + number)-03-09",
        postcode: number < 20 ? "TR19 7AA" : "WS1 3AB")
    }
    register.addCrowd(1_000)
    return register
  }

  private func namesakes(
    _ text: String, in search: ClientSearch, most: Int = 12, hiding hidden: Set<Int64> = []
  ) -> Namesakes? {
    search.namesakes(
      search.weigh(QueryParser.parse(text, today: today)), listing: most
    ) { hidden.contains($0) }
  }

  @Test func allAreCountedAndTheFirstOfTheAlphabetListed() throws {
    let found = try #require(namesakes("twin", in: register().search()))
    #expect(found.likeness == .same)
    #expect((found.count, found.called, found.isMore) == (100, 100, false))
    // Four called Adaa, four called Bdab, four called Cdac.
    #expect(Set(found.listed) == [1, 27, 53, 79, 2, 28, 54, 80, 3, 29, 55, 81])
    #expect(Set(found.listed.prefix(4)) == [1, 27, 53, 79])
  }

  @Test func myOwnAreListedFirst() throws {
    var search = try register().search()
    search.familiarity = Familiarity(clients: [26: BirthKey(nil), 100: BirthKey(nil)])
    let found = try #require(namesakes("twin", in: search))
    #expect(Set(found.listed.prefix(2)) == [26, 100])
    #expect(found.count == 100)
  }

  /// Whoever is shielded, archived or gone is in no number.
  @Test func whomTheQueryDoesNotFindIsNotCounted() throws {
    var search = try register().search()
    search.guarded = Guarded([1, 5, 700]) { _ in false }
    let found = try #require(namesakes("twin", in: search, hiding: [2]))
    #expect(found.count == 97)
    #expect(Set(found.listed).isDisjoint(with: [1, 2, 5]))
  }

  @Test func anAgeAndAPlaceLeaveThoseWhoFit() throws {
    let search = try register().search()
    let place = try #require(namesakes("twin TR19", in: search))
    #expect(place.count == 20)
    let age = try #require(namesakes("twin about 7", in: search))
    #expect(1..<12 ~= age.count)
    #expect(namesakes("twin ZE1", in: search) == nil)
  }

  @Test func ofNamesThatOnlyBeginSoNobodyIsListed() throws {
    let found = try #require(namesakes("twi", in: register().search()))
    #expect(found.likeness == .beginning)
    #expect(found.count >= 100)
    #expect(found.listed.isEmpty)
  }

  @Test func whereNobodyBearsItWhatComesNearestCounts() throws {
    let found = try #require(namesakes("twwin", in: register().search()))
    #expect(found.likeness == .near)
    #expect(found.count == 100)
  }

  @Test func nobodyIsNobody() throws {
    #expect(namesakes("zephaniah", in: try register().search()) == nil)
    #expect(namesakes("999 012 3454", in: try register().search()) == nil)
  }
}
