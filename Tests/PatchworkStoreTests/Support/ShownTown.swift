import PatchworkCore
import PatchworkPractice

@testable import PatchworkStore

/// A register of made-up people, whom one practitioner looks up who works with few of them.
struct ShownTown {
  /// Noon of Tuesday 24 November 2026.
  static let noon: Int64 = 1_795_521_600

  let scratch: Scratch
  let store: Store
  let keeper: LocalDirectory
  let amina: LocalDirectory
  let author: Author
  let agency: AgencyID
  /// The clients in the order of the register.
  let clients: [Client]

  init(
    people: Int, limits: ShownClients.Limits = ShownClients.Limits(), seed: UInt64 = 7
  ) async throws {
    scratch = try Scratch()
    store = try Store(path: scratch.path("patchwork.db"), showing: limits)
    keeper = LocalDirectory(store: store, asker: .account(login: "keeper"))
    agency = AgencyID(
      rawValue: try await keeper.apply(
        .addAgency(Agency(name: "Duty", kind: .council, mainLine: "01632 960010"))
      ).subject)
    let me = PractitionerID(
      rawValue: try await keeper.apply(
        .addPractitioner(
          Practitioner(
            name: PersonName(given: "Amina", family: "Okafor"), role: "duty worker",
            agency: agency))
      ).subject)
    author = Author(me)
    amina = keeper.asking(as: .practitioner(me))
    let register = Register(people: people, seed: seed)
    clients = try await keeper.upkeep.recording { connection in
      var mint = try IdentifierMint(table: .client, of: connection)
      return try (1...people).map { number in
        let person = register.person(number)
        var client = Client(
          names: [PersonName(given: person.given, family: person.family)],
          birth: person.birth.map { .exact($0) },
          nhsNumber: person.nhsNumber.flatMap { NHSNumber(value: $0) },
          addresses: Postcode(person.postcode).map { [Address(line: "", postcode: $0)] } ?? [])
        client.id = ClientID(rawValue: try mint.next())
        client.version = 1
        try ClientTable(connection).insert(client)
        return client
      }
    }
  }

  /// How many clients count for the practitioner, and how many passed.
  var tally: (counted: Int, passed: Int) { store.shown.tally(of: author) }

  /// Does something so many seconds after noon.
  func at<Value>(
    _ seconds: Double, _ body: () async throws -> Value
  ) async rethrows -> Value {
    let milliseconds = Int64(seconds * 1_000)
    return try await WallClock.$fixedMoment.withValue(Self.noon + milliseconds / 1_000) {
      try await WallClock.$fixedMilliseconds.withValue(milliseconds % 1_000) { try await body() }
    }
  }

  /// The clients whom a search shows.
  @discardableResult func find(
    _ text: String, limit: Int = 50, as who: LocalDirectory? = nil
  ) async throws -> [ClientID] {
    try await (who ?? amina).search(SearchRequest(text: text, limit: limit)).hits.compactMap {
      if case .client(let client) = $0.subject { client.id } else { nil }
    }
  }
}
