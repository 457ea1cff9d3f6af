import PatchworkCore
import PatchworkMatching

@testable import PatchworkSearch

/// A register in memory, searched without a database.
struct Register {
  private(set) var clients: [IndexedClient] = []

  /// Adds somebody; the identifier is their place, counted from 1.
  mutating func add(
    _ given: String, _ family: String, born: String = "", postcode: String = "",
    middle: String = "", nhs: Int64? = nil, household: Int64? = nil, also: [PersonName] = []
  ) {
    var client = IndexedClient(id: Int64(clients.count + 1))
    client.names = [PersonName(given: given, middle: middle, family: family)] + also
    client.birth = BirthDate(born)
    client.nhsNumber = nhs
    if let postcode = Postcode(postcode) { client.postcodes = [(postcode, false)] }
    client.household = household
    clients.append(client)
  }

  /// Adds people whom nobody looks for, so that names and dates have something to stand out from.
  mutating func addCrowd(_ count: Int) {
    let givens = [
      "Amelia", "Noah", "Aisha", "Jakub", "Grace", "Leo", "Zofia", "Kwame", "Ivy", "Arlo",
    ]
    let families = [
      "Smith", "Jones", "Taylor", "Kaur", "Nowak", "Ahmed", "Evans", "Clarke", "Mensah", "Hall",
    ]
    for number in 0..<count {
      add(
        givens[number % 10], families[number / 10 % 10],
        born: "20\(10 + number % 13)-0\(1 + number % 9)-\(10 + number % 19)",
        postcode: "WS\(1 + number % 9) \(number % 10)AB")
    }
  }

  func segment() throws -> Segment {
    let builder = SegmentBuilder(scratch: "/tmp")
    for client in clients { try builder.add(client) }
    return try builder.inMemory(origin: IndexFormat.Origin(database: 1, sequence: 1))
  }

  func search() throws -> ClientSearch {
    ClientSearch(cache: MatchCache([try segment()]), hidden: [[]])
  }
}

extension ClientSearch {
  /// The identifiers found for a text.
  func ids(_ text: String, limit: Int = 10) -> [Int64] {
    let today = CivilDate(dayNumber: 20_780)  // 23 November 2026.
    return find(QueryParser.parse(text, today: today), limit: limit).map(\.id)
  }
}
