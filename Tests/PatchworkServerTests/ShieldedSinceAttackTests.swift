import PatchworkCore
@testable import PatchworkStore
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

  @Test("what an outsider asked before, and was declined, names nobody any more")
  func declined() async throws {
    let siege = try await Siege()
    _ = try await siege.opens(.pb, siege.plain)
    let sent = try await siege.ask(
      .pb, "POST", "/v1/clients/\(siege.plain)/invitations",
      body: #"{"practitioner":"\#(siege[.pal])","agency":"\#(siege.health)","role":"worker"}"#)
    let id = try #require(sent["subject"], "\(sent.body)")
    #expect(try await siege.ask(.pal, "POST", "/v1/invitations/\(id)/refusals").status == 200)
    #expect(try await siege.inbox(.pb).contains("Cat"))
    _ = try await siege.served.local.apply(.rights(.shield(siege.plain, .domesticAbuse)))
    #expect(try await !siege.inbox(.pb).contains("Cat"))
  }

  @Test("what was kept to itself stays so when another takes it over")
  func handedOver() async throws {
    let siege = try await Siege()
    let held = try await siege.served.local.upkeep.read { [siege] in
      try #require(
        InvolvementTable($0).of(siege.plain).forRecordKeeping.first {
          $0.practitioner == siege[.joy]
        })
    }
    let marked = try await siege.ask(
      .joy, "PUT", "/v1/involvements/\(held.id)", body: #"{"confidential":"hidden"}"#,
      version: held.version)
    #expect(marked.status == 200)
    let asked = try await siege.ask(
      .joy, "POST", "/v1/involvements/\(held.id)/handovers", body: #"{"to":"\#(siege[.ned])"}"#)
    let id = try #require(asked["subject"], "\(asked.body)")
    #expect(try await siege.ask(.ned, "POST", "/v1/invitations/\(id)/acceptances").status == 200)
    let seen = try await siege.opens(.pb, siege.plain)
    #expect(seen.status == 200 && !seen.body.contains("\(siege[.ned])"))
    #expect(try await siege.network(.ned, siege.plain) == 200)
  }
}
