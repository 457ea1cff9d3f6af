/// What lies over the panes: a page of one of these types. Only drawing tells them apart; everything
/// else goes through `page`.
package enum Overlay: Sendable {
  case card(ContactCard)
  case inbox(InboxPage)
  case handover(HandoverPage)
  case form(Form)
  case duplicates(DuplicateOffer)
  case palette(CommandPalette)
  case reasons(ReasonPage)
  case looks(LooksPage)
  case list(ListPage)
  case choice(ChoicePage)
  case filter(FilterPage)
  case sheet(SheetPage)
  case confirm(Confirm)

  var page: any OverlayPage {
    switch self {
    case .card(let page): page
    case .inbox(let page): page
    case .handover(let page): page
    case .form(let page): page
    case .duplicates(let page): page
    case .palette(let page): page
    case .reasons(let page): page
    case .looks(let page): page
    case .list(let page): page
    case .choice(let page): page
    case .filter(let page): page
    case .sheet(let page): page
    case .confirm(let page): page
    }
  }
}

extension AppState {
  /// The page that has the keys: the topmost, or the form of the first run.
  var topPage: (any OverlayPage)? {
    if let overlay = overlays.last { return overlay.page }
    if case .firstRun(let page) = page { return page.form }
    return nil
  }

  /// Hands something to the page that has the keys.
  ///
  /// - Returns: the page's answer; nil where no page has them.
  mutating func onTop<Answer>(_ take: (inout any OverlayPage) -> Answer) -> Answer? {
    guard var top = topPage else { return nil }
    let answer = take(&top)
    if !overlays.isEmpty {
      overlays[overlays.count - 1] = top.overlay
    } else if case .firstRun(var first) = page, case .form(let form) = top.overlay {
      first.form = form
      page = .firstRun(first)
    }
    return answer
  }

  /// Changes every page of a type that lies over the panes.
  mutating func changeEach<Page: OverlayPage>(_ type: Page.Type, _ change: (inout Page) -> Void) {
    for place in overlays.indices {
      guard var page = overlays[place].page as? Page else { continue }
      change(&page)
      overlays[place] = page.overlay
    }
  }
}
