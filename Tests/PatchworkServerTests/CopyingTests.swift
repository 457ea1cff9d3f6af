import Foundation
import PatchworkCore
import Testing

@testable import PatchworkStore

/// Whoever asks for everybody gets a few: by postcodes, dates, names that grow, and drafts.
@Suite("Nobody copies the register", .timeLimit(.minutes(5))) struct CopyingTests {
  private static let people = 2_400
  private static let limit = ShownClients.Limits().most
  /// What the last answer before the limit may hold.
  private static let slack = 200

  /// A siege with many clients, of whom nobody there works with any: five at each postcode.
  private func siege() async throws -> Siege {
    let siege = try await Siege()
    try await siege.served.local.upkeep.recording { connection in
      var mint = try IdentifierMint(table: .client, of: connection)
      for number in 0..<Self.people {
        var client = Client(
          names: [PersonName(given: Self.name(number), family: Self.name(number / 7 + 40))],
          birth: .exact(Self.born(number)),
          addresses: [Address(line: "", postcode: Self.postcode(number / 5))])
        client.id = ClientID(rawValue: try mint.next())
        client.version = 1
        try ClientTable(connection).insert(client)
      }
      // As after an import: the index is made anew.
      try ChangeTable(connection).insertBulk(words: "Imported", at: WallClock.now())
    }
    await siege.served.local.prepareSearch()
    return siege
  }

  private static func name(_ number: Int) -> String {
    let syllables = ["ba", "do", "ki", "lu", "me", "no", "ri", "sa", "te", "vo"]
    return String(number + 100).map { syllables[Int(String($0)) ?? 0] }.joined().capitalized
  }

  private static func born(_ number: Int) -> CivilDate {
    CivilDate(dayNumber: Int32(9_000 + number / 3 * 11))
  }

  private static func postcode(_ number: Int) -> Postcode? {
    let letters = Array("ABDEFGHJLNPQRSTUWXYZ")
    return Postcode("ST\(number / 400 + 30) \(number / 20 % 10)A\(letters[number % 20])")
  }

  /// What somebody is shown for some texts, one after the other.
  private func shown(
    _ who: Siege.Who, _ texts: [String], in siege: Siege
  ) async throws -> Set<String> {
    var found: Set<String> = []
    for text in texts {
      let answer = try await siege.ask(
        who, "POST", "/v1/searches", body: #"{"text":"\#(text)","limit":200}"#)
      #expect(answer.status == 200, "nobody is refused")
      found.formUnion(answer.clients)
    }
    return found
  }

  private static var postcodes: [String] {
    (0..<people / 5).compactMap { postcode($0).map { "\($0)" } }
  }

  private static var days: [String] {
    (0..<people / 3).map { number in
      let parts = born(number * 3).parts
      return "\(parts.day).\(parts.month).\(parts.year)"
    }
  }

  @Test(
    "by postcodes", arguments: [Siege.Who.pb, .boss, .joy, .steward, .auditor, .override, .head])
  func postcodes(_ who: Siege.Who) async throws {
    let siege = try await siege()
    let found = try await shown(who, Self.postcodes, in: siege)
    #expect(found.count > 100)
    #expect(found.count <= Self.limit + Self.slack, "\(found.count)")
  }

  @Test("by days of birth, and by another token of the same person")
  func days() async throws {
    let siege = try await siege()
    let found = try await shown(.pb, Self.days, in: siege)
    #expect(found.count > 100)
    #expect(found.count <= Self.limit + Self.slack, "\(found.count)")
    let token = try await siege.served.token(for: siege[.pb])
    let again = try await Exchange(
      siege.served, "POST", "/v1/searches", ["authorization": "Bearer \(token)"],
      body: #"{"text":"\#(Self.postcodes[17])"}"#)
    #expect(again.clients.isEmpty)
    #expect(again.body.contains("one likely person at a time"))
  }

  @Test("by drafts of clients, as possible duplicates")
  func drafts() async throws {
    let siege = try await siege()
    var found: Set<String> = []
    for number in 0..<Self.people / 2 {
      let body = """
        {"names":[{"kind":"legal","given":"\(Self.name(number * 2))",
        "family":"\(Self.name(number * 2 / 7 + 40))"}]}
        """
      let answer = try await siege.ask(.pb, "POST", "/v1/possible-duplicates", body: body)
      #expect(answer.status == 200, "\(answer.body)")
      found.formUnion(answer.clients)
    }
    #expect(found.count > 100)
    #expect(found.count <= Self.limit + Self.slack, "\(found.count)")
  }

  @Test("the manager and the auditor read it as a fact, and nobody else does")
  func told() async throws {
    let siege = try await siege()
    _ = try await shown(.pb, Self.postcodes, in: siege)
    let question = #"{"facts":["many-found"],"limit":10}"#
    await siege.served.local.settle()
    let facts = try await siege.ask(.auditor, "POST", "/v1/activity-questions", body: question)
    #expect(facts.body.contains("many-found"))
    #expect(facts.body.contains(siege[.pb].description))
    #expect(
      try await siege.ask(.pal, "POST", "/v1/activity-questions", body: question).status == 403)
    let upkeep = try await siege.ask(.boss, "GET", "/v1/my-agency")
    #expect(upkeep.body.contains("many-found"), "\(upkeep.status) \(upkeep.body)")
    let other = try await siege.ask(.chief, "GET", "/v1/my-agency")
    #expect(!other.body.contains("many-found"))
  }
}

extension Exchange {
  /// The clients whom an answer shows.
  var clients: Set<String> {
    func clients(in value: Any) -> [String] {
      if let list = value as? [Any] { return list.flatMap(clients) }
      guard let object = value as? [String: Any] else { return [] }
      let own = (object["client"] as? [String: Any]).flatMap { $0["id"] as? String }
      return [own].compactMap(\.self) + object.values.flatMap(clients)
    }
    return (try? JSONSerialization.jsonObject(with: Data(body.utf8))).map { Set(clients(in: $0)) }
      ?? []
  }
}
