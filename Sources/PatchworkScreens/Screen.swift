import PatchworkViewModels
import TerminalKit

/// Draws what the view-models hold. Pure: the same state is always drawn alike.
package enum Screen {
  /// Draws a whole screen of the state's own size.
  ///
  ///     let frame = Screen.draw(model.state)
  ///     session.present(frame.grid, cursor: frame.cursor)
  package static func draw(_ state: AppState) -> Frame {
    var frame = Frame(size: Size(width: state.width, height: state.height))
    if state.arrangement.isTooSmall {
      TooSmallPage(header: state.header).draw(into: &frame)
      return frame
    }
    if let cover = state.cover {
      HiddenPage(cover: cover).draw(into: &frame)
      return frame
    }
    var body = frame.grid.bounds
    HeaderLine(header: state.header).draw(in: body.takeTop(1), into: &frame)
    let footer = FooterLine(
      items: CommandTable.footer(in: state), keepsDisabled: state.place != .search)
    footer.draw(in: body.takeBottom(1), into: &frame)
    let status = body.takeBottom(1)
    if state.status == nil { footer.drawFurther(in: status, into: &frame) }
    drawPage(of: state, in: body, into: &frame)
    // A card or a form hides the one that it was opened from.
    let lowest = state.overlays.lastIndex(where: \.isLarge) ?? 0
    for place in state.overlays.indices.dropFirst(lowest) {
      frame.cursor = nil
      draw(
        state.overlays[place], isOnTop: place == state.overlays.count - 1, in: body.inset(top: 1),
        into: &frame)
    }
    StatusLine(status: state.status).draw(in: status, into: &frame)
    return frame
  }

  private static func drawPage(of state: AppState, in body: Rect, into frame: inout Frame) {
    switch state.page {
    case .starting:
      MessagePage(title: "", sentence: "Opening the directory…").draw(in: body, into: &frame)
    case .unavailable(let sentence):
      MessagePage(title: "The directory cannot be opened", sentence: sentence)
        .draw(in: body, into: &frame)
    case .firstRun(let page):
      FirstRunView(page: page, isOnTop: state.overlays.isEmpty).draw(in: body, into: &frame)
    case .desk:
      DeskView(state: state, isOnTop: state.overlays.isEmpty).draw(in: body, into: &frame)
    }
  }

  private static func draw(
    _ overlay: Overlay, isOnTop: Bool, in body: Rect, into frame: inout Frame
  ) {
    switch overlay {
    case .card(let card): CardView(card: card, hasFocus: isOnTop).draw(in: body, into: &frame)
    case .inbox(let page): InboxView(page: page, hasFocus: isOnTop).draw(in: body, into: &frame)
    case .form(let form): FormView(form: form, hasFocus: isOnTop).draw(in: body, into: &frame)
    case .duplicates(let offer):
      DuplicatesView(offer: offer, hasFocus: isOnTop).draw(in: body, into: &frame)
    case .palette(let palette): PaletteView(palette: palette).draw(in: body, into: &frame)
    case .help(let page): HelpView(page: page).draw(in: body, into: &frame)
    case .reasons(let page): ReasonView(page: page, hasFocus: isOnTop).draw(in: body, into: &frame)
    case .sheet(let page): SheetView(page: page).draw(in: body, into: &frame)
    case .looks(let page): LooksView(page: page, hasFocus: isOnTop).draw(in: body, into: &frame)
    case .list(let page): ListView(page: page, hasFocus: isOnTop).draw(in: body, into: &frame)
    case .confirm(let confirm): ConfirmView(confirm: confirm).draw(in: body, into: &frame)
    }
  }
}

extension Overlay {
  /// Whether it is a card or a form.
  fileprivate var isLarge: Bool {
    switch self {
    case .card, .form: true
    case .inbox, .duplicates, .palette, .help, .confirm, .reasons, .looks, .list, .sheet: false
    }
  }
}
