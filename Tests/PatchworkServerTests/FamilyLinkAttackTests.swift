import PatchworkCore
import Testing

@testable import PatchworkStore

@Suite("A family link is taken away by who sees it, as it is", .timeLimit(.minutes(2)))
struct FamilyLinkAttackTests {
  private func link(
    _ siege: Siege, _ who: Siege.Who, _ method: String, _ client: ClientID, _ relative: ClientID,
    _ kind: String
  ) async throws -> Exchange {
    let path = "/v1/clients/\(client)/relatives/\(relative)"
    return method == "PUT"
      ? try await siege.ask(who, "PUT", path, body: #"{"kind":"\#(kind)"}"#)
      : try await siege.ask(who, "DELETE", path + "?kind=\(kind)")
  }

  @Test("one that was said anew meanwhile stays, whichever side is asked")
  func stale() async throws {
    let siege = try await Siege()
    let (one, other) = (siege.plain, siege.hidden)
    #expect(try await link(siege, .joy, "PUT", one, other, "mother").status == 200)
    #expect(try await link(siege, .joy, "PUT", one, other, "aunt").status == 200)
    #expect(try await link(siege, .joy, "DELETE", one, other, "mother").status == 409)
    for kind in ["", "enemy", "mother'--"] {
      #expect(try await link(siege, .joy, "DELETE", one, other, kind).status == 422, "\(kind)")
    }
    let family = try await siege.ask(.joy, "GET", "/v1/clients/\(other)/network")
    #expect(family.body.contains("\(one)"))
    #expect(try await link(siege, .joy, "DELETE", one, other, "aunt").status == 200)
    #expect(try await link(siege, .joy, "DELETE", one, other, "aunt").status == 404)
  }

  @Test("whatever is said of a shielded relative, it is answered as if there were no link")
  func shielded() async throws {
    let siege = try await Siege()
    let (open, shielded) = (siege.plain, siege.shielded)
    #expect(try await link(siege, .joy, "PUT", open, shielded, "sibling").status == 200)
    for who in Siege.Who.allCases where who != .joy {
      _ = try await siege.opens(who, open)
      for kind in ["sibling", "mother"] {
        let linked = try await link(siege, who, "DELETE", open, shielded, kind)
        let strange = try await link(siege, who, "DELETE", open, siege.lonely, kind)
        #expect(linked.status == strange.status && linked.status >= 400, "\(who) \(kind)")
        #expect(linked["detail"] == strange["detail"], "\(who) \(kind)")
        let back = try await link(siege, who, "DELETE", shielded, open, kind)
        #expect(back.status >= 400, "\(who) \(kind)")
      }
    }
    let kept = try await siege.ask(.joy, "GET", "/v1/clients/\(open)/network")
    #expect(kept.body.contains("\(shielded)"))
  }

  @Test("who may not change a client takes nothing of their family away")
  func unopened() async throws {
    let siege = try await Siege()
    #expect(try await link(siege, .joy, "PUT", siege.plain, siege.hidden, "sibling").status == 200)
    for who in Siege.Who.allCases where ![.joy, .chief].contains(who) {
      let refused = try await link(siege, who, "DELETE", siege.plain, siege.hidden, "sibling")
      #expect([403, 428].contains(refused.status), "\(who): \(refused.status)")
    }
  }

  @Test("taking back that a link was taken away needs the rights of now")
  func undone() async throws {
    let siege = try await Siege()
    let relative = try await siege.client("Fay", [(siege[.joy], siege.council)])
    #expect(try await link(siege, .joy, "PUT", siege.plain, relative, "sibling").status == 200)
    _ = try await siege.opens(.pb, siege.plain)
    #expect(try await link(siege, .pb, "DELETE", siege.plain, relative, "sibling").status == 200)
    _ = try await siege.ask(
      .steward, "PUT", "/v1/clients/\(relative)/shield", body: #"{"reason":"placement"}"#)
    #expect(try await siege.ask(.pb, "POST", "/v1/undo").status == 403)
    #expect(
      try await !siege.ask(.pb, "GET", "/v1/clients/\(siege.plain)/network").body.contains("Fay"))
  }
}
