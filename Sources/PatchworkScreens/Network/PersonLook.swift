import PatchworkViewModels
import TerminalKit

/// The styles of an involvement by reachability: what can be used now is prominent, past ones are
/// dim.
struct PersonLook {
  let when: Style
  let name: Style
  let value: Style
  /// Role, agency and verb.
  let aside: Style
  /// The reason.
  let why: Style

  init(_ level: NetworkPerson.Level) {
    switch level {
    case .now:
      (when, name, value) = (Style(.reachable), Style(.heading), Style(.heading))
      (aside, why) = (.text, Style(.reason))
    case .later:
      (when, name, value) = (Style(.later), .text, .text)
      (aside, why) = (Style(.muted), Style(.reason))
    case .unsure, .none:
      (when, name, value) = (Style(.unreachable), .text, .text)
      (aside, why) = (Style(.muted), Style(.reason))
    case .past:
      (when, name, value) = (Style(.past), Style(.past), Style(.past))
      (aside, why) = (Style(.past), Style(.past))
    }
  }
}
