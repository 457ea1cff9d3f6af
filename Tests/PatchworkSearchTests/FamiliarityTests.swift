import PatchworkCore
import PatchworkMatching
import Testing

@testable import PatchworkSearch

@Suite(.timeLimit(.minutes(1))) struct FamiliarityTests {
  private let today = CivilDate(dayNumber: 20_780)  // 23 November 2026.

  private func found(_ text: String, _ familiarity: Familiarity, in register: Register) throws
    -> [FoundClient]
  {
    var search = try register.search()
    search.familiarity = familiarity
    return search.find(QueryParser.parse(text, today: today), limit: 10)
  }

  private func working(with clients: [Int64], of register: Register) -> Familiarity {
    var familiarity = Familiarity()
    for client in clients {
      familiarity.clients[client] = BirthKey(register.clients[Int(client) - 1].birth)
    }
    return familiarity
  }

  @Test func anOwnClientComesFirstAmongNamesakes() throws {
    var register = Register()
    for year in 2010...2014 { register.add("Ada", "Twin", born: "\(year)-03-09") }
    register.addCrowd(1_000)
    for own in Int64(1)...5 {
      let found = try found("ada twin", working(with: [own], of: register), in: register)
      #expect(found.map(\.id).first == own)
      #expect(found.count == 5)
    }
  }

  @Test func aBetterFitComesBeforeAnOwnClient() throws {
    var register = Register()
    register.add("Ada", "Twine", born: "2012-03-09")
    register.add("Ada", "Twin", born: "2013-03-09")
    register.addCrowd(1_000)
    let found = try found("ada twin", working(with: [1], of: register), in: register)
    #expect(found.map(\.id).first == 2)
  }

  @Test func theOwnAreaComesFirstAmongNamesakes() throws {
    var register = Register()
    for district in 1...4 {
      register.add("Ada", "Twin", born: "2012-03-09", postcode: "ST1\(district) 2LH")
    }
    register.addCrowd(1_000)
    for district in 1...4 {
      let postcode = try #require(Postcode("ST1\(district) 9ZZ"))
      let area = Familiarity(districts: [PostcodeKey(postcode).district.lowerBound])
      #expect(try found("ada twin", area, in: register).map(\.id).first == Int64(district))
    }
  }

  @Test func anOwnClientIsNotHiddenByACrowdOfNamesakes() throws {
    var register = Register()
    for number in 0..<900 {
      register.add("John", "Smith", born: "19\(50 + number % 50)-01-0\(1 + number % 9)")
    }
    register.addCrowd(1_000)
    #expect(try found("john smith", .none, in: register).isEmpty)
    let own = try found("john smith", working(with: [700], of: register), in: register)
    #expect(own.map(\.id) == [700])
  }

  @Test func anOwnClientWhoDoesNotFitIsNotShown() throws {
    var register = Register()
    register.add("Ada", "Twin", born: "2012-03-09")
    register.add("Grace", "Penhaligon", born: "2013-03-09")
    register.addCrowd(1_000)
    let found = try found("ada twin", working(with: [2], of: register), in: register)
    #expect(found.map(\.id) == [1])
  }
}
