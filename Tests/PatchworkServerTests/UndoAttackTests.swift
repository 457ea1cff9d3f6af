import PatchworkCore
import Testing

@testable import PatchworkStore

/// What somebody might do once they might do again by undoing that they had changed it: each undo asks every
/// row by which it would be done now.
@Suite("An undo is no way round a right", .timeLimit(.minutes(2)))
struct UndoAttackTests {
  @Test("nobody puts their own last day off by it")
  func lastDay() async throws {
    let siege = try await Siege()
    let day = siege.today.adding(days: 20)
    #expect(try await siege.correct(.ned, siege[.ned], #"{"leftOn":"\#(day)"}"#).status == 200)
    #expect(try await siege.ask(.ned, "POST", "/v1/undo").status == 422)
    #expect(try await siege.served.local.practitioner(siege[.ned]).practitioner.leftOn == day)
    // Whoever may say it may take it back.
    let other = #"{"leftOn":"\#(day.adding(days: 9))"}"#
    #expect(try await siege.correct(.chief, siege[.ned], other).status == 200)
    #expect(try await siege.ask(.chief, "POST", "/v1/undo").status == 200)
  }

  @Test("a number of a former colleague stays as it is", arguments: [false, true])
  func number(_ hasAccount: Bool) async throws {
    let siege = try await Siege()
    let owner = hasAccount ? siege[.joy] : siege.cole
    func points(_ value: String) -> String {
      #"{"contactPoints":[{"system":"phone","use":"work","value":"\#(value)","rank":1}]}"#
    }
    func value() async throws -> String? {
      try await siege.served.local.practitioner(owner).practitioner.contactPoints.first {
        $0.until == nil
      }?.value
    }
    let own: Siege.Who = hasAccount ? .joy : .chief
    #expect(try await siege.correct(own, owner, points("01632 960001")).status == 200)
    // A colleague swaps it to and fro, and works elsewhere then.
    for number in ["01632 960666", "01632 960001"] {
      let point = try #require(
        try await siege.served.local.practitioner(owner).practitioner.contactPoints.first {
          $0.until == nil
        })
      let replaced = try await siege.ask(
        .ned, "POST", "/v1/practitioners/\(owner)/contact-points/\(point.id)/replacements",
        body: #"{"value":"\#(number)"}"#)
      #expect(replaced.status == 200, "\(replaced.body)")
    }
    let moved = #"{"agency":"\#(siege.health)"}"#
    #expect(try await siege.correct(.administrator, siege[.ned], moved).status == 200)
    let undone = try await siege.ask(.ned, "POST", "/v1/undo")
    #expect(undone.status == 403 && undone.body.contains("01632 960010"), "\(undone.body)")
    #expect(try await value() == "01632 960001")
  }

  @Test("a colleague takes back at once what they did to a number")
  func slip() async throws {
    let siege = try await Siege()
    let number =
      #"{"contactPoints":[{"system":"phone","use":"work","value":"01632 960001","rank":1}]}"#
    #expect(try await siege.correct(.ned, siege.cole, number).status == 200)
    #expect(try await siege.ask(.ned, "POST", "/v1/undo").status == 200)
    #expect(try await siege.served.local.practitioner(siege.cole).practitioner.contactPoints == [])
  }

  @Test("who names emergency teams no more names none")
  func emergency() async throws {
    let siege = try await Siege()
    for areas in [#""ST16""#, #""""#] {
      let version = try await siege.served.local.agency(siege.health).agency.version
      let said = try await siege.ask(
        .steward, "PUT", "/v1/agencies/\(siege.health)", body: #"{"emergencyAreas":\#(areas)}"#,
        version: version)
      #expect(said.status == 200, "\(said.body)")
    }
    try await siege.served.local.give([.practitioner], to: siege[.steward])
    #expect(try await siege.ask(.steward, "POST", "/v1/undo").status == 403)
    #expect(try await siege.served.local.agency(siege.health).agency.emergencyAreas == .none)
  }

  @Test("who has left a network takes nobody else out of it")
  func network() async throws {
    let siege = try await Siege()
    func aDayPasses() async throws {
      try await siege.served.local.upkeep.recording {
        try $0.run("UPDATE change SET moment = moment - 86401")
      }
    }
    func add(_ who: Siege.Who) async throws -> InvolvementID {
      let added = try await siege.ask(
        .joy, "POST", "/v1/involvements",
        body: """
          {"client":"\(siege.plain)","practitioner":"\(siege[who])","agency":"\(siege.health)",
          "role":"worker","from":"\(siege.today)"}
          """)
      return try #require(InvolvementID(added["subject"] ?? ""), "\(added.body)")
    }
    // A slip is taken back.
    _ = try await add(.pal)
    #expect(try await siege.ask(.joy, "POST", "/v1/undo").status == 200)
    let pbs = try await add(.pb)
    try await aDayPasses()
    let joys = try await siege.served.local.upkeep.read { [siege] in
      try #require(
        InvolvementTable($0).of(siege.plain).forRecordKeeping.first {
          $0.practitioner == siege[.joy]
        })
    }
    var ended = joys.ended(before: siege.today)
    ended.version = joys.version
    let left = ended
    _ = try await siege.served.local.apply(.correctInvolvement(left))
    let undone = try await siege.ask(.joy, "POST", "/v1/undo")
    #expect(undone.status == 403, "\(undone.body)")
    let isThere = try await siege.served.local.upkeep.read {
      try InvolvementTable($0).read(pbs)?.until == nil
    }
    #expect(isThere)
  }

  @Test("a change that is sent again tells no network to who may ask it no more")
  func again() async throws {
    let siege = try await Siege()
    let steward = siege.served.local.asking(as: .practitioner(siege[.steward]))
    let key = ChangeKey(key: "once", fingerprint: "same")
    let change = Change.rights(.shield(siege.plain, .domesticAbuse))
    #expect(try await steward.apply(change, once: key).network?.isEmpty == false)
    #expect(try await steward.apply(change, once: key).network?.isEmpty == false)
    try await siege.served.local.give([.practitioner], to: siege[.steward])
    #expect(try await steward.apply(change, once: key).network == nil)
  }
}
