import PatchworkCore
@testable import PatchworkStore
import Testing

@Suite("No right is put by for later", .timeLimit(.minutes(2)))
struct BankedRightsTests {
  private func shield(_ siege: Siege, _ client: ClientID) async throws -> Exchange {
    try await siege.ask(
      .steward, "PUT", "/v1/clients/\(client)/shield", body: #"{"reason":"domestic-abuse"}"#)
  }

  private func join(
    _ siege: Siege, _ who: Siege.Who, _ client: ClientID, from: CivilDate
  ) async throws -> InvolvementID {
    _ = try await siege.opens(who, client)
    let agency = try await siege.served.local.practitioner(siege[who]).practitioner.agency
    let joined = try await siege.ask(
      who, "POST", "/v1/involvements",
      body: """
        {"client":"\(client)","practitioner":"\(siege[who])","agency":"\(agency)","role":"worker",
        "from":"\(from)"}
        """)
    return try #require(InvolvementID(joined["subject"] ?? ""))
  }

  private func version(_ siege: Siege, _ id: InvolvementID) async throws -> Int {
    try await siege.served.local.upkeep.read { try InvolvementTable($0).read(id)!.version }
  }

  @Test("leave, shield, undo: whoever left stays outside")
  func leaving() async throws {
    let siege = try await Siege()
    let held = try await join(siege, .pb, siege.plain, from: siege.today.adding(days: -9))
    let left = try await siege.ask(
      .pb, "PUT", "/v1/involvements/\(held)",
      body: #"{"until":"\#(siege.today.adding(days: -1))"}"#, version: version(siege, held))
    #expect(left.status == 200)
    #expect(try await shield(siege, siege.plain).status == 200)
    let undone = try await siege.ask(.pb, "POST", "/v1/undo")
    #expect(undone.status == 403)
    #expect(try await siege.network(.pb, siege.plain) == 403)
  }

  @Test("an undo by somebody who left is a slip mended, while nobody has shielded the client")
  func slip() async throws {
    let siege = try await Siege()
    let held = try await join(siege, .pb, siege.plain, from: siege.today)
    _ = try await siege.ask(
      .pb, "PUT", "/v1/involvements/\(held)", body: #"{"until":"\#(siege.today)"}"#,
      version: version(siege, held))
    #expect(try await siege.ask(.pb, "POST", "/v1/undo").status == 200)
    #expect(try await siege.network(.pb, siege.plain) == 200)
  }

  @Test("invite, shield, accept: shielding withdraws what was asked, and no undo asks it again")
  func inviting() async throws {
    let siege = try await Siege()
    _ = try await siege.opens(.pal, siege.plain)
    func invite(_ who: Siege.Who, _ client: ClientID) async throws -> InvitationID {
      let sent = try await siege.ask(
        who, "POST", "/v1/clients/\(client)/invitations",
        body: #"{"practitioner":"\#(siege[.pb])","agency":"\#(siege.health)","role":"worker"}"#)
      return try #require(InvitationID(sent["subject"] ?? ""), "\(sent.status) \(sent.body)")
    }
    let id = try await invite(.pal, siege.plain)
    #expect(try await siege.ask(.pb, "POST", "/v1/invitations/\(id)/refusals").status == 200)
    let second = try await invite(.pal, siege.plain)
    #expect(try await shield(siege, siege.plain).status == 200)
    #expect(try await siege.ask(.pb, "POST", "/v1/invitations/\(second)/acceptances").status == 422)
    #expect(try await siege.ask(.pb, "POST", "/v1/undo").status == 403)
    #expect(try await siege.ask(.pb, "POST", "/v1/invitations/\(id)/acceptances").status == 422)
    #expect(try await siege.network(.pb, siege.plain) == 403)
    // Asked by one of the client's own people, as long as they are one.
    let third = try await invite(.joy, siege.shielded)
    let held = try await siege.served.local.upkeep.read { [client = siege.shielded] in
      try InvolvementTable($0).of(client).forRecordKeeping[0].id
    }
    let fourth = try await invite(.joy, siege.plain)
    #expect(
      try await siege.ask(.steward, "DELETE", "/v1/involvements/\(held)/access").status == 200)
    let late = try await siege.ask(.pb, "POST", "/v1/invitations/\(third)/acceptances")
    #expect(late.status == 403)
    #expect(try await siege.ask(.pb, "POST", "/v1/invitations/\(fourth)/acceptances").status == 200)
    #expect(try await siege.network(.pb, siege.plain) == 200)
  }

  @Test(
    "correct an address, shield, undo: the old address stays gone, for members too",
    arguments: [Siege.Who.pb, .joy])
  func address(_ who: Siege.Who) async throws {
    let siege = try await Siege()
    if who == .pb { _ = try await siege.opens(.pb, siege.plain) }
    let corrected = try await siege.ask(
      who, "PUT", "/v1/clients/\(siege.plain)",
      body: #"{"addresses":[{"line":"2 Safe Street","postcode":"ST17 9ZZ"}]}"#, version: 1)
    #expect(corrected.status == 200)
    #expect(try await shield(siege, siege.plain).status == 200)
    let undone = try await siege.ask(who, "POST", "/v1/undo")
    #expect(undone.status == 403 && undone.body.contains("01632 960010"))
    let lines = try await siege.served.local.upkeep.read { [client = siege.plain] in
      try ClientTable($0).read(client)!.addresses.map(\.line)
    }
    #expect(lines == ["2 Safe Street"])
  }

  @Test("an undo asks for the right to an entry that has an account by now")
  func entries() async throws {
    let siege = try await Siege()
    _ = try await siege.correct(.pb, siege.cole, #"{"role":"tenancy officer"}"#)
    _ = try await siege.served.token(for: siege.cole)
    #expect(try await siege.ask(.pb, "POST", "/v1/undo").status == 403)
    // A cover that was taken out is said anew by an undo, too.
    _ = try await siege.correct(.joy, siege[.joy], siege.leave(siege[.pb]))
    _ = try await siege.correct(.joy, siege[.joy], #"{"leave":[]}"#)
    #expect(try await siege.network(.pb, siege.plain) == 403)
    #expect(try await siege.ask(.joy, "POST", "/v1/undo").status == 200)
    #expect(try await siege.network(.pb, siege.plain) == 200)
  }

  @Test("joining from a day to come is told now, opens nothing until then, and shielding ends it")
  func dayToCome() async throws {
    let siege = try await Siege()
    let later = try await join(
      siege, .pb, siege.plain, from: CivilDate("2035-01-01")!)
    #expect(try await siege.inbox(.joy).contains("pb Price"))
    try await siege.served.local.upkeep.recording {
      try $0.run("DELETE FROM opening_reason")
    }
    #expect(try await siege.network(.pb, siege.plain) == 403)
    #expect(try await shield(siege, siege.plain).status == 200)
    let ended = try await siege.served.local.upkeep.read {
      try InvolvementTable($0).read(later)!.until
    }
    #expect(ended == siege.today.adding(days: -1))
    // What has ended is told when it begins again.
    let held = try await join(siege, .pal, siege.hidden, from: siege.today.adding(days: -3))
    _ = try await siege.ask(
      .pal, "PUT", "/v1/involvements/\(held)",
      body: #"{"until":"\#(siege.today.adding(days: -2))"}"#, version: version(siege, held))
    try await siege.served.local.upkeep.recording { try $0.run("DELETE FROM network_news") }
    _ = try await siege.ask(
      .pal, "PUT", "/v1/involvements/\(held)", body: #"{"until":null}"#,
      version: version(siege, held))
    #expect(try await siege.inbox(.joy).contains("pal Price"))
  }

  @Test("shielding lists who is in the network, and the steward ends who must not be")
  func walk() async throws {
    let siege = try await Siege()
    let held = try await join(siege, .pb, siege.hidden, from: siege.today)
    let answer = try await shield(siege, siege.hidden)
    #expect(answer.status == 200)
    // Those in confidence too: whoever hides there must not be missed.
    for name in ["pb Price", "joy Price", "ruth Price", held.description] {
      #expect(answer.body.contains(name), "\(name)")
    }
    for who in Siege.Who.allCases where ![.steward, .joy, .ruth, .pb].contains(who) {
      #expect(
        try await siege.ask(who, "DELETE", "/v1/involvements/\(held)/access").status == 403,
        "\(who)")
    }
    #expect(try await siege.network(.pb, siege.hidden) == 200)
    #expect(
      try await siege.ask(.steward, "DELETE", "/v1/involvements/\(held)/access").status == 200)
    #expect(try await siege.network(.pb, siege.hidden) == 403)
    #expect(try await siege.network(.joy, siege.hidden) == 200)
    // They see that the steward went through the network.
    let looks = try await siege.ask(.joy, "GET", "/v1/clients/\(siege.hidden)/looks")
    #expect(looks.body.contains("record-keeping"))
  }
}
