import Testing

@testable import PatchworkViewModels

/// Which panes show, by the size of the screen.
@Suite(.timeLimit(.minutes(1))) struct PaneArrangementTests {
  private func panes(_ width: Int, _ height: Int, _ focus: Pane, open: Bool = true) -> [Pane] {
    PaneArrangement(width: width, height: height, focus: focus, hasOpenClient: open).panes
  }

  @Test func threeAtAHundredAndTwentyColumns() {
    #expect(panes(120, 24, .search) == [.search, .client, .network])
    #expect(panes(119, 24, .network) == [.client, .network])
  }

  @Test func theSearchHasAllTheRoomWhileNobodyIsOpen() {
    for width in [40, 80, 120, 300] { #expect(panes(width, 40, .search, open: false) == [.search]) }
  }

  @Test func atEightyTheSearchAndTheClientGiveWayToEachOther() {
    #expect(panes(80, 24, .search, open: false) == [.search])
    #expect(panes(80, 24, .network) == [.client, .network])
    #expect(panes(80, 24, .client) == [.client, .network])
    #expect(panes(99, 24, .search) == [.search])
    #expect(panes(60, 24, .network) == [.client, .network])
  }

  @Test func oneBelowSixty() {
    for pane in Pane.allCases { #expect(panes(59, 20, pane) == [pane]) }
    #expect(panes(40, 12, .search, open: false) == [.search])
  }

  @Test func tooSmallUnderFortyByTwelve() {
    for (width, height) in [(39, 24), (40, 11), (1, 1), (0, 0), (300, 5)] {
      let arrangement = PaneArrangement(
        width: width, height: height, focus: .search, hasOpenClient: true)
      #expect(arrangement.isTooSmall)
      #expect(arrangement.panes.isEmpty)
    }
  }

  @Test func thePaneWithTheFocusAlwaysShows() {
    for width in 40...140 {
      for pane in Pane.allCases { #expect(panes(width, 24, pane).contains(pane)) }
    }
  }
}
