import PatchworkMatching
import Testing

@testable import PatchworkSearch

@Suite(.timeLimit(.minutes(1))) struct NameCommunitiesTests {
  /// Two communities of three thousand people, and one person with names of both.
  private static let segment: Segment? = {
    var register = Register()
    let communities = [
      (["Amelia", "Noah", "Grace", "Leo", "Ivy"], ["Smith", "Jones", "Taylor", "Evans", "Hall"]),
      (
        ["Simran", "Harpreet", "Gurdeep", "Manjit", "Jasleen"],
        ["Kaur", "Singh", "Gill", "Sandhu", "Dhillon"]
      ),
    ]
    for number in 0..<6_000 {
      let (givens, families) = communities[number % 2]
      let (given, family) = (givens[number / 2 % 5], families[number / 10 % 5])
      if given == "Simran", family == "Kaur" { continue }
      register.add(given, family, born: "20\(10 + number % 13)-0\(1 + number % 9)-11")
    }
    for _ in 0..<500 { register.add("Simran", "Kaur", born: "2011-01-01") }
    register.add("Simran", "Smith", born: "2012-02-02")
    return try? register.segment()
  }()

  private func reading(_ text: String) throws -> NameReading {
    let search = ClientSearch(cache: MatchCache([try #require(Self.segment)]), hidden: [[]])
    let query = QueryParser.parse(text, today: .init(dayNumber: 20_780))
    return try #require(NameReadings.make(query, search.cache).first)
  }

  @Test func namesThatGoTogetherSayLessThanNamesThatDoNot() throws {
    func affinity(_ text: String) throws -> Float {
      let reading = try reading(text)
      let (given, family) = (try #require(reading.given), try #require(reading.family))
      return given.affinity(withFamily: family)
    }
    // One person in two belongs to either community.
    #expect(try affinity("simran kaur") > 0.6)
    #expect(try affinity("amelia smith") > 0.6)
    #expect(try affinity("simran smith") < -0.5)
    // Of a name that nobody bears nothing is known.
    #expect(abs(try affinity("xanthippe smith")) < 0.3)
  }

  @Test func theCountsOfTheCommunitiesAddUp() throws {
    let segment = try #require(Self.segment)
    #expect(segment.givenCommunities.count > 0)
    for name in ["simran", "amelia", "noah"] {
      let word = try #require(segment.word(Array(name.utf8)))
      let whole = Float(segment.givenCount(word..<word + 1))
      #expect(abs(segment.givenShares(word..<word + 1).sum() - whole) < 1.5)
    }
  }

  @Test func aSmallRegisterIsOneCommunity() throws {
    var register = Register()
    register.addCrowd(500)
    let segment = try register.segment()
    #expect(segment.givenCommunities.count == 0)
    let search = ClientSearch(cache: MatchCache([segment]), hidden: [[]])
    let query = QueryParser.parse("amelia smith", today: .init(dayNumber: 20_780))
    let reading = try #require(NameReadings.make(query, search.cache).first)
    let (given, family) = (try #require(reading.given), try #require(reading.family))
    #expect(abs(given.affinity(withFamily: family)) < 0.01)
  }
}
