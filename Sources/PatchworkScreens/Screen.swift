import PatchworkCore
import PatchworkViewModels
import TerminalKit

/// Draws the state of the view-models. Pure: equal states give equal frames.
package enum Screen {
  /// Draws a whole screen in the state's size.
  ///
  ///     let frame = Screen.draw(model.state)
  ///     session.present(frame.grid, cursor: frame.cursor)
  package static func draw(_ state: AppState) -> Frame {
    var frame = Frame(size: Size(width: state.width, height: state.height))
    if state.arrangement.isTooSmall {
      TooSmallView(header: state.header).draw(into: &frame)
      return frame
    }
    if let cover = state.cover {
      HiddenView(cover: cover).draw(into: &frame)
      return frame
    }
    var body = frame.grid.bounds
    HeaderLine(header: state.header).draw(in: body.takeTop(1), into: &frame)
    FooterLine(items: CommandTable.footer(in: state))
      .draw(in: body.takeBottom(1), into: &frame)
    let status = body.takeBottom(1)
    drawPage(of: state, in: body, into: &frame)
    let network =
      state.overlays.isEmpty
      ? nil : DeskView(state: state, isOnTop: false).placeOfNetwork(in: body)
    let pages = state.overlays.enumerated().map { place, overlay in
      view(
        of: overlay, in: state, hasFocus: place == state.overlays.count - 1, network: network)
    }
    let lowest = pages.lastIndex { $0.hidesPagesBelow || $0.isPage } ?? 0
    for page in pages.dropFirst(lowest) {
      // Only the topmost page places the cursor.
      frame.cursor = nil
      frame.listItems = nil
      // What lies below takes no keys, and is not to be read as if it did.
      if page.dimsBelow { frame.grid.restyle(body) { $0 = Style(.past) } }
      page.draw(in: body.inset(top: 1), into: &frame)
    }
    StatusLine(status: state.status).draw(in: status, into: &frame)
    return frame
  }

  private static func drawPage(of state: AppState, in body: Rect, into frame: inout Frame) {
    switch state.page {
    case .starting:
      MessageView(title: "", sentence: worded("Opening the directory…")).draw(
        in: body, into: &frame)
    case .unavailable(let sentence):
      MessageView(title: worded("The directory cannot be opened"), sentence: sentence)
        .draw(in: body, into: &frame)
    case .firstRun(let page):
      FirstRunView(page: page, isOnTop: state.overlays.isEmpty).draw(in: body, into: &frame)
    case .desk:
      DeskView(state: state, isOnTop: state.overlays.isEmpty).draw(in: body, into: &frame)
    }
  }

  private static func view(
    of overlay: Overlay, in state: AppState, hasFocus: Bool, network: CardView.NetworkPlace?
  ) -> any PageView {
    switch overlay {
    case .card(let card):
      CardView(card: card, hasFocus: hasFocus, trail: state.cardTrail, network: network)
    case .inbox(let page): InboxView(page: page, hasFocus: hasFocus)
    case .handover(let page): HandoverView(page: page, hasFocus: hasFocus)
    case .form(let form): FormView(form: form, hasFocus: hasFocus)
    case .duplicates(let offer): DuplicatesView(offer: offer, hasFocus: hasFocus)
    case .palette(let palette): PaletteView(palette: palette)
    case .reasons(let page): ReasonView(page: page, hasFocus: hasFocus)
    case .sheet(let page): SheetView(page: page)
    case .looks(let page): LooksView(page: page, hasFocus: hasFocus)
    case .list(let page): ListView(page: page, hasFocus: hasFocus)
    case .filter(let page): FilterView(page: page)
    case .choice(let page): ChoiceView(page: page, hasFocus: hasFocus)
    case .confirm(let confirm): ConfirmView(confirm: confirm)
    }
  }
}
