import PatchworkCore
import PatchworkViewModels
import TerminalKit

/// The search, client and network panes, as many as there is room for.
struct DeskView {
  var state: AppState
  /// Whether keys go to the panes rather than to an overlay.
  var isOnTop: Bool

  private func layout(in area: Rect) -> DeskLayout {
    DeskLayout(state.arrangement, in: area, focus: state.focus, wanted: wantedRows)
  }

  /// Where a card takes the place of the network; nil where the network does not stand below its client,
  /// or somebody else is searched for.
  func placeOfNetwork(in area: Rect) -> CardView.NetworkPlace? {
    guard state.isDesk, state.open != nil, state.focus != .search else { return nil }
    let layout = layout(in: area)
    guard let client = layout.panes[.client], let title = layout.titles[.network],
      let network = layout.panes[.network]
    else { return nil }
    return .init(
      area: Rect(
        x: title.x, y: title.y, width: title.width, height: title.height + network.height),
      highest: client.y + min(2, client.height))
  }

  func draw(in area: Rect, into frame: inout Frame) {
    let layout = layout(in: area)
    drawRules(layout, area, into: &frame)
    for (pane, room) in layout.panes {
      let title = layout.titles[pane] ?? room.row(0)
      switch pane {
      case .search: hits.draw(in: room, title: title, into: &frame)
      case .client: drawClient(in: room, title: title, into: &frame)
      case .network:
        drawNetwork(in: room, title: title, isAlone: layout.panes[.client] == nil, into: &frame)
      }
    }
    let stillOpen = state.focus == .search ? StillOpen(state) : nil
    stillOpen?.draw(over: layout, into: &frame)
    // Last, so that the cursor stays in the box while the arrow keys move through the hits.
    FindLine(
      pane: state.search, hasFocus: hasFocus(.search),
      stillOpen: layout.panes[.client] == nil ? stillOpen?.words : nil
    ).draw(in: layout.find, into: &frame)
  }

  /// Draws the longest rule first and then those that end at it, so that they join.
  private func drawRules(_ layout: DeskLayout, _ area: Rect, into frame: inout Frame) {
    guard let divider = layout.divider else {
      for title in layout.titles.values {
        frame.grid.horizontalRule(x: title.x, y: title.y, length: title.width)
      }
      return
    }
    frame.grid.horizontalRule(x: area.x, y: divider.y, length: area.width)
    frame.grid.verticalRule(x: divider.x, y: divider.y, length: divider.height)
    for title in layout.titles.values where title.y > divider.y {
      frame.grid.horizontalRule(x: divider.x, y: title.y, length: title.width + 1)
    }
  }

  private func hasFocus(_ pane: Pane) -> Bool { isOnTop && state.focus == pane }

  private var hits: HitList {
    HitList(pane: state.search, hasFocus: hasFocus(.search))
  }

  private func facts(of open: OpenClient) -> ClientFacts {
    ClientFacts(open: open, hasFocus: hasFocus(.client))
  }

  private func wantedRows(of pane: Pane, width: Int) -> Int {
    switch (pane, state.open) {
    case (.client, let open?): facts(of: open).height(width: width)
    case (.network, let open?):
      NetworkView.height(of: open.people, width: width, today: today(open))
    // The hits share their rows with no other pane.
    case (.search, _), (.client, nil), (.network, nil): 1
    }
  }

  private func drawClient(in area: Rect, title: Rect, into frame: inout Frame) {
    guard let open = state.open else { return }
    facts(of: open).draw(in: area, title: title, into: &frame)
  }

  private func today(_ open: OpenClient) -> CivilDate? {
    state.header.moment?.date ?? open.people.timeline?.today
  }

  private func drawNetwork(
    in area: Rect, title: Rect, isAlone: Bool, into frame: inout Frame
  ) {
    guard let open = state.open else { return }
    NetworkView(
      open: open, today: today(open),
      hasFocus: hasFocus(.network), isAlone: isAlone
    ).draw(in: area, title: title, into: &frame)
  }
}
