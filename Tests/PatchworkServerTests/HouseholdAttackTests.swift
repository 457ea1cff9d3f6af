import PatchworkCore
@testable import PatchworkStore
import Testing

@Suite("No door opens the house next door", .timeLimit(.minutes(2)))
struct HouseholdAttackTests {
  /// What somebody is told of the people at a client's address.
  private func house(
    _ siege: Siege, _ who: Siege.Who, _ client: ClientID, reason: String? = nil
  ) async throws -> Exchange {
    guard let reason else {
      return try await siege.ask(who, "GET", "/v1/clients/\(client)/household")
    }
    return try await siege.ask(
      who, "POST", "/v1/clients/\(client)/household/openings", body: #"{"reason":"\#(reason)"}"#)
  }

  /// Cat lives at 1 Mill Bank; of those whom anybody but joy can open, she alone is cole's.
  private func tells(_ exchange: Exchange, _ siege: Siege) -> Bool {
    exchange.body.contains("\(siege.cole)")
  }

  /// A client whom somebody enters over the socket, at Cat's address or at none.
  private func enter(
    _ siege: Siege, _ who: Siege.Who, at line: String? = "1 Mill Bank"
  ) async throws -> ClientID {
    let address = line.map { #","addresses":[{"line":"\#($0)","postcode":"ST16 2LH"}]"# } ?? ""
    let added = try await siege.ask(
      who, "POST", "/v1/clients",
      body: #"{"names":[{"kind":"legal","given":"Zoe","family":"Quill"}]\#(address)}"#)
    return try #require(ClientID(added["subject"] ?? ""), "\(added.body)")
  }

  private func correct(
    _ siege: Siege, _ who: Siege.Who, _ client: ClientID, _ body: String
  ) async throws -> Int {
    let version = try await siege.served.local.upkeep.read {
      try ClientTable($0).read(client)?.version ?? 0
    }
    return try await siege.ask(
      who, "PUT", "/v1/clients/\(client)", body: body, version: version
    ).status
  }

  @Test("a made-up client at the address opens nobody", arguments: Siege.Who.allCases)
  func madeUp(_ who: Siege.Who) async throws {
    let siege = try await Siege()
    guard ![.auditor, .administrator].contains(who) else {
      #expect(try await house(siege, who, siege.plain).status == 403)
      #expect(try await house(siege, who, siege.plain, reason: "duty").status == 403)
      return
    }
    // Joy's manager and joy herself have Cat open.
    guard ![.joy, .chief].contains(who) else { return }
    let made = try await enter(siege, who)
    for reason in [nil, "duty", "safeguarding"] {
      let told = try await house(siege, who, made, reason: reason)
      #expect(told.status == 200 && !tells(told, siege), "\(who)")
      // Shielded people are not even counted.
      #expect(!told.body.contains("\(siege.shielded)") && !told.body.contains("\(siege.lonely)"))
    }
    #expect(try await siege.network(who, siege.plain) == 403)
  }

  @Test("an address, a household or a family link of the asker's own opens nobody")
  func ownWork() async throws {
    let siege = try await Siege()
    let own = try await siege.client("Fay", [(siege[.pb], siege.health)])
    let here = #"{"addresses":[{"line":"1 MILL bank","postcode":"ST16 2LH"}]}"#
    #expect(
      try await correct(
        siege, .pb, own, #"{"addresses":[{"line":"9 Hill","postcode":"ST16 2LH"}]}"#)
        == 200)
    #expect(try await correct(siege, .pb, own, here) == 200)
    #expect(
      try await siege.ask(
        .pb, "PUT", "/v1/clients/\(own)/relatives/\(siege.plain)", body: #"{"kind":"sibling"}"#
      ).status == 200)
    #expect(try await !tells(house(siege, .pb, own, reason: "duty"), siege))
    let family = try await siege.ask(
      .pb, "POST", "/v1/clients/\(siege.plain)/openings", body: #"{"reason":"family-link"}"#)
    #expect(family.status == 422)
    #expect(try await siege.network(.pb, siege.plain) == 403)
    // Once somebody else has said it, one reason opens her, and she is written down as opened.
    let linked = try await siege.ask(
      .pb, "DELETE", "/v1/clients/\(own)/relatives/\(siege.plain)?kind=sibling")
    #expect(linked.status == 200)
    _ = try await siege.served.local.apply(
      .relate(Relationship(client: own, relative: siege.plain, kind: .sibling)))
    #expect(try await !tells(house(siege, .pb, own), siege))
    #expect(try await tells(house(siege, .pb, own, reason: "duty"), siege))
    let looks = try await siege.ask(.joy, "GET", "/v1/clients/\(siege.plain)/looks")
    #expect(looks.body.contains(#""reason":"duty""#))
    #expect(try await siege.network(.pb, siege.plain) == 200)
  }

  @Test("what others recorded opens who is there with one reason, and never the shielded")
  func covered() async throws {
    let siege = try await Siege()
    let own = try await siege.client("Fay", [(siege[.pb], siege.health)])
    let unasked = try await house(siege, .pb, own)
    #expect(unasked.body.contains("Cat") && unasked.body.contains(#""workers":2"#))
    #expect(!tells(unasked, siege))
    #expect(try await siege.network(.pb, siege.plain) == 403)
    #expect(try await house(siege, .pb, own, reason: "because").status >= 400)
    #expect(try await house(siege, .pb, own, reason: "family-link").status == 422)
    let opened = try await house(siege, .pb, own, reason: "joint-work")
    #expect(opened.status == 200 && tells(opened, siege))
    #expect(!opened.body.contains("Ann") && !opened.body.contains("Bea"))
    for client in [siege.shielded, siege.lonely] {
      #expect(try await siege.network(.pb, client) == 403)
    }
  }

  @Test("sixty doors in a row are closed, and each was seen")
  func doors() async throws {
    let siege = try await Siege()
    for _ in 0..<60 {
      let made = try await enter(siege, .pb)
      #expect(try await !tells(house(siege, .pb, made), siege))
      #expect(try await !tells(house(siege, .pb, made, reason: "duty"), siege))
    }
    await siege.served.local.settle()
    let looks = try await siege.ask(.joy, "GET", "/v1/clients/\(siege.plain)/looks")
    #expect(looks.body.contains(#""act":"household""#))
    #expect(try await siege.network(.pb, siege.plain) == 403)
  }
}
