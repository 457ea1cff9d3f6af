import PatchworkViewModels
import TerminalKit

/// How an involvement is drawn, by how well it can be reached: what can be acted on now has
/// weight, what is past is dim.
struct PersonLook {
  /// The style of the moment.
  let when: Style
  /// The style of the name.
  let name: Style
  /// The style of the number.
  let value: Style
  /// The style of role, agency and verb.
  let aside: Style
  /// The style of the reason.
  let why: Style

  /// The look of a line.
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
