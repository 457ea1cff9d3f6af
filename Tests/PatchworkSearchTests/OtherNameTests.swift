import PatchworkCore
import PatchworkMatching
import Testing

@testable import PatchworkSearch

/// Children have been missed who were known to another agency under quite another name.
@Suite(.timeLimit(.minutes(1))) struct OtherNameTests {
  private let today = CivilDate(dayNumber: 20_780)  // 23 November 2026.

  private func register() -> Register {
    var register = Register()
    register.add("Demelza", "Penhaligon", born: "2011-04-03", postcode: "TR19 7AA")
    register.add("Katelyn", "Cochrane", born: "1991-08-21", postcode: "WS1 3AB")
    register.addCrowd(2_000)
    return register
  }

  @Test(arguments: ["zephaniah trevanion 3/4/2011 TR19 7AA", "zephaniah 3/4/2011 TR19 7AA"])
  func whoIsBornThatDayAndLivesThereIsPossibleUnderAnyName(text: String) throws {
    let found = try register().search().find(QueryParser.parse(text, today: today), limit: 10)
    #expect(found.first?.id == 1)
    #expect(found.allSatisfy { $0.bits < ClientSearch.likelyBits + 3 })
  }

  /// That the typed names are somebody else's tells nothing of who was born that day.
  @Test func aNamesakeBornAnotherDayDoesNotHideThem() throws {
    let search = try register().search()
    let query = QueryParser.parse("katelyn cochrane 3/4/2011 TR19 7AA", today: today)
    let found = search.find(query, limit: 10)
    #expect(found.map(\.id).contains(1))
  }

  /// A day of birth alone is shared by too many to be worth showing under any name.
  @Test func aDayAloneIsNotEnough() throws {
    #expect(try register().search().ids("zephaniah trevanion 3/4/2011").isEmpty)
  }

  @Test func namesThatNobodyBearsAreNotSaidToBeTooMany() throws {
    let search = try register().search()
    let query = QueryParser.parse("zephaniah trevanion 3/4/2011", today: today)
    #expect(search.namesakes(search.weigh(query), listing: 12) { _ in false } == nil)
  }
}
