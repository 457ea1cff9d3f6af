import PatchworkViewModels
import TerminalKit

extension Stroke {
  /// The meaning of a terminal key; nil for a key without meaning here.
  ///
  /// Shift with an arrow key is the arrow key. Control or Alt with one moves by words.
  package init?(_ key: Key) {
    switch key {
    case .character(let character): self = .character(character)
    case .control(let character): self = .control(character)
    case .alt(let character): self = .alt(character)
    case .function(let number, _): self = .function(number)
    case .paste(let text): self = .paste(text)
    case .named(let name, let held): self.init(name, held)
    case .unknown: return nil
    }
  }

  private init?(_ name: Key.Name, _ held: Key.Modifiers) {
    let isByWord = !held.isDisjoint(with: [.control, .alt])
    switch name {
    case .up: self = .up
    case .down: self = .down
    case .left: self = isByWord ? .wordLeft : .left
    case .right: self = isByWord ? .wordRight : .right
    case .home: self = .home
    case .end: self = .end
    case .pageUp: self = .pageUp
    case .pageDown: self = .pageDown
    case .backspace: self = isByWord ? .deleteWord : .backspace
    case .delete: self = .delete
    case .tab: self = held.contains(.shift) ? .backTab : .tab
    case .enter: self = .enter
    case .escape: self = .escape
    case .insert: return nil
    }
  }
}
