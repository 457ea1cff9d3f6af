import Foundation
import PatchworkCore
import Testing

@testable import PatchworkStore

/// Whoever adds a client and takes it back is answered the same, whether or not a hidden service has joined
/// meanwhile, and cannot find out afterwards.
@Suite("Taking back an added client tells nothing of a hidden service", .timeLimit(.minutes(2)))
struct TakenBackClientTests {
  private func add(_ siege: Siege, _ given: String) async throws -> ClientID {
    let added = try await siege.ask(
      .pb, "POST", "/v1/clients",
      body: #"""
        {"names":[{"given":"\#(given)","family":"Quill"}],"nhsNumber":"9990123454",
        "addresses":[{"line":"3 Quay","postcode":"ST17 9ZZ"}]}
        """#)
    return try #require(ClientID(added["subject"] ?? ""), "\(added.body)")
  }

  private func join(
    _ siege: Siege, _ who: Siege.Who, _ client: ClientID, _ agency: AgencyID
  ) async throws -> Exchange {
    _ = try await siege.opens(who, client)
    return try await siege.ask(
      who, "POST", "/v1/involvements",
      body: """
        {"client":"\(client)","practitioner":"\(siege[who])","agency":"\(agency)","role":"worker",
        "from":"\(siege.today)"}
        """)
  }

  /// Everything by which somebody might find out whether a record is still there.
  private func traces(
    _ siege: Siege, _ who: Siege.Who, _ client: ClientID
  ) async throws -> [String] {
    let other = siege.plain
    _ = try await siege.opens(who, other)
    let asked: [(String, String, String)] = [
      ("GET", "/v1/clients/\(client)", ""), ("GET", "/v1/clients/\(client)/network", ""),
      ("HEAD", "/v1/clients/\(client)", ""), ("GET", "/v1/clients/\(client)/looks", ""),
      ("GET", "/v1/clients/\(client)/household", ""),
      ("GET", "/v1/clients/\(client)/sharing-decisions", ""),
      ("POST", "/v1/clients/\(client)/openings", #"{"reason":"duty"}"#),
      ("PUT", "/v1/clients/\(client)/death/confirmation", #"{"day":"\#(siege.today)"}"#),
      ("DELETE", "/v1/clients/\(client)/death", ""),
      ("DELETE", "/v1/clients/\(client)/override", ""),
      ("PUT", "/v1/clients/\(client)/shield", #"{"reason":"domestic-abuse"}"#),
      ("DELETE", "/v1/clients/\(client)/shield", ""),
      ("PUT", "/v1/clients/\(other)/merged/\(client)", ""),
      ("GET", "/v1/clients/\(client)/merged", ""),
      ("GET", "/v1/clients/\(client)/mergeable/\(other)", ""),
      ("DELETE", "/v1/clients/\(other)/merged/\(client)", ""),
      ("POST", "/v1/clients/\(client)/moves", #"{"agency":"\#(siege.council)"}"#),
      ("POST", "/v1/clients/\(client)/introductions", "{}"),
      ("PUT", "/v1/clients/\(client)/covers/\(siege[.pal])", ""),
      ("POST", "/v1/clients/\(client)/rings", ""),
      ("POST", "/v1/clients/\(client)/attentions", #"{"reason":"call-me"}"#),
      (
        "POST", "/v1/clients/\(client)/invitations",
        #"{"practitioner":"\#(siege[.pal])","agency":"\#(siege.health)","role":"worker"}"#
      ),
      ("PUT", "/v1/clients/\(other)/relatives/\(client)", #"{"kind":"cousin"}"#),
      ("DELETE", "/v1/clients/\(other)/relatives/\(client)?kind=cousin", ""),
      ("POST", "/v1/searches", #"{"text":"999 012 3454"}"#),
      ("POST", "/v1/searches", #"{"text":"una quill"}"#),
      ("POST", "/v1/searches", #"{"text":"st17 9zz","includesArchived":true}"#),
      (
        "POST", "/v1/possible-duplicates",
        #"{"names":[{"given":"Una","family":"Quill"}],"nhsNumber":"9990123454"}"#
      ),
      ("GET", "/v1/recent-clients", ""), ("GET", "/v1/summary", ""), ("GET", "/v1/inbox", ""),
      ("GET", "/v1/my-day", ""), ("GET", "/v1/undo", ""),
    ]
    var answers: [String] = []
    for (method, path, body) in asked {
      let answer = try await siege.ask(who, method, path, body: body)
      let text = try Self.sorted(answer.body)
      answers.append(
        "\(method) \(path): \(answer.status) \(text)".replacing("\(client)", with: "C"))
    }
    return answers
  }

  /// An answer with its members in one order.
  private static func sorted(_ body: String) throws -> String {
    guard !body.isEmpty else { return "" }
    let value = try JSONSerialization.jsonObject(with: Data(body.utf8))
    return String(
      decoding: try JSONSerialization.data(withJSONObject: value, options: .sortedKeys),
      as: UTF8.self)
  }

  private func run(joined: Bool) async throws -> [String] {
    let siege = try await Siege()
    _ = try await siege.opens(.joy, siege.plain)
    let client = try await add(siege, "Una")
    // Another who has it open when it is taken back.
    _ = try await siege.opens(.ned, client)
    if joined {
      #expect(try await join(siege, .ruth, client, siege.refuge).status < 300)
    }
    let undone = try await siege.ask(.pb, "POST", "/v1/undo")
    #expect(undone.status == 200, "\(undone.body)")
    let kept = try await siege.ask(.ruth, "GET", "/v1/clients/\(client)")
    #expect(kept.status == (joined ? 200 : 404))
    // The service goes on working, which nobody else is to notice.
    if joined {
      let version = try await siege.served.local.upkeep.read {
        try ClientTable($0).read(client)!.version
      }
      let corrected = try await siege.ask(
        .ruth, "PUT", "/v1/clients/\(client)", body: #"{"sex":"F"}"#, version: version)
      #expect(corrected.status == 200, "\(corrected.body)")
      let found = try await siege.ask(.ruth, "POST", "/v1/searches", body: #"{"text":"una quill"}"#)
      #expect(found.clients.contains("\(client)"))
    }
    return [try Self.sorted(undone.body).replacing("\(client)", with: "C")]
      + (try await traces(siege, .pb, client)) + (try await traces(siege, .ned, client))
  }

  @Test("every answer afterwards is the same, to the adder and to who had it open")
  func same() async throws {
    let (with, without) = (try await run(joined: true), try await run(joined: false))
    func plain(_ answers: [String]) -> [String] {
      // Identifiers, moments and numbers of changes differ between two servers.
      answers.map {
        $0.replacing(/[0-9A-HJKMNP-TV-Z]{13}/, with: "ID")
          .replacing(/\d{4}-\d\d-\d\dT[\d:.Z+]+/, with: "MOMENT")
          .replacing(/"sequence":\d+/, with: "")
      }
    }
    for (left, right) in zip(plain(with), plain(without)) { #expect(left == right) }
  }

  @Test("once somebody joins who is not hidden, the client is there for everybody")
  func back() async throws {
    let siege = try await Siege()
    let client = try await add(siege, "Una")
    _ = try await join(siege, .ruth, client, siege.refuge)
    _ = try await siege.ask(.pb, "POST", "/v1/undo")
    #expect(try await siege.opens(.pb, client).status == 404)
    let invited = try await siege.ask(
      .ruth, "POST", "/v1/clients/\(client)/invitations",
      body: #"{"practitioner":"\#(siege[.joy])","agency":"\#(siege.council)","role":"worker"}"#)
    let invitation = try #require(InvitationID(invited["subject"] ?? ""), "\(invited.body)")
    #expect(
      try await siege.ask(.joy, "POST", "/v1/invitations/\(invitation)/acceptances").status == 200)
    #expect(try await siege.opens(.pb, client).status == 200)
  }

  @Test("who is seen to work with the client still keeps it from being taken back")
  func seen() async throws {
    let siege = try await Siege()
    let client = try await add(siege, "Una")
    _ = try await join(siege, .joy, client, siege.council)
    _ = try await join(siege, .ruth, client, siege.refuge)
    #expect(try await siege.ask(.pb, "POST", "/v1/undo").status == 409)
    #expect(try await siege.network(.joy, client) == 200)
  }

  @Test("a family link that is hidden keeps the record for those who made it")
  func family() async throws {
    let siege = try await Siege()
    let client = try await add(siege, "Una")
    _ = try await siege.opens(.joy, client)
    let linked = try await siege.ask(
      .joy, "PUT", "/v1/clients/\(siege.shielded)/relatives/\(client)",
      body: #"{"kind":"sibling"}"#)
    #expect(linked.status == 200, "\(linked.body)")
    #expect(try await siege.ask(.pb, "POST", "/v1/undo").status == 200)
    #expect(try await siege.ask(.pb, "GET", "/v1/clients/\(client)").status == 404)
    let network = try await siege.ask(.joy, "GET", "/v1/clients/\(siege.shielded)/network")
    #expect(network.body.contains("Quill"))
  }

  @Test("an entry that somebody added elsewhere is confirmed before it gets a client in confidence")
  func practitioner() async throws {
    let siege = try await Siege()
    let added = try await siege.ask(
      .pb, "POST", "/v1/practitioners",
      body: #"""
        {"name":{"given":"Zoe","family":"Price"},"role":"worker","agency":"\#(siege.refuge)"}
        """#)
    let zoe = try #require(PractitionerID(added["subject"] ?? ""), "\(added.body)")
    let body = """
      {"client":"\(siege.hidden)","practitioner":"\(zoe)","agency":"\(siege.refuge)",
      "role":"worker","from":"\(siege.today)"}
      """
    #expect(try await siege.ask(.ruth, "POST", "/v1/involvements", body: body).status == 422)
    // Nothing stands in the way of taking it back that could tell of a client.
    #expect(try await siege.ask(.pb, "POST", "/v1/undo").status == 200)
  }

  @Test("an archived client does not come back into searches by what a hidden service does")
  func archive() async throws {
    let siege = try await Siege()
    try await siege.served.local.upkeep.recording { [client = siege.hidden] in
      try $0.run("INSERT INTO archived_client (client, day) VALUES (?, 19000)", client)
    }
    func found() async throws -> Bool {
      try await siege.ask(.pb, "POST", "/v1/searches", body: #"{"text":"dee watson"}"#).clients
        .contains("\(siege.hidden)")
    }
    #expect(try await !found())
    let corrected = try await siege.ask(
      .ruth, "PUT", "/v1/clients/\(siege.hidden)", body: #"{"sex":"F"}"#, version: 1)
    #expect(corrected.status == 200, "\(corrected.body)")
    #expect(try await !found())
    #expect(
      try await siege.ask(
        .joy, "PUT", "/v1/clients/\(siege.hidden)", body: #"{"sex":"X"}"#, version: 2
      ).status == 200)
    #expect(try await found())
  }
}
