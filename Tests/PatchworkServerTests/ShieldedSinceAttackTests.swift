import PatchworkCore
import Testing

@Suite("What was seen before a client was shielded leads nowhere after", .timeLimit(.minutes(2)))
struct ShieldedSinceAttackTests {
  /// Those who are not of the client's network and see no more of the record than its existence.
  private static let outside: [Siege.Who] = [
    .pb, .pal, .boss, .chief, .ned, .administrator, .override, .ruth, .head,
  ]

  @Test("lists, attention and decisions to share tell nothing of who works with them")
  func traces() async throws {
    let siege = try await Siege()
    let client = siege.plain
    #expect(try await siege.opens(.pb, client).status == 200)
    let raised = try await siege.ask(
      .pb, "POST", "/v1/clients/\(client)/attentions",
      body: #"{"reason":"call-me"}"#)
    let attention = try #require(raised["subject"])
    let decided = try await siege.ask(
      .joy, "POST", "/v1/clients/\(client)/sharing-decisions",
      body: #"""
        {"isShared":true,"agency":"\#(siege.health)","information":["whereabouts"],"ground":"16la"}
        """#)
    #expect(decided.status < 300, "\(decided.body)")
    #expect(try await siege.ask(.pb, "GET", "/v1/attentions/\(attention)").status == 200)
    _ = try await siege.ask(
      .steward, "PUT", "/v1/clients/\(client)/shield", body: #"{"reason":"domestic-abuse"}"#)

    #expect(try await siege.ask(.pb, "GET", "/v1/attentions/\(attention)").status == 404)
    #expect(try await !siege.inbox(.pb).contains("Watson"))
    for who in Self.outside {
      let recent = try await siege.ask(who, "GET", "/v1/recent-clients")
      #expect(!recent.body.contains(client.description), "\(who)")
      for list in ["sharing-decisions", "looks"] {
        let read = try await siege.ask(who, "GET", "/v1/clients/\(client)/\(list)")
        #expect(read.status == 403, "\(who) \(list)")
        #expect(!read.body.contains("joy") && !read.body.contains("cole"), "\(who) \(list)")
      }
    }
    for who in [Siege.Who.joy, .steward, .auditor] {
      for list in ["sharing-decisions", "looks"] {
        #expect(
          try await siege.ask(who, "GET", "/v1/clients/\(client)/\(list)").status == 200,
          "\(who) \(list)")
      }
    }
    #expect(try await siege.ask(.joy, "GET", "/v1/attentions/\(attention)").status == 200)
    // Whoever was refused is told whom to ring.
    let refused = try await siege.ask(.pb, "GET", "/v1/clients/\(client)/looks")
    #expect(refused.body.contains("steward"))
  }

  @Test("a colleague's list of cases leaves them out")
  func cases() async throws {
    let siege = try await Siege()
    for who in [Siege.Who.ned, .chief] {
      let list = try await siege.ask(who, "GET", "/v1/practitioners/\(siege[.joy])/handovers")
      #expect(list.status == 200 && list.body.contains(siege.plain.description), "\(who)")
      #expect(!list.body.contains(siege.shielded.description), "\(who)")
    }
  }
}
