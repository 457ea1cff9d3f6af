import PatchworkCore
import Testing

@testable import PatchworkStore

@Suite("A records steward alone reads no place of a shielded client", .timeLimit(.minutes(2)))
struct LoneStewardTests {
  @Test("what is asked about one, and whom one is invited to, names no district")
  func districts() async throws {
    let siege = try await Siege()
    try await siege.served.local.give([.steward], to: siege[.pal])
    #expect(
      try await siege.ask(.steward, "DELETE", "/v1/clients/\(siege.shielded)/shield").status == 200)
    for who in [Siege.Who.pal, .steward] {
      let inbox = try await siege.inbox(who)
      #expect(inbox.contains("\(siege.shielded)"), "\(who)")
      #expect(!inbox.contains("ST16"), "\(who): \(inbox)")
    }
    #expect(try await siege.inbox(.joy).contains("ST16"))
    let invited = try await siege.ask(
      .joy, "POST", "/v1/clients/\(siege.shielded)/invitations",
      body: #"{"practitioner":"\#(siege[.pb])","agency":"\#(siege.health)","role":"worker"}"#)
    #expect(invited.status == 201)
    let asked = try await siege.inbox(.pb)
    #expect(asked.contains("\(siege.shielded)") && !asked.contains("ST16"), "\(asked)")
  }

  @Test("nor while the index is being made, and names are compared plainly")
  func plainly() async throws {
    let siege = try await Siege()
    let found = try await siege.served.local.asking(as: .practitioner(siege[.pb]))
      .search(SearchRequest(text: "ann watson"))
    let districts = found.hits.compactMap { hit -> String? in
      if case .client(let client) = hit.subject, client.isShielded { client.district } else { nil }
    }
    #expect(districts == [""])
  }

  @Test("a subject's own copy that a steward gathers says who they are, and no more")
  func subjectAccess() async throws {
    let siege = try await Siege()
    func copy(_ who: Siege.Who) async throws -> SubjectAccess {
      try await siege.served.local.asking(as: .practitioner(siege[who]))
        .subjectAccess(to: siege.shielded)
    }
    let alone = try await copy(.steward)
    #expect(alone.client.addresses.isEmpty && alone.client.names.first?.given == "Ann")
    #expect(alone.involvements.isEmpty && alone.looks.isEmpty && alone.others.isEmpty)
    #expect(alone.withheld.first?.contains("shielded") == true)
    try await siege.served.local.give([.steward], to: siege[.joy])
    let own = try await copy(.joy)
    #expect(own.client.addresses.map(\.line) == ["1 Mill Bank"])
    #expect(own.involvements.count == 1)
  }
}
