import PatchworkCore
import Testing

@testable import PatchworkStore

@Suite("No right comes by a side door", .timeLimit(.minutes(2)))
struct SideDoorTests {
  @Test("nobody leaves what they have not opened by an override", arguments: Siege.Who.allCases)
  func leaving(_ who: Siege.Who) async throws {
    let siege = try await Siege()
    let archived = siege.plain
    try await siege.served.local.upkeep.recording {
      try $0.run("INSERT INTO archived_client (client, day) VALUES (?, 19000)", archived)
    }
    for client in [siege.plain, siege.shielded] {
      let left = try await siege.ask(who, "DELETE", "/v1/clients/\(client)/override")
      #expect(left.status == 422, "\(who)")
    }
    let since = try await siege.served.local.upkeep.read { try ArchiveTable($0).since(archived) }
    #expect(since != nil)
    let looks = try await siege.ask(.joy, "GET", "/v1/clients/\(siege.plain)/looks")
    #expect(!looks.body.contains("Left"))
  }

  @Test("an override is left once")
  func leavingAnOverride() async throws {
    let siege = try await Siege()
    #expect(try await siege.opens(.override, siege.shielded).status == 200)
    let path = "/v1/clients/\(siege.shielded)/override"
    #expect(try await siege.ask(.override, "DELETE", path).status == 200)
    #expect(try await siege.ask(.override, "DELETE", path).status == 422)
    #expect(try await siege.network(.override, siege.shielded) == 403)
  }

  @Test("what only the program says of an opening is not taken from a request")
  func reasons() async throws {
    let siege = try await Siege()
    func open(_ client: ClientID, _ reason: String) async throws -> Int {
      try await siege.ask(
        .pb, "POST", "/v1/clients/\(client)/openings", body: #"{"reason":"\#(reason)"}"#
      ).status
    }
    for reason in ["record-keeping", "family-link", "training"] {
      #expect(try await open(siege.plain, reason) == 422, "\(reason)")
    }
    #expect(try await siege.network(.pb, siege.plain) == 403)
    // True by the records: a relative of a client whom they have open.
    let own = try await siege.client("Fay", [(siege[.pb], siege.health)])
    _ = try await siege.served.local.apply(
      .relate(Relationship(client: own, relative: siege.plain, kind: .sibling)))
    #expect(try await open(siege.plain, "family-link") == 200)
  }

  @Test("a shielded client is put into no family from outside, and none is told of")
  func families() async throws {
    let siege = try await Siege()
    let own = try await siege.client("Fay", [(siege[.pb], siege.health)])
    let path = "/v1/clients/\(own)/relatives/\(siege.shielded)"
    #expect(try await siege.ask(.pb, "PUT", path, body: #"{"kind":"sibling"}"#).status == 403)
    #expect(try await siege.ask(.pb, "DELETE", path + "?kind=sibling").status == 404)
    // Somebody of both networks may.
    _ = try await siege.opens(.joy, own)
    #expect(try await siege.ask(.joy, "PUT", path, body: #"{"kind":"cousin"}"#).status == 200)
    // Where there is a link, too, whoever may not see it is answered as if there were none.
    #expect(try await siege.ask(.pb, "DELETE", path + "?kind=cousin").status == 404)
  }
}
