import PatchworkCore

/// The line in which a list is narrowed as one types. Enter keeps what is left, Esc shows all again.
package struct FilterPage: Hashable, Sendable {
  /// What is typed.
  package var field = TextField()

  init(_ filter: FilterWords) {
    field.insert(filter.text)
    field.selectAll()
  }
}

extension FilterPage: OverlayPage {
  static let place = Place.filter
  var overlay: Overlay { .filter(self) }
  var enterWords: String? { worded("keep") }

  mutating func take(_ stroke: Stroke, in scene: Scene) -> Outcome {
    guard field.edit(by: stroke) else { return .stay }
    let words = FilterWords(field.text)
    return .desk { state in
      state.narrow(to: words)
      return .stay
    }
  }

  mutating func confirm(in scene: Scene) -> Outcome { .close }

  func leave() -> Outcome {
    .desk { state in
      state.narrow(to: .none)
      return .close
    }
  }
}

/// A page whose lines can be narrowed to those that have some words.
protocol NarrowedPage: OverlayPage {
  var filter: FilterWords { get }
  mutating func narrow(to words: FilterWords)
}

extension AppState {
  /// To what the list is narrowed that the keys go to, or that lies below the filter; nil where none can be.
  package var filter: FilterWords? {
    let below = overlays.last { if case .filter = $0 { false } else { true } }
    if let below { return (below.page as? any NarrowedPage)?.filter }
    switch focus {
    case .search:
      let isDay = search.listing == .recent && search.field.isEmpty && !search.dayRows.isEmpty
      return isDesk && isDay ? search.filter : nil
    case .client: return nil
    case .network: return open?.network == nil ? nil : open?.people.filter
    }
  }

  /// Narrows that list.
  mutating func narrow(to words: FilterWords) {
    let below = overlays.lastIndex { if case .filter = $0 { false } else { true } }
    guard let below else {
      if focus == .search { search.narrow(to: words) } else { open?.narrow(to: words) }
      return
    }
    guard var page = overlays[below].page as? any NarrowedPage else { return }
    page.narrow(to: words)
    overlays[below] = page.overlay
  }
}
