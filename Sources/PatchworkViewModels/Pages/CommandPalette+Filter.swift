import PatchworkCore

extension CommandPalette {
  /// Keeps the items that match what is typed: what can be done now first, then those whose name begins
  /// so. Where no item has all the words, those are kept that have the most of them.
  mutating func filter() {
    let wanted = Self.words(of: field.text)
    let found = all.enumerated().compactMap { place, item -> (Fit, Int, Item)? in
      item.fit(to: wanted).map { ($0, place, item) }
    }
    let missed = found.map(\.0.missed).min() ?? 0
    items =
      found.filter { $0.0.missed == missed }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
      .map(\.2)
    items = items.filter(\.availability.isEnabled) + items.filter { !$0.availability.isEnabled }
    chosen = items.isEmpty ? nil : 0
  }

  /// The words that are looked for: small ones say nothing, unless nothing else was typed.
  private static func words(of text: String) -> [String] {
    let words = text.lowercased().split { $0.isWhitespace || $0 == "," }.map(String.init)
    let telling = words.filter { !small.contains($0) }
    return telling.isEmpty ? words : telling
  }

  private static let small: Set<String> = [
    "a", "an", "the", "my", "to", "of", "is", "has", "have", "i", "am", "i'm", "on", "for", "this",
    "that", "she", "he", "her", "his", "they", "their", "them", "client", "with", "in", "been",
    "be",
    "want", "need", "can", "it", "do", "how", "we", "are", "was", "and",
  ]

  /// How well an item fits what is typed: the words that it lacks, then how far from its name it was
  /// found, 0 being best.
  fileprivate struct Fit: Comparable {
    var missed: Int
    var distance: Int

    static func < (left: Fit, right: Fit) -> Bool {
      (left.missed, left.distance) < (right.missed, right.distance)
    }
  }
}

extension CommandPalette.Item {
  /// How well the wanted words fit; nil when none does.
  fileprivate func fit(to wanted: [String]) -> CommandPalette.Fit? {
    let name = title.lowercased()
    let names = Self.split(name)
    let everyday = Self.split(everydayWords)
    let helps = Self.split(help.lowercased())
    var fit = CommandPalette.Fit(missed: 0, distance: 0)
    for word in wanted {
      if name.hasPrefix(word) { continue }
      if names.contains(where: { $0.hasPrefix(word) }) || key.lowercased() == word {
        fit.distance = max(fit.distance, 1)
      } else if everyday.contains(where: { $0.hasPrefix(word) }) {
        fit.distance = max(fit.distance, 2)
      } else if (names + everyday).contains(where: { $0.isStem(of: word) }) {
        fit.distance = max(fit.distance, 3)
      } else if helps.contains(where: { $0.hasPrefix(word) }) || name.contains(word) {
        fit.distance = max(fit.distance, 4)
      } else {
        fit.missed += 1
      }
    }
    return fit.missed == wanted.count && !wanted.isEmpty ? nil : fit
  }

  private var everydayWords: String {
    switch act {
    case .command(let id): id.everydayWords
    case .theme: worded("colours colors contrast blind look")
    }
  }

  private static func split(_ text: String) -> [Substring] {
    text.split { !$0.isLetter && !$0.isNumber && $0 != "-" }
  }
}

extension Substring {
  /// Whether a typed word is a longer form of this one: `printing` of `print`.
  fileprivate func isStem(of word: String) -> Bool { count >= 4 && word.hasPrefix(self) }
}
