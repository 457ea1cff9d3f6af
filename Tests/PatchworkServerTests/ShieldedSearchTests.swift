import Foundation
import PatchworkCore
import Testing

@testable import PatchworkStore

/// Who finds a shielded client, by what, and that no other answer depends on whether there is one.
@Suite("A shielded client is found by who they are alone", .timeLimit(.minutes(3)))
struct ShieldedSearchTests {
  private static let number = "999 012 3454"
  private static let born = CivilDate(year: 1990, month: 4, day: 3)
  /// Texts that name nobody in full.
  private static let parts = [
    "3.4.1990", "zelda 3.4.1990", "hartley 3.4.1990", "z hartley", "zeld hartley", "zelda hartl",
    "zelda", "hartley", "hartleybury", "TF9 1QQ", "zelda TF9 1QQ", "TF9", "zelda TF9",
    "hartley TF9", "april 1990", "zelda 1990", "999 012 3455",
  ]

  /// A siege with one client more.
  private func siege(shielded: Bool) async throws -> (siege: Siege, client: ClientID) {
    let siege = try await Siege()
    let client = ClientID(
      rawValue: try await siege.served.local.apply(.addClient(Self.client())).subject)
    _ = try await siege.served.local.apply(
      .addInvolvement(
        Involvement(
          client: client, practitioner: siege[.joy], agency: siege.council, role: "worker",
          from: siege.today.adding(days: -9))))
    if shielded {
      _ = try await siege.served.local.apply(.rights(.shield(client, .domesticAbuse)))
    }
    return (siege, client)
  }

  private static func client() -> Client {
    Client(
      names: [PersonName(given: "Zelda", family: "Hartley-Bury")],
      birth: born.map { .exact($0) }, nhsNumber: NHSNumber(number),
      addresses: [Address(line: "1 Far Lane", postcode: Postcode("TF9 1QQ"))])
  }

