import PatchworkCore

/// The page for the client and the family, as it is shown before it is given away.
package struct SheetPage: Hashable, Sendable {
  package var client: ClientID
  /// The page.
  package var sheet: TeamSheet
  /// What the worker must heed when they hand it over, which does not stand on it; may be empty.
  package var caution: String
  /// How many lines are scrolled off the top; the screen holds it within the page.
  package var scrolled = 0

  /// The page of a network.
  init(_ network: Network, on day: CivilDate) {
    client = network.client.id
    sheet = TeamSheet(network, on: day)
    caution = network.client.safeContact?.words ?? ""
  }

  /// The page as text, a line each, with a blank one before each person.
  package var text: String {
    sheet.lines.map { line in
      switch line {
      case .title(let text), .fact(let text): text
      case .person(let text): "\n\(text)"
      }
    }.joined(separator: "\n")
  }
}

extension SheetPage: OverlayPage {
  static let place = Place.sheet
  var overlay: Overlay { .sheet(self) }

  mutating func move(_ step: ListStep, page: Int) {
    scrolled = step.place(from: scrolled, count: sheet.lines.count, page: page) ?? 0
  }
}
