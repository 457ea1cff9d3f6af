import PatchworkCore
import Testing

@testable import PatchworkStore

/// What auditors and managers read because somebody ought to look at it, and who else does not.
@Suite("Facts for those who answer for people", .timeLimit(.minutes(2)))
struct AlarmTests {
  private func facts(_ fact: String, _ siege: Siege) async throws -> Exchange {
    await siege.served.local.settle()
    return try await siege.ask(
      .auditor, "POST", "/v1/activity-questions", body: #"{"facts":["\#(fact)"],"limit":50}"#)
  }

  private func agency(_ who: Siege.Who, _ siege: Siege) async throws -> Exchange {
    try await siege.ask(who, "GET", "/v1/my-agency")
  }

  @Test("a cover that is agreed to, and what is opened after it")
  func cover() async throws {
    let siege = try await Siege()
    #expect(try await !facts("changed-then-opened", siege).body.contains("opening"))
    #expect(try await siege.correct(.joy, siege[.joy], siege.leave(siege[.pb])).status == 200)
    #expect(try await !agency(.boss, siege).body.contains("changed-then-opened"))
    #expect(try await siege.network(.pb, siege.plain) == 200)
    let told = try await facts("changed-then-opened", siege)
    #expect(told.body.contains("\(siege[.pb])"), "\(told.body)")
    #expect(told.body.contains("\(siege.plain)"))
    #expect(try await agency(.boss, siege).body.contains("changed-then-opened"))
    #expect(try await !agency(.chief, siege).body.contains("changed-then-opened"))
  }

  @Test("another agency in an entry, by whatever way, and what is opened after it")
  func workplace() async throws {
    let siege = try await Siege()
    var entry = try await siege.served.local.practitioner(siege[.pb]).practitioner
    entry.agency = siege.council
    _ = try await siege.served.local.apply(.correctPractitioner(entry))
    #expect(try await siege.opens(.pb, siege.plain).status == 200)
    #expect(try await facts("changed-then-opened", siege).body.contains("\(siege[.pb])"))
    #expect(try await agency(.chief, siege).body.contains("changed-then-opened"))
  }

  @Test("a shielding that ended")
  func shield() async throws {
    let siege = try await Siege()
    #expect(try await !facts("shield-ended", siege).body.contains("change"))
    // Another steward asks for the same, and so agrees.
    try await siege.served.local.give([.steward], to: siege[.pal])
    for who in [Siege.Who.steward, .pal] {
      let asked = try await siege.ask(who, "DELETE", "/v1/clients/\(siege.shielded)/shield")
      #expect(asked.status == 200, "\(asked.body)")
    }
    #expect(try await facts("shield-ended", siege).body.contains("\(siege.shielded)"))
    let ours = try await agency(.chief, siege)
    #expect(ours.body.contains("shield-ended"), "\(ours.body)")
    #expect(try await !agency(.boss, siege).body.contains("shield-ended"))
  }

  @Test("numbers that others changed")
  func numbers() async throws {
    let siege = try await Siege()
    var entry = try await siege.served.local.practitioner(siege[.joy]).practitioner
    entry.contactPoints = [ContactPoint(system: .phone, use: .work, value: "01632 960011")]
    _ = try await siege.served.local.asking(as: .practitioner(siege[.joy])).apply(
      .correctPractitioner(entry))
    #expect(try await !agency(.chief, siege).body.contains("numbers-replaced"))
    var changed = try await siege.served.local.practitioner(siege[.joy]).practitioner
    changed.contactPoints[0].value = "01632 960012"
    _ = try await siege.served.local.asking(as: .practitioner(siege[.steward])).apply(
      .correctPractitioner(changed))
    let told = try await facts("numbers-replaced", siege)
    #expect(told.body.contains("\(siege[.steward])"), "\(told.body)")
    #expect(!told.body.contains("960012"))
    #expect(try await agency(.chief, siege).body.contains("numbers-replaced"))
    #expect(try await !agency(.boss, siege).body.contains("numbers-replaced"))
  }

  @Test("nobody else asks for them", arguments: Siege.Who.allCases.filter { $0 != .auditor })
  func others(_ who: Siege.Who) async throws {
    let siege = try await Siege()
    for fact in ["many-found", "changed-then-opened", "shield-ended", "numbers-replaced"] {
      let answer = try await siege.ask(
        who, "POST", "/v1/activity-questions", body: #"{"facts":["\#(fact)"],"limit":5}"#)
      #expect(answer.status == 403)
    }
    guard ![.boss, .chief, .head].contains(who) else { return }
    #expect(try await agency(who, siege).status == 403)
  }

  @Test("a number that somebody changed and put back was another meanwhile")
  func undone() async throws {
    let siege = try await Siege()
    let number =
      #"{"contactPoints":[{"system":"phone","use":"work","value":"01632 960666","rank":1}]}"#
    #expect(try await siege.correct(.ned, siege.cole, number).status == 200)
    #expect(try await siege.ask(.ned, "POST", "/v1/undo").status == 200)
    #expect(try await agency(.chief, siege).body.contains("numbers-replaced"))
    #expect(try await facts("numbers-replaced", siege).body.contains("\(siege[.ned])"))
  }
}
