import PatchworkCore
import Testing

@testable import PatchworkStore

/// Two who act together let each other in, and whoever was there once comes again: the network reads it before
/// they change what others have.
@Suite("Who is let in by newcomers is one", .timeLimit(.minutes(2)))
struct NewcomerAttackTests {
  private func held(_ siege: Siege, _ who: PractitionerID) async throws -> Involvement {
    let all = try await siege.served.local.upkeep.read { [plain = siege.plain] in
      try InvolvementTable($0).of(plain).forRecordKeeping
    }
    return try #require(all.first { $0.practitioner == who })
  }

  private func correct(
    _ siege: Siege, _ who: Siege.Who, _ whose: PractitionerID, _ body: String
  ) async throws -> Int {
    let held = try await held(siege, whose)
    return try await siege.ask(
      who, "PUT", "/v1/involvements/\(held.id)", body: body, version: held.version
    ).status
  }

  private func invite(
    _ siege: Siege, _ who: Siege.Who, _ guest: Siege.Who, at agency: AgencyID
  ) async throws {
    let sent = try await siege.ask(
      who, "POST", "/v1/clients/\(siege.plain)/invitations",
      body: #"{"practitioner":"\#(siege[guest])","agency":"\#(agency)","role":"worker"}"#)
    let id = try #require(sent["subject"], "\(sent.body)")
    #expect(try await siege.ask(guest, "POST", "/v1/invitations/\(id)/acceptances").status == 200)
  }

  private func join(
    _ siege: Siege, _ who: Siege.Who, _ whom: Siege.Who, at agency: AgencyID
  ) async throws {
    let joined = try await siege.ask(
      who, "POST", "/v1/involvements",
      body: """
        {"client":"\(siege.plain)","practitioner":"\(siege[whom])","agency":"\(agency)",
        "role":"worker","from":"\(siege.today)"}
        """)
    #expect(joined.status == 201, "\(joined.body)")
  }

  private func aDayPasses(_ siege: Siege) async throws {
    try await siege.served.local.upkeep.recording {
      try $0.run("UPDATE change SET moment = moment - 86401")
    }
  }

  /// What others have: cole's part in the network ends, somebody else leads.
  private func tries(_ siege: Siege, _ who: Siege.Who) async throws -> [Int] {
    [
      try await correct(siege, who, siege.cole, #"{"role":"none"}"#),
      try await correct(siege, who, siege[who], #"{"isLead":true}"#),
    ]
  }

  private func lead(_ siege: Siege) async throws {
    var joys = try await held(siege, siege[.joy])
    joys.isLead = true
    let lead = joys
    _ = try await siege.served.local.apply(.correctInvolvement(lead))
  }

  @Test("invited by somebody with no more than a reason")
  func invited() async throws {
    let siege = try await Siege()
    try await lead(siege)
    _ = try await siege.opens(.pb, siege.plain)
    try await invite(siege, .pb, .pal, at: siege.health)
    #expect(try await tries(siege, .pal) == [403, 403])
    try await aDayPasses(siege)
    #expect(try await tries(siege, .pal) == [200, 200])
  }

  @Test("added or invited by one another in a ring, handed over by one of it")
  func ring() async throws {
    let siege = try await Siege()
    try await lead(siege)
    _ = try await siege.opens(.pb, siege.plain)
    try await join(siege, .pb, .pb, at: siege.health)
    try await join(siege, .pb, .pal, at: siege.health)
    try await invite(siege, .pal, .override, at: siege.health)
    for who in [Siege.Who.pb, .pal, .override] {
      #expect(try await tries(siege, who) == [403, 403], "\(who)")
    }
    let pals = try await held(siege, siege[.pal]).id
    let asked = try await siege.ask(
      .pal, "POST", "/v1/involvements/\(pals)/handovers", body: #"{"to":"\#(siege[.ned])"}"#)
    let id = try #require(asked["subject"], "\(asked.body)")
    #expect(try await siege.ask(.ned, "POST", "/v1/invitations/\(id)/acceptances").status == 200)
    #expect(try await tries(siege, .ned) == [403, 403])
  }

  @Test("come again by an involvement that had ended, or by an undo", arguments: [false, true])
  func again(_ byUndo: Bool) async throws {
    let siege = try await Siege()
    try await lead(siege)
    _ = try await siege.opens(.pb, siege.plain)
    try await join(siege, .pb, .pb, at: siege.health)
    try await aDayPasses(siege)
    let yesterday = #"{"until":"\#(siege.today.adding(days: -1))"}"#
    let from = #"{"from":"\#(siege.today.adding(days: -9))"}"#
    #expect(try await correct(siege, .pb, siege[.pb], from) == 200)
    #expect(try await correct(siege, .pb, siege[.pb], yesterday) == 200)
    try await aDayPasses(siege)
    if byUndo {
      #expect(try await siege.ask(.pb, "POST", "/v1/undo").status == 200)
    } else {
      #expect(try await correct(siege, .pb, siege[.pb], #"{"until":null}"#) == 200)
    }
    #expect(try await tries(siege, .pb) == [403, 403])
  }

  @Test("let in by those who were there, or by a manager of their agency, somebody works at once")
  func honest() async throws {
    let siege = try await Siege()
    try await lead(siege)
    try await invite(siege, .joy, .pb, at: siege.health)
    #expect(try await tries(siege, .pb) == [200, 200])
    _ = try await siege.opens(.boss, siege.plain)
    try await join(siege, .boss, .pal, at: siege.health)
    #expect(try await tries(siege, .pal) == [200, 200])
    // Who takes a client over has the place that was there.
    let joys = try await held(siege, siege[.joy]).id
    let asked = try await siege.ask(
      .joy, "POST", "/v1/involvements/\(joys)/handovers", body: #"{"to":"\#(siege[.ned])"}"#)
    let id = try #require(asked["subject"], "\(asked.body)")
    #expect(try await siege.ask(.ned, "POST", "/v1/invitations/\(id)/acceptances").status == 200)
    #expect(try await tries(siege, .ned) == [200, 200])
  }
}
