import PatchworkCore
@testable import PatchworkStore
import Testing

@Suite("Nobody covers their way in", .timeLimit(.minutes(2)))
struct CoverAttackTests {
  @Test("a cover that the covered person did not set opens nothing", arguments: Siege.Who.allCases)
  func selfMade(_ who: Siege.Who) async throws {
    let siege = try await Siege()
    let before = try await siege.network(who, siege.plain)
    _ = try await siege.correct(who, siege.cole, siege.leave(siege[who]))
    _ = try await siege.correct(who, siege[.joy], siege.leave(siege[who]))
    _ = try await siege.answerCover(who, of: siege.cole, by: siege[who])
    if who != .joy { _ = try await siege.answerCover(who, of: siege[.joy], by: siege[who]) }
    #expect(try await siege.network(who, siege.plain) == before)
    for client in [siege.shielded, siege.lonely] where who != .joy || client == siege.lonely {
      _ = try await siege.letIn(who, siege[who], to: client)
      #expect(try await siege.network(who, client) == 403)
    }
    if who != .ruth && who != .head {
      let seen = try await siege.opens(who, siege.hidden)
      #expect(!seen.body.contains("Refuge") && !seen.body.contains("ruth"))
    }
  }

  @Test("a pal's word for an entry without account opens nothing, nor does a foreign manager's")
  func colluding() async throws {
    let siege = try await Siege()
    for who in [Siege.Who.pal, .boss, .steward, .administrator] {
      _ = try await siege.correct(who, siege.cole, siege.leave(siege[.pb]))
      _ = try await siege.answerCover(who, of: siege.cole, by: siege[.pb])
      #expect(try await siege.network(.pb, siege.plain) == 403, "\(who)")
    }
    // Whoever is named is asked about, and the manager of the agency hears of it.
    #expect(try await siege.inbox(.chief).contains("cover-asked"))
    // Taken to another agency by somebody there, an entry brings that agency nothing.
    _ = try await siege.correct(.boss, siege.cole, #"{"agency":"\#(siege.health)"}"#)
    _ = try await siege.correct(.boss, siege.cole, siege.leave(siege[.pb], days: 3))
    _ = try await siege.answerCover(.boss, of: siege.cole, by: siege[.pb])
    #expect(try await siege.network(.pb, siege.plain) == 403)
    let cases = try await siege.ask(.pb, "GET", "/v1/practitioners/\(siege.cole)/handovers")
    #expect(!cases.body.contains("Watson"))
  }

  @Test("an honest cover works at once, and both are told")
  func honest() async throws {
    let siege = try await Siege()
    // Joy says herself who stands in.
    #expect(
      try await siege.correct(.joy, siege[.joy], siege.leave(siege[.pb], days: 5)).status == 200)
    #expect(try await siege.network(.pb, siege.plain) == 200)
    #expect(try await siege.inbox(.pb).contains("cover-set"))
    // A colleague of hers is ill and has no account: the manager says so.
    #expect(try await siege.correct(.chief, siege.cole, siege.leave(siege[.pal])).status == 200)
    #expect(try await siege.network(.pal, siege.plain) == 200)
    #expect(try await siege.inbox(.pal).contains("cover-set"))
    let listed = try await siege.ask(.chief, "GET", "/v1/my-agency")
    #expect(listed.body.contains(#""cover":"pal Price""#))
    // A cover can be refused by whoever is named.
    #expect(
      try await siege.answerCover(.pal, of: siege.cole, by: siege[.pal], agrees: false).status
        == 200)
    #expect(try await siege.network(.pal, siege.plain) == 403)
    // An absence that is made longer is said anew.
    _ = try await siege.correct(.pal, siege.cole, siege.leave(siege[.pal]))
    #expect(try await siege.network(.pal, siege.plain) == 403)
    #expect(try await siege.answerCover(.chief, of: siege.cole, by: siege[.pal]).status == 200)
    #expect(try await siege.network(.pal, siege.plain) == 200)
    // A manager sets the cover of somebody with an account, who hears of it.
    _ = try await siege.correct(.joy, siege[.joy], #"{"leave":[]}"#)
    #expect(try await siege.network(.pb, siege.plain) == 403)
    _ = try await siege.correct(.chief, siege[.joy], siege.leave(siege[.pb]))
    #expect(try await siege.network(.pb, siege.plain) == 200)
    #expect(try await siege.inbox(.joy).contains("cover-set"))
    #expect(
      try await siege.answerCover(.joy, of: siege[.joy], by: siege[.pb], agrees: false).status
        == 200)
    #expect(try await siege.network(.pb, siege.plain) == 403)
  }

  @Test("a cover lasts no longer than thirteen weeks from when it was agreed")
  func longest() async throws {
    let siege = try await Siege()
    let (joy, pb) = (siege[.joy], siege[.pb])
    var entry = try await siege.served.local.practitioner(joy).practitioner
    entry.leave = [
      Leave(
        from: siege.today.adding(days: -400), through: siege.today.adding(days: 400), cover: pb)
    ]
    _ = try await siege.served.local.asking(as: .practitioner(joy)).apply(
      .correctPractitioner(entry))
    let asPb = siege.served.local.asking(as: .practitioner(pb))
    let plain = siege.plain
    func tie(inDays days: Int) async throws -> Tie {
      try await asPb.asking(at: WallClock.now() + Int64(days) * 86_400) { try $0.tie(to: plain) }
    }
    #expect(try await tie(inDays: 91) == .own)
    #expect(try await tie(inDays: 92) == .none)
  }

  @Test("a shielded client's cover is let in by their own people, else by a manager and a steward")
  func shielded() async throws {
    let siege = try await Siege()
    _ = try await siege.correct(.joy, siege[.joy], siege.leave(siege[.pb], days: 5))
    let refused = try await siege.ask(.pb, "GET", "/v1/clients/\(siege.shielded)/network")
    #expect(refused.status == 403 && refused.body.contains("01632 960010"))
    // Nobody but her own people lets him in.
    for who in Siege.Who.allCases where ![.joy, .chief, .steward].contains(who) {
      #expect(try await siege.letIn(who, siege[.pb], to: siege.shielded).status == 403, "\(who)")
    }
    #expect(try await siege.network(.pb, siege.shielded) == 403)
    #expect(try await siege.letIn(.joy, siege[.pb], to: siege.shielded).status == 200)
    #expect(try await siege.network(.pb, siege.shielded) == 200)
    // Shielded anew, everybody is asked anew.
    _ = try await siege.served.local.apply(.rights(.endShield(siege.shielded)))
    _ = try await siege.served.local.apply(.rights(.shield(siege.shielded, .courtOrder)))
    #expect(try await siege.network(.pb, siege.shielded) == 403)

    // The only worker is away: their manager and a steward together, and neither alone.
    _ = try await siege.correct(.chief, siege.cole, siege.leave(siege[.pal], days: 5))
    #expect(try await siege.letIn(.steward, siege[.pal], to: siege.lonely).status == 200)
    #expect(try await siege.letIn(.steward, siege[.pal], to: siege.lonely).status == 200)
    #expect(try await siege.network(.pal, siege.lonely) == 403)
    #expect(try await siege.letIn(.chief, siege[.pal], to: siege.lonely).status == 200)
    #expect(try await siege.network(.pal, siege.lonely) == 200)
  }

  @Test(
    "a manager of another agency that works with the client has no word in it, and is told whose it is"
  )
  func anotherManager() async throws {
    let siege = try await Siege()
    let lea = try await siege.person("lea", at: siege.health)
    let client = try await siege.client("Eve", [(siege.cole, siege.council), (lea, siege.health)])
    _ = try await siege.served.local.apply(.rights(.shield(client, .courtOrder)))
    _ = try await siege.correct(.chief, siege.cole, siege.leave(siege[.pal], days: 5))
    // Away as well, with nobody who stands in.
    let away = #"{"leave":[{"from":"\#(siege.today)","through":"\#(siege.today)"}]}"#
    #expect(try await siege.correct(.boss, lea, away).status == 200)
    func rows() async throws -> Int? {
      try await siege.served.local.upkeep.read {
        try $0.row("SELECT count(*) FROM cover_admission") { $0.int(0) }
      }
    }
    let refused = try await siege.letIn(.boss, siege[.pal], to: client)
    #expect(refused.status == 403)
    #expect(refused.body.contains("a manager of the agency where they stand in"))
    #expect(refused.body.contains("01632 960010"))
    #expect(try await rows() == 0)
    #expect(try await siege.letIn(.steward, siege[.pal], to: client).status == 200)
    #expect(try await siege.letIn(.boss, siege[.pal], to: client).status == 403)
    #expect(try await siege.network(.pal, client) == 403)
    #expect(try await siege.letIn(.chief, siege[.pal], to: client).status == 200)
    #expect(try await siege.network(.pal, client) == 200)
  }

  @Test("while one of a client's people is there, a manager and a steward let nobody in")
  func somebodyIsThere() async throws {
    let siege = try await Siege()
    _ = try await siege.served.local.apply(.rights(.shield(siege.plain, .courtOrder)))
    _ = try await siege.correct(.chief, siege.cole, siege.leave(siege[.pal], days: 5))
    let refused = try await siege.letIn(.steward, siege[.pal], to: siege.plain)
    #expect(refused.status == 403 && refused.body.contains("01632 960010"))
    #expect(try await siege.letIn(.chief, siege[.pal], to: siege.plain).status == 403)
    #expect(try await siege.letIn(.joy, siege[.pal], to: siege.plain).status == 200)
    #expect(try await siege.network(.pal, siege.plain) == 200)
  }

  @Test("to cover for somebody of a hidden service tells nothing of it until its people agree")
  func hiddenService() async throws {
    let siege = try await Siege()
    _ = try await siege.correct(.ruth, siege[.ruth], siege.leave(siege[.pb], days: 5))
    #expect(try await siege.network(.pb, siege.hidden) == 403)
    let opened = try await siege.opens(.pb, siege.hidden)
    #expect(opened.status == 200 && !opened.body.contains("Refuge"))
    // Joy works with the client too, and knows nothing of the refuge.
    #expect(try await siege.letIn(.joy, siege[.pb], to: siege.hidden).status == 422)
    #expect(try await siege.letIn(.ruth, siege[.pb], to: siege.hidden).status == 200)
    let told = try await siege.ask(.pb, "GET", "/v1/clients/\(siege.hidden)/network")
    #expect(told.status == 200 && told.body.contains("Refuge"))
  }

  @Test("an absence that was shortened is not lengthened again by who stands in")
  func shortened() async throws {
    let siege = try await Siege()
    #expect(
      try await siege.correct(.chief, siege.cole, siege.leave(siege[.pb], days: 60)).status == 200)
    #expect(try await siege.network(.pb, siege.plain) == 200)
    #expect(try await siege.correct(.chief, siege.cole, siege.leave(siege[.pb])).status == 200)
    #expect(
      try await siege.correct(.pb, siege.cole, siege.leave(siege[.pb], days: 50)).status == 200)
    let rows = try await siege.served.local.upkeep.read { [siege] in
      try CoverTable($0).of(siege.cole)
    }
    #expect(!rows.isEmpty && rows.allSatisfy { $0.confirmedBy == nil })
    #expect(try await siege.network(.pb, siege.plain) == 403)
    #expect(try await siege.answerCover(.chief, of: siege.cole, by: siege[.pb]).status == 200)
    #expect(try await siege.network(.pb, siege.plain) == 200)
  }

  @Test("two let a cover in who both may when the second says so", arguments: [true, false])
  func stale(_ isManagersFirst: Bool) async throws {
    let siege = try await Siege()
    #expect(
      try await siege.correct(.chief, siege.cole, siege.leave(siege[.pb], days: 9)).status == 200)
    let (first, second): (Siege.Who, Siege.Who) =
      isManagersFirst ? (.chief, .steward) : (.steward, .chief)
    #expect(try await siege.letIn(first, siege[.pb], to: siege.lonely).status == 200)
    let role: AccountRole = isManagersFirst ? .manager : .steward
    try await siege.served.local.give([.practitioner], to: siege[first])
    #expect(try await siege.letIn(second, siege[.pb], to: siege.lonely).status == 200)
    #expect(try await siege.network(.pb, siege.lonely) == 403)
    try await siege.served.local.give([role], to: siege[first])
    #expect(try await siege.letIn(first, siege[.pb], to: siege.lonely).status == 200)
    #expect(try await siege.network(.pb, siege.lonely) == 200)
  }
}