  private func finds(
    _ who: Siege.Who, _ text: String, _ siege: Siege
  ) async throws -> Exchange {
    try await siege.ask(who, "POST", "/v1/searches", body: #"{"text":"\#(text)"}"#)
  }

  @Test(
    "by number and full name, never by part, date or place",
    arguments: [
      Siege.Who.pb, .pal, .boss, .chief, .ned, .steward, .auditor, .ruth, .head,
    ])
  func outsiders(_ who: Siege.Who) async throws {
    let (siege, client) = try await siege(shielded: true)
    for text in Self.parts {
      let answer = try await finds(who, text, siege)
      #expect(!answer.clients.contains("\(client)"), "\(text)")
      #expect(!answer.body.contains("Too many people"), "\(text)")
    }
    for text in [
      Self.number, "zelda hartley-bury", "hartley-bury, zelda", "zelda hartleybury",
      "Zelda Hartley Bury 3.4.1990", "zeldda hartley-bury",
    ] {
      let answer = try await finds(who, text, siege)
      #expect(answer.clients.contains("\(client)"), "\(text) \(answer.body)")
      #expect(!answer.body.contains("TF9"))
    }
  }

  @Test("their own people and holders of an override find them as anybody else")
  func insiders() async throws {
    let (siege, client) = try await siege(shielded: true)
    for who in [Siege.Who.joy, .override] {
      #expect(try await finds(who, "3.4.1990", siege).clients.contains("\(client)"))
      #expect(try await finds(who, "zelda hartl", siege).clients.contains("\(client)"))
    }
  }

  @Test("what finds nobody answers as it does where nobody is shielded")
  func same() async throws {
    let (siege, client) = try await siege(shielded: true)
    let other = try await Siege()
    for text in Self.parts {
      let (here, there) = (try await finds(.pb, text, siege), try await finds(.pb, text, other))
      #expect(here["warnings"] == there["warnings"], "\(text)")
      #expect(here.clients.isEmpty == there.clients.isEmpty, "\(text)")
      #expect(!here.clients.contains("\(client)"))
    }
  }

  /// People who share a name, a birthday or a postcode with the shielded client.
  private static func neighbours() -> [Client] {
    let names = [("Zelda", "Moss", 0), ("Mia", "Hartley-Bury", 400), ("Zeldah", "Hartley", 1)]
    return names.map { given, family, days in
      Client(
        names: [PersonName(given: given, family: family)],
        birth: born.map { .exact($0.adding(days: days)) },
        addresses: [Address(line: "2 Far Lane", postcode: Postcode("TF9 1QQ"))])
    }
  }

  @Test("the odds of others are the same to the last digit, whether one is held or not")
  func odds() async throws {
    let texts =
      Self.parts + [
        "zelda moss", "moss 3.4.1990", "mia hartley-bury", "mia 3.4.1990", "zeldah hartley",
        "moss tf9 1qq", "zelda hartlee", "999 012 3464 moss", "hartley zelda 1990", "zeldahartley",
      ]
    var answers: [[[String]]] = []
    for isHeld in [true, false] {
      let siege = try await Siege()
      for client in Self.neighbours() {
        _ = try await siege.served.local.apply(.addClient(client))
      }
      if isHeld {
        let client = ClientID(
          rawValue: try await siege.served.local.apply(.addClient(Self.client())).subject)
        // Before, everything is reckoned with them.
        _ = try await finds(.pb, "zelda", siege)
        _ = try await siege.served.local.apply(.rights(.shield(client, .domesticAbuse)))
      }
      var found: [[String]] = []
      for text in texts {
        let answer = try await finds(.pb, text, siege)
        let object = try JSONSerialization.jsonObject(with: Data(answer.body.utf8))
        let hits = try #require((object as? [String: Any])?["hits"] as? [Any])
        found.append(
          try hits.map { hit in
            let text = try JSONSerialization.data(withJSONObject: hit, options: .sortedKeys)
            return String(decoding: text, as: UTF8.self)
              .replacing(/[0-9A-HJKMNP-TV-Z]{13}/, with: "ID")
          }.sorted())
      }
      answers.append(found)
    }
    for (text, (held, not)) in zip(texts, zip(answers[0], answers[1])) {
      #expect(held == not, "\(text)")
    }
    #expect(answers[1].filter { !$0.isEmpty }.count > texts.count / 2)
  }

  @Test("a record, a correction or a draft that meets one is answered like any other")
  func meeting() async throws {
    let (siege, _) = try await siege(shielded: true)
    let (other, _) = try await self.siege(shielded: false)
    let fresh = try await Siege()
    func body(_ number: String) -> String {
      """
      {"names":[{"kind":"legal","given":"Zelda","family":"Hartley-Bury"}],"birth":"1990-04-03",
      "nhsNumber":"\(number)"}
      """
    }
    var answers: [[String]] = []
    for place in [siege, other, fresh] {
      let added = try await place.ask(.pb, "POST", "/v1/clients", body: body("9990123454"))
      #expect(added.status == 201, "\(added.body)")
      let id = ClientID(added["subject"] ?? "") ?? .unassigned
      let own = try await place.client("Eve", [(place[.pb], place.health)])
      let corrected = try await place.ask(
        .pb, "PUT", "/v1/clients/\(own)", body: #"{"nhsNumber":"9990123454"}"#, version: 1)
      #expect(corrected.status == 200, "\(corrected.body)")
      let draft = try await place.ask(
        .pb, "POST", "/v1/possible-duplicates",
        body: #"{"names":[{"kind":"legal","given":"Q","family":"Zz"}],"birth":"1990-04-03"}"#)
      answers.append([
        "\(added.status) \(added["words"] ?? "")",
        "\(corrected.status) \(corrected["words"] ?? "") \(corrected.status == 200 ? "" : corrected.body)",
        "\(draft.status)", "\(id.isAssigned)",
      ])
    }
    #expect(answers[0] == answers[1])
    #expect(answers[0] == answers[2])
    let draft = try await siege.ask(
      .pal, "POST", "/v1/possible-duplicates",
      body: """
        {"names":[{"kind":"legal","given":"Mia","family":"Lowe"}],"birth":"1990-04-03",
        "addresses":[{"line":"1 Far Lane","postcode":"TF9 1QQ"}]}
        """)
    #expect(draft.status == 200)
    #expect(!draft.body.contains("Hartley"))
  }
}
