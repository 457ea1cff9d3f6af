import PatchworkViewModels
import TerminalKit

/// The styles of an involvement by reachability: what can be used now is prominent, past ones are
/// dim. Green is for people: a desk that answers is bold and no more.
struct PersonLook {
  let state: Style
  let name: Style
  let value: Style
  /// Role and agency.
  let aside: Style
  /// The reason.
  let why: Style

  /// The verb before a number.
  var verb: Style { Style(.muted) }

  init(_ level: NetworkPerson.Level) {
    switch level {
    case .now:
      (state, name, value) = (Style(.reachable), Style(.heading), Style(.heading))
      (aside, why) = (.text, Style(.reason))
    case .desk:
      (state, name, value) = (Style(.heading), Style(.heading), Style(.heading))
      (aside, why) = (.text, Style(.reason))
    case .later:
      (state, name, value) = (Style(.later), .text, .text)
      (aside, why) = (Style(.muted), Style(.reason))
    case .unsure, .none:
      (state, name, value) = (Style(.unreachable), .text, .text)
      (aside, why) = (Style(.muted), Style(.reason))
    case .me:
      (state, name, value) = (Style(.muted), Style(.muted), Style(.muted))
      (aside, why) = (Style(.muted), Style(.muted))
    case .past:
      (state, name, value) = (Style(.past), Style(.past), Style(.past))
      (aside, why) = (Style(.past), Style(.past))
    }
  }
}
