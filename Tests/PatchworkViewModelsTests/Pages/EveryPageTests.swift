import PatchworkCore
import Testing

@testable import PatchworkViewModels

/// What holds for every page over the panes. A new page does not compile without a place, an overlay
/// and a drawing, and this suite not without a way to it.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct EveryPageTests {
  @Test(arguments: Place.allCases) func answersToEscape(place: Place) async throws {
    guard Place.pages.contains(place), let desk = try await Desk.at(place) else { return }
    #expect(desk.state.place == place)
    let below = desk.state.overlays.count - 1
    await desk.press(.escape)
    #expect(desk.state.overlays.count == below, "\(place)")
  }

  @Test(arguments: Place.allCases) func takesAnyKeyWithoutLosingItsPlace(place: Place) async throws
  {
    guard Place.pages.contains(place), let desk = try await Desk.at(place) else { return }
    for key: Stroke in [.down, .up, .pageDown, .end, .home] {
      await desk.press(key)
      #expect(desk.state.place == place, "\(key.label) in \(place)")
    }
  }

  @Test(arguments: Place.allCases) func tellsItsKeysInTheHelp(place: Place) async throws {
    guard Place.pages.contains(place), let desk = try await Desk.at(place) else { return }
    let here = CommandPalette(of: .here, in: desk.state)
    #expect(here.title.lowercased().hasSuffix(place.rawValue.lowercased()))
    #expect(here.all.contains { $0.key == "Esc" })
  }

  @Test func theHelpHeadsEachPlaceDifferently() {
    #expect(Set(Place.allCases.map(\.rawValue)).count == Place.allCases.count)
  }
}
