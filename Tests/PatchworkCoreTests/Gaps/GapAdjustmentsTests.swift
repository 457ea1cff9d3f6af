import PatchworkCore
import Testing

@Suite(.timeLimit(.minutes(1))) struct GapAdjustmentsTests {
  @Test(arguments: [
    ("", ""), ("unseen 14", "unseen 14"), (" no-gp off ;unseen  3", "no-gp off; unseen 3"),
    ("no-school 4-17; nobody-named off", "no-school 4-17; nobody-named off"),
    // What holds anyhow is not said.
    ("unseen 28; no-school 5-15", ""),
  ])
  func areReadAsTheyAreWritten(_ text: String, _ written: String) throws {
    let said = try #require(GapAdjustments(text))
    #expect(said.description == written)
    #expect(GapAdjustments(written) == said)
  }

  @Test(arguments: [
    "unseen", "unseen soon", "unseen 0", "unseen 3651", "unseen -3", "unseen 4-17", "hungry off",
    "no-school 17-4", "no-school 4", "no-school 4-121", "no-lead 3", "unseen 3; unseen 4",
    "unseen 3 days", "UNSEEN 3", "unseen 99999999999999999999",
  ])
  func anythingElseIsRefused(_ text: String) {
    #expect(GapAdjustments(text) == nil)
  }

  @Test func theRulesThatHoldAreTheStandardOnesAsAdjusted() throws {
    #expect(GapAdjustments.none.rules == GapRule.standard)
    let rules = try #require(GapAdjustments("no-lead off; unseen 7; no-gp 0-120")).rules
    #expect(rules.count == GapRule.standard.count - 1)
    #expect(!rules.contains { $0.code == .noLead })
    #expect(rules.first { $0.code == .unseen }?.days == 7)
    #expect(rules.first { $0.code == .noGP }?.throughAge == 120)
  }
}
