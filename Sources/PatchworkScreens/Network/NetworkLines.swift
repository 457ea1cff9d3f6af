import PatchworkCore
import PatchworkViewModels
import TerminalKit

/// The lines of the network's list.
struct NetworkLines {
  /// The rows of each line of the pane.
  let heights: [Int]
  private let texts: [NetworkTexts?]

  /// Lines for a pane in an area of a width.
  init(_ pane: NetworkPane, width: Int, today: CivilDate?) {
    let columns = NetworkColumns(pane, width: width - Margin.left - Margin.right)
    // The agency that the lines above have named.
    var named: AgencyID?
    texts = pane.rows.map { row in
      guard let person = row.person else {
        if case .agency(let agency, _, _) = row { named = agency }
        return nil
      }
      let isGrouped = pane.ordering == .byAgency && person.level != .past
      if !isGrouped && !person.isAnsweredFor {
        named = person.practitioner == nil ? person.agency : nil
      }
      return NetworkTexts(
        person, in: columns, saysAgency: named != person.agency, today: today)
    }
    heights = texts.map { $0?.height ?? 1 }
  }

  /// Draws the line in a place over as many rows as it takes.
  func draw(
    _ place: Int, _ person: NetworkPerson, isChosen: Bool, in area: Rect, into frame: inout Frame
  ) {
    let look = PersonLook(person.level)
    let room = area.inset(left: Margin.left, right: Margin.right)
    var acting: [Rect] = []
    for piece in texts[place]?.pieces ?? [] where piece.row < room.height {
      let shown = frame.put(
        piece.text, in: room.row(piece.row).inset(left: piece.x), style: look.style(of: piece.part))
      switch piece.part {
      case .name, .value, .stale: if piece.row == 0 { acting.append(shown) }
      case .state, .sign, .aside, .verb, .why: break
      }
    }
    if isChosen { frame.choose(line: area.row(0), acting: acting, hasFocus: true) }
  }
}

extension PersonLook {
  fileprivate func style(of part: NetworkTexts.Part) -> Style {
    switch part {
    case .state: state
    case .sign: Style(.lead)
    case .name: name
    case .aside: aside
    case .verb: verb
    case .value: value
    case .why: why
    case .stale: Style(.stale)
    }
  }
}
