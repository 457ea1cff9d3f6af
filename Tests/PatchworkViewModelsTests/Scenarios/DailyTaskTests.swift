import PatchworkCore
import PatchworkPractice
import PatchworkStore
import Testing

@testable import PatchworkViewModels

/// Eleven things that somebody at work does every day, in the practice area, from the start of the program
/// until the number is on the clipboard or the act is done: none takes more than fifteen keys.
@MainActor
@Suite(.timeLimit(.minutes(2)))
struct DailyTaskTests {
  private static let most = 15

  /// What has been reached.
  private enum Goal {
    /// A number or an address was copied: that of whom the status names.
    case copied(from: String)
    case done(String)
  }

  /// Keys as one writes them down: `⏎` Enter, `⇥` Tab, `⇤` Shift-Tab, `↓`, `②` F2, `§` Ctrl-S; all
  /// others are letters.
  private static func strokes(_ keys: String) -> [Stroke] {
    let named: [Character: Stroke] = [
      "⏎": .enter, "⇥": .tab, "⇤": .backTab, "↓": .down, "②": .function(2), "§": .control("s"),
    ]
    return keys.map { named[$0] ?? .character($0) }
  }

  private static let tasks: [(String, keys: String, Goal)] = [
    ("Ring who answers first for a client", "rhys⏎c", .copied(from: "Joy Adeyemi")),
    ("Ring a colleague", "joy a⇥⏎c", .copied(from: "Joy Adeyemi")),
    ("The GP in a network of nine lines", "sian w⏎3fgp⏎c", .copied(from: "Bridge Street Surgery")),
    ("An agency's main line", "bridge st⇥⏎c", .copied(from: "Bridge Street Surgery")),
    ("A client's NHS number", "evie d⏎⇤↓↓c", .copied(from: "Evie Davies")),
    ("Ring back who asks me to", "②↓c", .copied(from: "Joy Adeyemi")),
    ("Note that a client was seen", "rhys⏎s", .done("Noted: you saw Rhys Pugh today.")),
    ("Plan the next visit", "rhys⏎dfri§", .done("Planned a visit.")),
    ("Ask a network to get in touch", "rhys⏎a§", .done("Sent to Joy Adeyemi")),
    ("Ask somebody to take a client over", "rhys⏎o⇥peter⏎§", .done("Asked Peter Slater")),
    ("Say that I am away next week", ":away⏎mon⇥fri§", .done("Corrected")),
  ]

  @Test func noneTakesMoreThanFifteenKeys() async throws {
    try await LocalDirectory.standing(at: Town.now) { try await everyTask() }
  }

  private func everyTask() async throws {
    for (name, keys, goal) in Self.tasks {
      let desk = try await practiceDesk()
      let strokes = Self.strokes(keys)
      #expect(strokes.count <= Self.most, "\(name)")
      for stroke in strokes { await desk.press(stroke) }
      let said = desk.status ?? ""
      switch goal {
      case .copied(let owner):
        guard case .copy(let text)? = desk.effects.last else {
          Issue.record("\(name): nothing was copied, \(said)")
          continue
        }
        #expect(said.hasPrefix("Copied \(text), ") && said.contains(owner), "\(name): \(said)")
      case .done(let words):
        #expect(said.hasPrefix(words), "\(name): \(said)")
        #expect(desk.state.changesThisSitting == 1, "\(name)")
      }
    }
  }

  /// The practice area as it stands on a Tuesday afternoon.
  private func practiceDesk() async throws -> Desk {
    let county = PracticeCounty.make(today: Town.today)
    let scratch = try Scratch()
    try await scratch.directory().becomePracticeArea(
      with: CountyRecords(
        agencies: county.agencies, practitioners: county.practitioners, clients: county.clients,
        relationships: county.relationships, involvements: county.involvements,
        attentions: county.attentions, visits: county.visits, roles: county.roles,
        invitations: county.invitations, shields: county.shields, deaths: county.deaths),
      host: county.me, on: Town.today)
    let desk = try Desk(in: scratch, asker: .practitioner(county.me))
    desk.model.start()
    await desk.model.settle()
    return desk
  }
}
