import PatchworkCore
import ServedDirectory
import Testing

@testable import PatchworkStore

/// A stream is opened once and tells for hours: what it may tell is asked with each event.
@Suite("A stream tells of a client as the record is now", .timeLimit(.minutes(2)))
struct StreamAttackTests {
  private func listen(_ siege: Siege, _ who: Siege.Who) async throws -> RawClient {
    let client = RawClient(socket: siege.served.socket)
    let token = try await siege.served.token(for: siege[who])
    client.send("GET /v1/events HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer \(token)\r\n\r\n")
    #expect(await client.read(until: "listening").contains("text/event-stream"))
    return client
  }

  /// Everything that a stream told until now: an agency is added last, of which everybody hears.
  private func heard(_ siege: Siege, _ streams: [RawClient]) async throws -> [String] {
    let added = try await siege.ask(
      .joy, "POST", "/v1/agencies",
      body: #"{"name":"Borough Housing","kind":"housing","mainLine":"01632 960011"}"#)
    let id = try #require(added["subject"], "\(added.body)")
    var texts: [String] = []
    for stream in streams { texts.append(await stream.read(until: "data: \(id)\n")) }
    return texts
  }

  private func correct(_ siege: Siege, _ who: Siege.Who, _ client: ClientID, _ sex: String)
    async throws
  {
    let version = try await siege.served.local.upkeep.read {
      try ClientTable($0).read(client)?.version ?? 0
    }
    let corrected = try await siege.ask(
      who, "PUT", "/v1/clients/\(client)", body: #"{"sex":"\#(sex)"}"#, version: version)
    #expect(corrected.status == 200, "\(corrected.body)")
  }

  @Test("who opened a client hears nothing of them from the shielding on, and their network does")
  func shieldedSince() async throws {
    let siege = try await Siege()
    let outsiders: [Siege.Who] = [.pb, .ned, .chief, .ruth, .override]
    for who in outsiders { #expect(try await siege.opens(who, siege.plain).status == 200) }
    var streams: [RawClient] = []
    for who in outsiders { streams.append(try await listen(siege, who)) }
    let joys = try await listen(siege, .joy)
    _ = try await siege.ask(
      .steward, "PUT", "/v1/clients/\(siege.plain)/shield", body: #"{"reason":"domestic-abuse"}"#)
    try await correct(siege, .joy, siege.plain, "F")
    #expect(try await siege.network(.joy, siege.plain) == 200)
    let told = try await heard(siege, streams + [joys])
    for (who, text) in zip(outsiders, told) {
      #expect(!text.contains(siege.plain.description), "\(who)")
    }
    #expect(told.last?.contains("event: client\ndata: \(siege.plain)\n") == true)
  }

  @Test("an override tells for as long as it lasts, and no longer than it is kept")
  func override() async throws {
    let siege = try await Siege()
    #expect(try await siege.opens(.override, siege.shielded).status == 200)
    let stream = try await listen(siege, .override)
    try await correct(siege, .joy, siege.shielded, "F")
    #expect(
      await stream.read(until: "event: client\ndata: \(siege.shielded)\n")
        .contains("data: \(siege.shielded)\n"))
    _ = try await siege.ask(.override, "DELETE", "/v1/clients/\(siege.shielded)/override")
    // That it was left is the last of it: they did that themselves.
    _ = await stream.read(until: "event: client\ndata: \(siege.shielded)\n")
    try await correct(siege, .joy, siege.shielded, "X")
    #expect(try await !heard(siege, [stream])[0].contains(siege.shielded.description))
  }

  @Test("who left the network, or lost the role by which they opened a client, hears nothing")
  func lostTie() async throws {
    let siege = try await Siege()
    #expect(try await siege.network(.chief, siege.plain) == 200)
    #expect(try await siege.network(.joy, siege.plain) == 200)
    let (chiefs, joys) = (try await listen(siege, .chief), try await listen(siege, .joy))
    let joysOwn = try await siege.served.local.upkeep.read { [siege] in
      try InvolvementTable($0).of(siege.plain).forRecordKeeping.first {
        $0.practitioner == siege[.joy]
      }!
    }
    var ended = joysOwn
    ended.until = siege.today.adding(days: -1)
    _ = try await siege.served.local.apply(.correctInvolvement(ended))
    try await siege.served.local.give([.auditor], to: siege[.chief])
    _ = try await heard(siege, [joys])
    _ = try await siege.opens(.pb, siege.plain)
    try await correct(siege, .pb, siege.plain, "F")
    let told = try await heard(siege, [joys, chiefs])
    #expect(!told[0].contains("data: \(siege.plain)\n"))
    // The stream of who lost a role may be shut; what it told ends there.
    #expect(!told[1].contains("event: looked\ndata: \(siege.plain)\n"))
  }

  @Test("a hidden involvement that is taken back leaves no trace, and neither does what it asked")
  func takenBack() async throws {
    let siege = try await Siege()
    _ = try await siege.opens(.pal, siege.plain)
    let streams = [try await listen(siege, .joy)]
    let joined = try await siege.ask(
      .pal, "POST", "/v1/involvements",
      body: """
        {"client":"\(siege.plain)","practitioner":"\(siege[.pal])","agency":"\(siege.health)",
        "role":"worker","from":"\(siege.today)","confidential":"hidden"}
        """)
    #expect(joined.status < 300, "\(joined.body)")
    #expect(try await siege.ask(.pal, "POST", "/v1/undo").status == 200)
    #expect(try await !heard(siege, streams)[0].contains(siege.plain.description))
  }

  @Test("an answer to what a hidden service asked is told to the two of them alone")
  func answered() async throws {
    let siege = try await Siege()
    let client = try await siege.client(
      "Eve",
      [
        (siege[.joy], siege.council), (siege[.ned], siege.council),
        (siege[.ruth], siege.refuge),
      ])
    let raised = try await siege.ask(
      .ruth, "POST", "/v1/clients/\(client)/attentions",
      body: #"{"reason":"call-me","to":["\#(siege[.joy])"]}"#)
    let attention = try #require(raised["subject"], "\(raised.body)")
    let invited = try await siege.ask(
      .ruth, "POST", "/v1/clients/\(client)/invitations",
      body: #"{"practitioner":"\#(siege[.pb])","agency":"\#(siege.health)","role":"worker"}"#)
    let invitation = try #require(invited["subject"], "\(invited.body)")
    let streams = [try await listen(siege, .ned)]
    let ruths = try await listen(siege, .ruth)
    let seen = try await siege.ask(
      .joy, "POST", "/v1/attentions/\(attention)/acknowledgements")
    #expect(seen.status < 300, "\(seen.body)")
    let declined = try await siege.ask(.pb, "POST", "/v1/invitations/\(invitation)/refusals")
    #expect(declined.status < 300, "\(declined.body)")
    let told = try await heard(siege, streams + [ruths])
    #expect(!told[0].contains(client.description))
    #expect(told[1].contains("data: \(client)\n"))
  }

  @Test("a record that was taken back stays out of sight, merged, taken apart and corrected")
  func kept() async throws {
    let siege = try await Siege()
    let added = try await siege.ask(
      .pb, "POST", "/v1/clients", body: #"{"names":[{"given":"Una","family":"Quill"}]}"#)
    let client = try #require(ClientID(added["subject"] ?? ""), "\(added.body)")
    _ = try await siege.opens(.ned, client)
    _ = try await siege.opens(.ruth, client)
    let joined = try await siege.ask(
      .ruth, "POST", "/v1/involvements",
      body: """
        {"client":"\(client)","practitioner":"\(siege[.ruth])","agency":"\(siege.refuge)",
        "role":"worker","from":"\(siege.today)"}
        """)
    #expect(joined.status < 300, "\(joined.body)")
    #expect(try await siege.ask(.pb, "POST", "/v1/undo").status == 200)
    // Those for whom it stays are told.
    #expect(try await siege.inbox(.ruth).contains(#""isTakenBack":true"#))
    for who in [Siege.Who.pb, .ned, .joy] {
      #expect(try await !siege.inbox(who).contains("isTakenBack"), "\(who)")
    }
    let twin = try await siege.client("Una", [])
    let outsiders: [Siege.Who] = [.pb, .ned]
    var streams: [RawClient] = []
    for who in outsiders { streams.append(try await listen(siege, who)) }
    let merged = try await siege.ask(.steward, "PUT", "/v1/clients/\(twin)/merged/\(client)")
    #expect(merged.status == 200, "\(merged.body)")
    for who in outsiders {
      #expect(try await siege.opens(who, client).status == 404, "\(who)")
      #expect(try await siege.ask(who, "GET", "/v1/clients/\(client)").status == 404, "\(who)")
    }
    let apart = try await siege.ask(.steward, "DELETE", "/v1/merged-clients/\(client)")
    #expect(apart.status == 200, "\(apart.body)")
    for who in outsiders + [.joy] {
      #expect(try await siege.opens(who, client).status == 404, "\(who)")
    }
    #expect(try await siege.network(.ruth, client) == 200)
    // Into the record that nobody sees: one that is in sight stays so, and is again when taken apart.
    #expect(
      try await siege.ask(.steward, "PUT", "/v1/clients/\(client)/merged/\(twin)").status == 200)
    #expect(try await siege.opens(.joy, client).status == 200)
    #expect(
      try await siege.ask(.steward, "DELETE", "/v1/merged-clients/\(twin)").status == 200)
    #expect(try await siege.opens(.joy, client).status == 404)
    #expect(try await siege.opens(.joy, twin).status == 200)
  }

  @Test("a steward who took a record back and works on it tells nobody of it")
  func takenBackBySteward() async throws {
    let siege = try await Siege()
    let added = try await siege.ask(
      .steward, "POST", "/v1/clients", body: #"{"names":[{"given":"Una","family":"Quill"}]}"#)
    let client = try #require(ClientID(added["subject"] ?? ""), "\(added.body)")
    for who in [Siege.Who.ned, .ruth] { _ = try await siege.opens(who, client) }
    _ = try await siege.ask(
      .ruth, "POST", "/v1/involvements",
      body: """
        {"client":"\(client)","practitioner":"\(siege[.ruth])","agency":"\(siege.refuge)",
        "role":"worker","from":"\(siege.today)"}
        """)
    let undone = try await siege.ask(.steward, "POST", "/v1/undo")
    guard undone.status == 200 else { return }
    let neds = try await listen(siege, .ned)
    _ = try await siege.opens(.steward, client)
    try await correct(siege, .steward, client, "F")
    #expect(try await !heard(siege, [neds])[0].contains(client.description))
  }
}
