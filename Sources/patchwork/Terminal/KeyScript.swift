import PatchworkCommandLine
import PatchworkCore
import PatchworkViewModels

/// Keys written as text: letters stand for themselves, `<Enter>`, `<Down*3>` and the like for keys.
struct KeyScript {
  let strokes: [Stroke]

  /// Reads a script; an unknown name between angle brackets is an error.
  init(_ text: String) throws(UsageError) {
    var strokes: [Stroke] = []
    var rest = text[...]
    while let character = rest.first {
      guard character == "<", let end = rest.firstIndex(of: ">") else {
        strokes.append(.character(character))
        rest = rest.dropFirst()
        continue
      }
      let parts = rest[rest.index(after: rest.startIndex)..<end].split(separator: "*")
      guard let name = parts.first, let stroke = Self.stroke(String(name)) else {
        throw UsageError(worded("\(rest[...end]) is no key."))
      }
      let count = parts.count > 1 ? Int(parts[1]) ?? 1 : 1
      strokes += Array(repeating: stroke, count: min(max(count, 1), 1_000))
      rest = rest[rest.index(after: end)...]
    }
    self.strokes = strokes
  }

  private static func stroke(_ name: String) -> Stroke? {
    if name.hasPrefix("C-"), let letter = name.last { return .control(letter) }
    if name.hasPrefix("F"), let number = Int(name.dropFirst()) { return .function(number) }
    return names[name]
  }

  private static let names: [String: Stroke] = [
    "Enter": .enter, "Tab": .tab, "S-Tab": .backTab, "Esc": .escape, "Up": .up, "Down": .down,
    "Left": .left, "Right": .right, "Home": .home, "End": .end, "PgUp": .pageUp,
    "PgDn": .pageDown, "BS": .backspace, "Del": .delete, "Space": .character(" "),
  ]
}
