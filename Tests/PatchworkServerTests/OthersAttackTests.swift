import PatchworkAPI
import PatchworkCore
@testable import PatchworkStore
import RandomInput
import Testing

@Suite("A reason to read is none to change what others have", .timeLimit(.minutes(2)))
struct OthersAttackTests {
  private func add(
    _ siege: Siege, _ who: Siege.Who, _ practitioner: PractitionerID?, at agency: AgencyID,
    isLead: Bool = false
  ) async throws -> Exchange {
    let named = practitioner.map { #""practitioner":"\#($0)","# } ?? ""
    return try await siege.ask(
      who, "POST", "/v1/involvements",
      body: """
        {"client":"\(siege.plain)",\(named)"agency":"\(agency)","role":"worker",
        "from":"\(siege.today)","isLead":\(isLead)}
        """)
  }

  private func correct(
    _ siege: Siege, _ who: Siege.Who, _ id: InvolvementID, _ body: String
  ) async throws -> Exchange {
    let version = try await siege.served.local.upkeep.read {
      try InvolvementTable($0).read(id)?.version ?? 0
    }
    return try await siege.ask(
      who, "PUT", "/v1/involvements/\(id)", body: body, version: version)
  }

  /// Joy leads with Cat, and cole works with her.
  private func held(_ siege: Siege) async throws -> (joys: InvolvementID, coles: InvolvementID) {
    let all = try await siege.served.local.upkeep.read { [siege] in
      try InvolvementTable($0).of(siege.plain).forRecordKeeping
    }
    var joys = try #require(all.first { $0.practitioner == siege[.joy] })
    joys.isLead = true
    let lead = joys
    _ = try await siege.served.local.apply(.correctInvolvement(lead))
    return (joys.id, try #require(all.first { $0.practitioner == siege.cole }).id)
  }

  /// Those who are not of Cat's network, nor manage anybody who is.
  private static let outsiders = Siege.Who.allCases.filter { ![.joy, .chief].contains($0) }

  @Test("a hidden service that was there before makes no difference to who may do what")
  func hiddenBefore() async throws {
    var answers: [[Int]] = []
    for isThere in [false, true] {
      let siege = try await Siege()
      let client = try await siege.client(
        "Gil", isThere ? [(siege[.ruth], siege.refuge)] : [])
      _ = try await siege.opens(.pb, client)
      func join(_ who: PractitionerID) async throws -> Exchange {
        try await siege.ask(
          .pb, "POST", "/v1/involvements",
          body: """
            {"client":"\(client)","practitioner":"\(who)","agency":"\(siege.health)",
            "role":"worker","from":"\(siege.today)"}
            """)
      }
      let mine = try await join(siege[.pb])
      let pals = try await join(siege[.pal])
      let id = try #require(InvolvementID(pals["subject"] ?? ""))
      let ended = try await correct(siege, .pb, id, #"{"until":"\#(siege.today)"}"#)
      let led = try await correct(
        siege, .pb, try #require(InvolvementID(mine["subject"] ?? "")), #"{"isLead":true}"#)
      answers.append([mine.status, pals.status, ended.status, led.status])
    }
    #expect(answers[0] == answers[1])
  }

  @Test("with a reason alone nobody adds, ends or leads", arguments: outsiders)
  func outside(_ who: Siege.Who) async throws {
    let siege = try await Siege()
    let (joys, coles) = try await held(siege)
    _ = try await siege.opens(who, siege.plain)
    let yesterday = #"{"until":"\#(siege.today.adding(days: -1))"}"#
    for id in [joys, coles] {
      #expect(try await correct(siege, who, id, yesterday).status == 403, "\(who)")
      #expect(try await correct(siege, who, id, #"{"isLead":false}"#).status == 403, "\(who)")
      let handed = try await siege.ask(
        who, "POST", "/v1/involvements/\(id)/handovers", body: #"{"to":"\#(siege[.pal])"}"#)
      #expect(handed.status == 403, "\(who) \(handed.body)")
    }
    for agency in [siege.health, siege.council, siege.refuge] {
      #expect(try await add(siege, who, nil, at: agency).status == 403, "\(who)")
    }
    #expect(try await add(siege, who, siege.cole, at: siege.council).status == 403, "\(who)")
    let lead = try await siege.served.local.upkeep.read { try InvolvementTable($0).read(joys) }
    #expect(lead?.isLead == true && lead?.until == nil)
  }

  @Test("a refusal says whom to ring, and to whom the client is closed it names nobody")
  func refusal() async throws {
    let siege = try await Siege()
    let (joys, _) = try await held(siege)
    let body = #"{"isLead":false}"#
    #expect(try await !correct(siege, .pb, joys, body).body.contains("joy"))
    _ = try await siege.opens(.pb, siege.plain)
    let refused = try await correct(siege, .pb, joys, body)
    #expect(refused.status == 403 && refused.body.contains("01632 960010"))
  }

  @Test("whoever has a reason joins, and changes what others have once they have read it")
  func joining() async throws {
    let siege = try await Siege()
    let (joys, coles) = try await held(siege)
    _ = try await siege.opens(.pb, siege.plain)
    #expect(try await add(siege, .pb, siege[.pb], at: siege.health, isLead: true).status == 403)
    let joined = try await add(siege, .pb, siege[.pb], at: siege.health)
    #expect(joined.status == 201)
    let mine = try #require(InvolvementID(joined["subject"] ?? ""))
    // Their own they correct at once, and they add who is missing.
    #expect(try await correct(siege, .pb, mine, #"{"role":"nurse"}"#).status == 200)
    #expect(try await correct(siege, .pb, mine, #"{"isLead":true}"#).status == 403)
    #expect(try await correct(siege, .pb, coles, #"{"role":"nurse"}"#).status == 403)
    #expect(try await add(siege, .pb, nil, at: siege.refuge).status == 201)
    try await siege.served.local.upkeep.recording {
      try $0.run("UPDATE change SET moment = moment - 86401")
    }
    #expect(try await correct(siege, .pb, coles, #"{"role":"nurse"}"#).status == 200)
    #expect(try await correct(siege, .pb, mine, #"{"isLead":true}"#).status == 200)
    let lead = try await siege.served.local.upkeep.read { try InvolvementTable($0).read(joys) }
    #expect(lead?.isLead == false)
  }

  @Test("the network keeps what it had, and a manager what their people have")
  func network() async throws {
    let siege = try await Siege()
    let (_, coles) = try await held(siege)
    #expect(try await correct(siege, .joy, coles, #"{"role":"nurse"}"#).status == 200)
    #expect(try await add(siege, .joy, nil, at: siege.health).status == 201)
    #expect(try await correct(siege, .chief, coles, #"{"role":"worker"}"#).status == 200)
    #expect(try await add(siege, .chief, siege[.ned], at: siege.council).status == 201)
  }

  @Test("an involvement that is hidden is answered as none, at every door that names one")
  func hiddenByIdentifier() async throws {
    let siege = try await Siege()
    let held = try await siege.served.local.upkeep.read { [siege] in
      try #require(
        InvolvementTable($0).of(siege.hidden).forRecordKeeping.first {
          $0.practitioner == siege[.ruth]
        })
    }
    var plot = Plot(SeededRandom(), today: siege.today, known: [:])
    let nobodys = InvolvementID(rawValue: held.id.rawValue + 1)
    for id in Operation.ID.allCases where id.operation.path.contains("{involvement}") {
      let operation = id.operation
      let body = operation.body == nil ? "" : plot.body(of: id.name) ?? "{}"
      for who in [Siege.Who.joy, .ned, .pb] {
        var answers: [String] = []
        for involvement in [held.id, nobodys] {
          let answer = try await siege.ask(
            who, operation.method.rawValue, operation.path(["\(involvement)"]), body: body,
            version: operation.isCorrection ? held.version : nil)
          answers.append("\(answer.status) \(answer["detail"] ?? "")")
        }
        #expect(answers[0] == answers[1], "\(id.name) \(who)")
      }
    }
  }

  @Test("who is refused what a records steward does is told whom to ring")
  func stewardsActs() async throws {
    let siege = try await Siege()
    for (method, path) in [
      ("PUT", "/v1/clients/\(siege.plain)/shield"),
      ("DELETE", "/v1/clients/\(siege.shielded)/shield"),
      ("PUT", "/v1/clients/\(siege.plain)/merged/\(siege.hidden)"),
    ] {
      let refused = try await siege.ask(
        .pb, method, path,
        body: path.hasSuffix("shield") && method == "PUT" ? #"{"reason":"domestic-abuse"}"# : "")
      #expect(refused.status == 403 && refused.body.contains("01632 960010"), "\(refused.body)")
    }
  }
}
