import PatchworkCore
import PatchworkStore
import Testing

@Suite("A manager reads who of their own agency can come in", .timeLimit(.minutes(2)))
struct AgencyAccountsTests {
  private let path = "/v1/my-agency/accounts"

  @Test("with way in, roles, last sign-in and end, and nobody of another agency")
  func own() async throws {
    let siege = try await Siege()
    // Who has asked has come in.
    _ = try await siege.ask(.pb, "GET", "/v1/me")
    try await siege.served.local.link(login: "palaccount", to: siege[.pal])
    try await siege.served.local.suspend(siege[.pal])
    try await siege.served.local.setLeft(siege[.steward], on: siege.today.adding(days: 9))
    let answer = try await siege.ask(.boss, "GET", path)
    #expect(answer.status == 200)
    for words in [
      "\(siege[.pb])", "\(siege[.boss])", "palaccount", #""state":"suspended""#, #""manager""#,
      #""lastSignIn""#, #""leftOn":"\#(siege.today.adding(days: 9))""#, #""kind":"token""#,
    ] { #expect(answer.body.contains(words), "\(words) in \(answer.body)") }
    for other in [Siege.Who.joy, .chief, .ned, .ruth, .head] {
      #expect(!answer.body.contains("\(siege[other])"), "\(other)")
    }
    // What the host calls an account by number is its keeper's business.
    #expect(!answer.body.contains(#""user""#))
    // Without any way in there is nothing to list.
    let councils = try await siege.ask(.chief, "GET", path)
    #expect(councils.body.contains("\(siege[.joy])") && !councils.body.contains("\(siege.cole)"))
  }

  @Test("nobody else reads it, and to work there by one's own word is not enough")
  func others() async throws {
    let siege = try await Siege()
    for who in Siege.Who.allCases where ![.boss, .chief, .head].contains(who) {
      let answer = try await siege.ask(who, "GET", path)
      #expect(answer.status == 403, "\(who)")
      #expect(!answer.body.contains("token"), "\(who)")
    }
    // A manager who writes themselves into the refuge manages nobody there, nor where they were.
    try await siege.correct(.boss, siege[.boss], #"{"agency":"\#(siege.refuge)"}"#)
    #expect(try await siege.ask(.boss, "GET", path).status == 403)
    _ = try await siege.ask(
      .head, "POST", "/v1/practitioners/\(siege[.boss])/confirmations",
      body: #"{"worksHere":true}"#)
    #expect(try await siege.ask(.boss, "GET", path).status == 403)
    // Those who can settle it see that an account waits at their agency.
    try await siege.correct(.pb, siege[.pb], #"{"agency":"\#(siege.refuge)"}"#)
    let refuges = try await siege.ask(.head, "GET", path)
    #expect(refuges.body.contains("\(siege[.pb])") && refuges.body.contains(#""isWaiting":true"#))
  }

  @Test("that it was read is recorded, once an hour")
  func recorded() async throws {
    let siege = try await Siege()
    for _ in 0..<2 { _ = try await siege.ask(.boss, "GET", path) }
    await siege.served.local.settle()
    let told = try await siege.ask(
      .auditor, "POST", "/v1/activity-questions",
      body: #"{"facts":[],"limit":100,"practitioner":"\#(siege[.boss])"}"#)
    #expect(told.body.matches(of: /the agency's accounts/).count == 1, "\(told.body)")
  }
}
