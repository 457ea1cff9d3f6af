import PatchworkCore
import PatchworkMatching
import Testing

@testable import PatchworkStore

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

  /// Through the directory: whom one works with is read from the involvements that last.
  @Test func involvementsThatLastDecideBetweenNamesakes() async throws {
    let scratch = try Scratch()
    let directory = try scratch.directory()
    let agency = Agency(name: "Borough Housing", kind: .housing)
    let joy = Practitioner(
      name: PersonName(given: "Joy", family: "Adeyemi"), role: "tenancy officer",
      agency: .unassigned)
    _ = try await directory.apply(.introduceMyself(joy, at: agency))
    let me = try #require(try await directory.me())
    for number in 0..<4 {
      let twin = Client(
        names: [PersonName(given: "Ada", family: "Twin")],
        birth: .exact(CivilDate(dayNumber: Int32(15_000 + number))))
      _ = try await directory.apply(.addClient(twin))
    }
    func twins() async throws -> [ClientID] {
      try await directory.search(SearchRequest(text: "ada twin")).hits.compactMap { hit in
        if case .client(let summary) = hit.subject { return summary.id }
        return nil
      }
    }
    let last = try #require(try await twins().last)
    let involvement = Involvement(
      client: last, practitioner: me.id, agency: me.agency, role: "tenancy officer",
      from: CivilDate(dayNumber: 20_000))
    _ = try await directory.apply(.addInvolvement(involvement))
    #expect(try await twins().first == last)
    let stranger = directory.asking(as: .account(login: "nobody-in-particular"))
    let answer = try await stranger.search(SearchRequest(text: "ada twin"))
    #expect(answer.hits.count == 4)
  }
}
