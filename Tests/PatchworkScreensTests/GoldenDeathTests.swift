import PatchworkCore
import PatchworkViewModels
import Testing
import TerminalKit

@testable import PatchworkScreens

@Suite("A client who died, as drawn", .timeLimit(.minutes(1)))
@MainActor
struct GoldenDeathTests {
  private static let day = Cast.day("2026-11-03")

  private static func directory(isConfirmed: Bool = false) -> FixedDirectory {
    var directory = GoldenLivingTests.directory
    let confirmed = Death.Word(.person(Cast.bev.id), given: Cast.today)
    directory.networks[Cast.sian.id]?.client.died = day
    directory.networks[Cast.sian.id]?.death = Death(
      day, recorded: Death.Word(.person(Cast.joy.id), given: Cast.today.adding(days: -1)),
      confirmed: isConfirmed ? confirmed : nil)
    var summary = ClientSummary(Cast.sian)
    summary.death = Death.Mark(day, isConfirmed: isConfirmed)
    directory.waiting.items.insert(
      InboxItem(
        .death(DeathNews(id: DeathNewsID(rawValue: 9), kind: .recorded, day: day)),
        moment: Cast.now, client: summary,
        from: .init(
          id: Cast.joy.id, name: Cast.joy.name, role: Cast.joy.role, agency: Cast.council.name)),
      at: 0)
    return directory
  }

  @Test("The day stands first", arguments: [(120, 40), (80, 24), (60, 20)])
  func first(width: Int, height: Int) async throws {
    let stage = await Stage.withClient(width: width, height: height, directory: Self.directory())
    try Golden.expect(stage.text, is: "died-\(width)x\(height)")
    if width == 80 {
      try Golden.expect(stage.frame.grid.annotatedText, is: "died-80x24-roles")
    }
  }

  @Test("The name bears the day at every size at which a client is drawn")
  func neverCut() async throws {
    for (width, height) in [(60, 20), (80, 24), (100, 30), (200, 60)] {
      let stage = await Stage.withClient(
        width: width, height: height, directory: Self.directory())
      #expect(stage.text.contains("DIED 3 Nov 2026"), "\(width)x\(height)")
    }
  }

  @Test("Planned visits are grey until it is confirmed")
  func visits() async throws {
    let stage = await Stage.withClient(width: 80, height: 24, directory: Self.directory())
    await stage.press(.character("v"))
    try Golden.expect(stage.text, is: "died-visits-80x24")
    let rings = stage.frame.grid.roles(of: "○")
    #expect(!rings.isEmpty && rings.allSatisfy { $0 == .past || $0 == .hint })
    await stage.press(.character("t"))
    let later = stage.frame.grid.roles(of: "○")
    #expect(!later.isEmpty && later.allSatisfy { $0 == .past })
  }

  @Test("Once it is confirmed nothing is planned any more")
  func confirmed() async throws {
    let stage = await Stage.withClient(
      width: 80, height: 24, directory: Self.directory(isConfirmed: true))
    try Golden.expect(stage.text, is: "died-confirmed-80x24")
    for key in ["v", "t"] as [Character] {
      await stage.press(.character(key))
      #expect(stage.frame.grid.roles(of: "○").isEmpty)
    }
  }

  @Test("The page for the family asks first")
  func asks() async throws {
    let stage = await Stage.withClient(width: 80, height: 24, directory: Self.directory())
    await stage.press(.character("P"))
    try Golden.expect(stage.text, is: "died-asks-80x24")
  }

  @Test("What waits")
  func inbox() async throws {
    let stage = await Stage.withClient(width: 80, height: 24, directory: Self.directory())
    await stage.press(.character("w"))
    try Golden.expect(stage.text, is: "died-inbox-80x24")
  }
}

extension CellGrid {
  /// The roles of the cells in which a sign stands.
  fileprivate func roles(of sign: Unicode.Scalar) -> [Role] {
    (0..<height).flatMap { y in
      row(y).filter { $0.glyph.scalar == sign }.map(\.style.role)
    }
  }
}
