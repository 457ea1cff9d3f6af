import PatchworkCore

/// A question that is answered by choosing one of several things, the first nine by their number: a
/// letter typed ahead never chooses.
package struct ChoicePage: Sendable {
  /// One of the things.
  struct Choice: Sendable {
    let words: String
    /// What choosing it comes to, once the question is gone.
    let outcome: Outcome

    init(_ words: String, _ outcome: Outcome) {
      self.words = words
      self.outcome = outcome
    }
  }

  /// The heading.
  package let title: String
  let choices: [Choice]
  /// The chosen thing's place.
  package var chosen = 0

  init(_ title: String, _ choices: [Choice]) {
    self.title = title
    self.choices = choices
  }

  /// The things in words, in their order.
  package var words: [String] { choices.map(\.words) }
}

extension ChoicePage: OverlayPage {
  static let place = Place.choice
  var overlay: Overlay { .choice(self) }
  var enterWords: String? { choices.isEmpty ? nil : worded("choose") }

  mutating func move(_ step: ListStep, page: Int) {
    chosen = step.place(from: chosen, count: choices.count, page: page) ?? 0
  }

  mutating func take(_ stroke: Stroke, in scene: Scene) -> Outcome {
    guard case .character(let key) = stroke else { return .stay }
    guard let place = key.place(among: choices.count) else {
      return .say(worded("\(key) is none of these. Esc goes back."))
    }
    chosen = place
    return confirm(in: scene)
  }

  mutating func confirm(in scene: Scene) -> Outcome {
    guard choices.indices.contains(chosen) else { return .stay }
    return .all([.close, choices[chosen].outcome])
  }
}

extension Character {
  /// The place that a digit means among so many things: `1` the first; nil for every other character.
  func place(among count: Int) -> Int? {
    guard isASCII, let number = wholeNumberValue, (1...max(1, count)).contains(number),
      number <= count
    else { return nil }
    return number - 1
  }
}
