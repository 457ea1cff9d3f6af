import PatchworkCore
import PatchworkViewModels
import TerminalKit

/// The open client while somebody is searched for: dim, so that nobody takes what is said of one for the
/// other.
struct StillOpen {
  /// Who it is: `still open: Siân WATSON`.
  let words: String
  /// Which keys go back to them.
  let way: String

  /// - Returns: nil when nobody is open.
  init?(_ state: AppState) {
    guard let open = state.open else { return nil }
    words = worded("still open: \(open.capitalName)")
    way = state.search.field.isEmpty ? worded("Esc goes back") : worded("Esc Esc goes back")
  }

  /// Draws what is at the right of the hits as past, under a title that says why.
  func draw(over layout: DeskLayout, into frame: inout Frame) {
    for pane in [Pane.client, .network] {
      for area in [layout.titles[pane], layout.panes[pane]].compactMap(\.self) {
        frame.grid.restyle(area) { $0 = Style(.past) }
      }
    }
    guard let title = layout.titles[.client] else { return }
    PaneTitle(
      "", [[StyledText(words.prefix(1).uppercased() + words.dropFirst(), Style(.attention))]],
      aside: way, hasFocus: false
    ).draw(in: title, into: &frame)
  }
}

extension OpenClient {
  /// The name with the family name in capitals, as in case files. In many names the family name does not
  /// come last.
  var capitalName: String {
    guard let name = network?.client.name, !name.family.isEmpty else { return self.name }
    return [name.given, name.middle, name.family.uppercased()]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}
