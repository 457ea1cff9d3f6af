import PatchworkCore
import PatchworkViewModels
import Testing

@testable import PatchworkScreens

/// A page key goes as far as the list on the screen is long, whatever the size and the page.
@Suite("Page keys")
@MainActor
struct PageKeyTests {
  @Test("In the network, a page down chooses the first line that was not on the screen")
  func network() async throws {
    for height in [14, 24, 40] {
      let stage = await Stage.withClient(
        width: 80, height: height, directory: Crowd(people: 60).directory)
      let rows = try #require(stage.frame.listItems)
      #expect(rows < height)
      await stage.press(.pageDown)
      #expect(stage.model.state.open?.people.chosenPlace == rows, "\(height) rows")
      // Lines are of different heights: back goes as many as the second page has.
      let back = try #require(stage.frame.listItems)
      await stage.press(.pageUp)
      #expect(stage.model.state.open?.people.chosenPlace == max(0, rows - back))
    }
  }

  @Test("The palette scrolls by as many commands as it has room for")
  func palette() async throws {
    for height in [16, 24, 50] {
      let stage = await Stage.set(width: 80, height: height)
      await stage.press(.control("p"))
      let rows = try #require(stage.frame.listItems)
      await stage.press(.pageDown)
      guard case .palette(let palette) = stage.model.state.overlays.last else {
        Issue.record("no palette")
        return
      }
      #expect(palette.chosen == rows, "\(height) rows")
    }
  }

  @Test("A list below another page, or a pane without the keys, sets no page")
  func onlyTheListWithTheKeys() async throws {
    let stage = await Stage.withClient(width: 120, height: 40)
    await stage.press(":zzzz")
    #expect(stage.frame.listItems == 0)
    await stage.press(.escape, .control("n"))
    #expect(stage.frame.listItems == nil)
  }
}
