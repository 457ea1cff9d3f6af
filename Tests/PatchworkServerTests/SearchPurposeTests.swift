import PatchworkCore
import Testing

@testable import PatchworkStore

@Suite("An organisation may ask what people are looked up for", .timeLimit(.minutes(2)))
struct SearchPurposeTests {
  private func find(
    _ who: Siege.Who, _ siege: Siege, purpose: String? = nil
  ) async throws -> Exchange {
    let purpose = purpose.map { #","purpose":"\#($0)""# } ?? ""
    return try await siege.ask(
      who, "POST", "/v1/searches", body: #"{"text":"cat watson"\#(purpose)}"#)
  }

  @Test("off unless it says so, and then recorded with each search")
  func asked() async throws {
    let siege = try await Siege()
    let plain = "\(siege.plain)"
    #expect(try await find(.pb, siege).clients.contains(plain))
    #expect(try await siege.ask(.pb, "GET", "/v1/summary")["asksPurpose"] == nil)
    try await siege.served.local.askPurpose(true)
    #expect(try await siege.ask(.pb, "GET", "/v1/summary")["asksPurpose"] == "1")
    let without = try await find(.pb, siege)
    #expect(without.status == 200)
    #expect(!without.clients.contains(plain))
    #expect(without.body.contains("looked up for"))
    #expect(without.body.contains("01632 960010"), "whom to ring: \(without.body)")
    #expect(try await find(.joy, siege).clients.contains(plain), "one's own are found as ever")
    #expect(try await find(.pb, siege, purpose: "duty").clients.contains(plain))
    for purpose in ["record-keeping", "family-link", "training", "curiosity"] {
      #expect(try await find(.pb, siege, purpose: purpose).status == 422, "\(purpose)")
    }
    await siege.served.local.settle()
    let told = try await siege.ask(
      .auditor, "POST", "/v1/activity-questions", body: #"{"facts":[],"limit":100}"#)
    #expect(told.body.contains(#"\"purpose\":\"duty\""#))
    #expect(told.body.contains("Searches ask for a purpose"))
    try await siege.served.local.askPurpose(false)
    #expect(try await find(.pb, siege).clients.contains(plain))
  }

  @Test("the answer to a draft asks for it too, and takes none that is not offered")
  func duplicates() async throws {
    let siege = try await Siege()
    let draft = #"{"names":[{"given":"Cat","family":"Watson"}]}"#
    func duplicates(_ who: Siege.Who, _ purpose: String = "") async throws -> Exchange {
      try await siege.ask(who, "POST", "/v1/possible-duplicates\(purpose)", body: draft)
    }
    let plain = "\(siege.plain)"
    #expect(try await duplicates(.pb).body.contains(plain))
    try await siege.served.local.askPurpose(true)
    for who in Siege.Who.allCases {
      let isOwn = [.joy, .chief].contains(who)
      #expect(try await duplicates(who).body.contains(plain) == isOwn, "\(who)")
    }
    #expect(try await duplicates(.pb, "?purpose=duty").body.contains(plain))
    for purpose in ["record-keeping", "family-link", "training", "curiosity", ""] {
      #expect(try await duplicates(.pb, "?purpose=\(purpose)").status == 422, "\(purpose)")
    }
    await siege.served.local.settle()
    let told = try await siege.ask(
      .auditor, "POST", "/v1/activity-questions", body: #"{"facts":[],"limit":100}"#)
    #expect(told.body.contains(#"\"purpose\":\"duty\""#))
    #expect(!told.body.contains(#"\"purpose\":\"new-referral\""#))
  }

  @Test("others take no place among one's own where it was not said")
  func limit() async throws {
    let siege = try await Siege()
    // Before joy's own by name and household, all at one postcode.
    for place in 0..<6 {
      _ = try await siege.client("Aa\(["a", "b", "c", "d", "e", "f"][place])", [])
    }
    try await siege.served.local.askPurpose(true)
    for text in ["st16", "ST16 2LH", "watson"] {
      let answer = try await siege.ask(
        .joy, "POST", "/v1/searches", body: #"{"text":"\#(text)","limit":2}"#)
      let own = ["\(siege.plain)", "\(siege.hidden)", "\(siege.shielded)"]
      #expect(!answer.clients.isEmpty, "\(text): \(answer.body)")
      #expect(answer.clients.allSatisfy(own.contains), "\(text): \(answer.body)")
    }
  }

  @Test("nobody finds more by leaving it out", arguments: Siege.Who.allCases)
  func everybody(_ who: Siege.Who) async throws {
    let siege = try await Siege()
    try await siege.served.local.askPurpose(true)
    let answer = try await find(who, siege)
    // Others of the name, where nobody else fits, are their own.
    let own = [.ruth, .head].contains(who) ? ["\(siege.hidden)"] : []
    let isOwn = [.joy, .chief].contains(who)
    #expect(answer.clients.contains("\(siege.plain)") == isOwn, "\(answer.body)")
    #expect(isOwn || answer.clients.allSatisfy(own.contains), "\(answer.body)")
  }
}
