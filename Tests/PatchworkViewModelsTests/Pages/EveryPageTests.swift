import PatchworkCore
import Testing

@testable import PatchworkViewModels

/// What holds for every page over the panes. A new page does not compile without a place, an overlay
/// and a drawing, and this suite not without a way to it.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct EveryPageTests {
  /// A desk with a page of a place on top; nil for places that are none.
  private func desk(at place: Place) async throws -> Desk? {
    let desk = try await Desk.inTown()
    await desk.open("siân")
    switch place {
    case .search, .client, .network, .hidden, .locked, .waiting: return nil
    case .card: await desk.press(.character("r"))
    case .inbox: await desk.press(.character("w"))
    case .form: await desk.press(.character("n"))
    case .duplicates:
      let draft = Client(names: [PersonName(given: "Siân", family: "Watson")])
      desk.model.carryOut(.open(.duplicates(DuplicateOffer(draft: draft, rows: []))))
    case .palette: await desk.press(.character(":"))
    case .help: await desk.press(.character("?"))
    case .confirm: await desk.press(.character("u"))
    case .reasons:
      let page = ReasonPage(client: desk.town.mia, name: "Mia Watson", isPractice: false)
      desk.model.carryOut(.open(.reasons(page)))
    case .looks: await desk.press(.character("l"))
    case .list: await desk.press(.character("S"))
    case .sheet: await desk.press(.character("P"))
    }
    return desk
  }

  @Test(arguments: Place.allCases) func answersToEscape(place: Place) async throws {
    guard let desk = try await desk(at: place) else { return }
    #expect(desk.state.place == place)
    let below = desk.state.overlays.count - 1
    await desk.press(.escape)
    #expect(desk.state.overlays.count == below, "\(place)")
  }

  @Test(arguments: Place.allCases) func takesAnyKeyWithoutLosingItsPlace(place: Place) async throws
  {
    guard let desk = try await desk(at: place) else { return }
    for key: Stroke in [.down, .up, .pageDown, .end, .home] {
      await desk.press(key)
      #expect(desk.state.place == place, "\(key.label) in \(place)")
    }
  }

  @Test(arguments: Place.allCases) func tellsItsKeysInTheHelp(place: Place) async throws {
    guard let desk = try await desk(at: place) else { return }
    let here = HelpPage(in: desk.state).sections.first
    #expect(here?.title == place.rawValue && here?.title.isEmpty == false)
    #expect(here?.entries.contains { $0.keys.contains("Esc") } == true)
  }

  @Test func theHelpHeadsEachPlaceDifferently() {
    #expect(Set(Place.allCases.map(\.rawValue)).count == Place.allCases.count)
  }
}
