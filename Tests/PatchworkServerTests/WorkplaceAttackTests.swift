import PatchworkCore
@testable import PatchworkStore
import Testing

@Suite("Nobody moves their way in", .timeLimit(.minutes(2)))
struct WorkplaceAttackTests {
  private func move(
    _ siege: Siege, _ who: Siege.Who, to agency: AgencyID, by other: Siege.Who? = nil
  ) async throws -> Exchange {
    try await siege.correct(other ?? who, siege[who], #"{"agency":"\#(agency)"}"#)
  }

  private func confirm(
    _ siege: Siege, _ who: Siege.Who, _ id: PractitionerID, worksHere: Bool = true
  ) async throws -> Int {
    try await siege.ask(
      who, "POST", "/v1/practitioners/\(id)/confirmations",
      body: #"{"worksHere":\#(worksHere)}"#
    ).status
  }

  @Test(
    "whoever says that they work at a service has nothing of it until it agrees",
    arguments: Siege.Who.allCases.filter { ![.ruth, .head].contains($0) })
  func selfMade(_ who: Siege.Who) async throws {
    let siege = try await Siege()
    // A case of the refuge's without a name on it, and one with.
    let unnamed = try await siege.client("Eve", [(nil, siege.refuge)])
    #expect(try await move(siege, who, to: siege.refuge).status == 200)
    #expect(try await siege.network(who, unnamed) == 403)
    if who != .joy { #expect(try await siege.network(who, siege.hidden) == 403) }
    let opened = try await siege.opens(who, siege.hidden)
    #expect(!opened.body.contains("ruth"))
    let card = try await siege.ask(who, "GET", "/v1/agencies/\(siege.refuge)/card")
    #expect(!card.body.contains("hidden"))
    let cases = try await siege.ask(who, "GET", "/v1/practitioners/\(siege[.ruth])/handovers")
    #expect(!cases.body.contains("Watson"))
    #expect(try await siege.ask(who, "GET", "/v1/my-agency").status != 200)
    #expect(try await confirm(siege, who, siege[who]) == 403)
    // Nobody of where they come from confirms it, and at a hidden service no worker does.
    #expect(try await confirm(siege, .pal, siege[who]) == 403)
    #expect(try await confirm(siege, .ruth, siege[who]) == 403)
    #expect(try await siege.network(who, unnamed) == 403)
    #expect(try await siege.inbox(.head).contains("colleague"))
    if who != .steward { #expect(try await siege.inbox(.steward).contains("moved")) }
    #expect(try await confirm(siege, .head, siege[who]) == 200)
    let sees = ![.auditor, .administrator].contains(who)
    #expect(try await siege.network(who, unnamed) == (sees ? 200 : 403))
  }

  @Test("a first day and a reorganisation stall nobody")
  func honest() async throws {
    let siege = try await Siege()
    let own = try await siege.client("Fay", [(siege[.pb], siege.health)])
    #expect(try await move(siege, .pb, to: siege.council).status == 200)
    // Search, their own clients and reasons are as before.
    #expect(try await siege.network(.pb, own) == 200)
    #expect(try await siege.opens(.pb, siege.plain).status == 200)
    let found = try await siege.ask(
      .pb, "POST", "/v1/searches", body: #"{"text":"cat watson","limit":5}"#)
    #expect(found.status == 200 && found.body.contains("Watson"))
    // Both managers see what comes and goes.
    let left = try await siege.ask(.boss, "GET", "/v1/my-agency").body
    #expect(left.contains("case-moved") && left.contains("Fay"))
    #expect(try await siege.ask(.chief, "GET", "/v1/my-agency").body.contains("unconfirmed"))
    #expect(try await siege.inbox(.boss).contains("moved"))
    #expect(try await siege.inbox(.chief).contains("moved"))
    // Any colleague there says so.
    #expect(try await confirm(siege, .ned, siege[.pb]) == 200)
    #expect(try await siege.inbox(.pb).contains("confirmed"))
    #expect(try await siege.ask(.chief, "GET", "/v1/my-agency").body.contains("case-brought"))
    #expect(
      try await siege.ask(.pb, "GET", "/v1/practitioners/\(siege[.joy])/handovers").status == 200)
    // What a steward or an administrator writes of others needs nobody.
    for (who, other) in [(Siege.Who.steward, Siege.Who.pal), (.administrator, .boss)] {
      #expect(try await move(siege, other, to: siege.council, by: who).status == 200)
      let entry = try await siege.served.local.practitioner(siege[other]).practitioner
      #expect(entry.provisionalSince == nil)
    }
  }

  @Test("roles end with a move until it is confirmed, and a manager's where it was given")
  func roles() async throws {
    let siege = try await Siege()
    func roles(_ who: Siege.Who) async throws -> String {
      try await siege.ask(who, "GET", "/v1/me/roles").body
    }
    _ = try await move(siege, .boss, to: siege.refuge)
    #expect(try await roles(.boss) == #"["practitioner"]"#)
    #expect(try await confirm(siege, .head, siege[.boss]) == 200)
    // A manager of health is no manager of the refuge.
    #expect(try await roles(.boss) == #"["practitioner"]"#)
    #expect(try await siege.ask(.boss, "GET", "/v1/my-agency").status == 403)
    _ = try await move(siege, .override, to: siege.council)
    #expect(try await roles(.override) == #"["practitioner"]"#)
    #expect(try await siege.opens(.override, siege.shielded).status == 403)
    #expect(try await confirm(siege, .joy, siege[.override]) == 200)
    #expect(try await siege.opens(.override, siege.shielded).status == 200)
    _ = try await move(siege, .steward, to: siege.council)
    #expect(try await roles(.steward) == #"["practitioner"]"#)
    // Back where they were, it is said anew, by an undo too.
    #expect(try await siege.ask(.steward, "POST", "/v1/undo").status == 200)
    #expect(try await roles(.steward) == #"["practitioner"]"#)
    #expect(try await confirm(siege, .pb, siege[.steward]) == 200)
    #expect(try await roles(.steward) == #"["steward"]"#)
  }

  @Test("to take an entry away or to an agency that is one's own brings nobody anything")
  func others() async throws {
    let siege = try await Siege()
    // An entry without account can be corrected by all; it waits where the author is a stranger.
    _ = try await siege.correct(.pb, siege.cole, #"{"agency":"\#(siege.refuge)"}"#)
    #expect(
      try await siege.served.local.practitioner(siege.cole).practitioner.provisionalSince != nil)
    #expect(try await siege.inbox(.chief).contains("moved"))
    // A new agency of one's own has no clients; one that is worked with and has nobody is no way in.
    let empty = try await siege.ask(
      .pb, "POST", "/v1/agencies", body: #"{"name":"Mine","kind":"voluntary"}"#)
    let mine = try #require(AgencyID(empty["subject"] ?? ""))
    let unnamed = try await siege.client("Gil", [(nil, mine)])
    _ = try await move(siege, .pb, to: mine)
    #expect(try await siege.network(.pb, unnamed) == 403)
    // An entry that they make there is confirmed by nobody either.
    let made = try await siege.ask(
      .pb, "POST", "/v1/practitioners",
      body: #"{"name":{"given":"Zoe","family":"Rhys"},"role":"worker","agency":"\#(mine)"}"#)
    let zoe = try #require(PractitionerID(made["subject"] ?? ""))
    #expect(try await siege.served.local.practitioner(zoe).practitioner.provisionalSince != nil)
    // Where there is nobody, whoever looks after the records is asked.
    #expect(try await siege.inbox(.steward).contains("colleague"))
    #expect(try await confirm(siege, .steward, siege[.pb]) == 200)
    #expect(try await siege.network(.pb, unnamed) == 200)
  }

  @Test("one colleague shuts nobody out who has an account")
  func declined() async throws {
    let siege = try await Siege()
    let own = try await siege.client("Hal", [(siege[.pb], siege.health)])
    _ = try await move(siege, .pb, to: siege.council)
    #expect(try await confirm(siege, .ned, siege[.pb], worksHere: false) == 200)
    let entry = try await siege.served.local.practitioner(siege[.pb]).practitioner
    #expect(entry.leftOn == nil && entry.provisionalSince != nil)
    #expect(try await siege.network(.pb, own) == 200)
    // Whoever can settle it hears, and so does the one whom it is about; the colleague is asked no more.
    for who in [Siege.Who.pb, .chief, .steward] {
      #expect(try await siege.inbox(who).contains("declined"), "\(who)")
    }
    #expect(try await !siege.inbox(.ned).contains(#""colleague""#))
    #expect(try await siege.inbox(.joy).contains(#""colleague""#))
    // Another's yes settles it, and so does a manager's no.
    #expect(try await confirm(siege, .joy, siege[.pb]) == 200)
    #expect(try await !siege.inbox(.chief).contains("declined"))
    _ = try await move(siege, .pal, to: siege.council)
    #expect(try await confirm(siege, .chief, siege[.pal], worksHere: false) == 200)
    #expect(try await siege.served.local.practitioner(siege[.pal]).practitioner.leftOn != nil)
  }
}
