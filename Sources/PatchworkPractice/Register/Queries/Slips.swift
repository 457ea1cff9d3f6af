/// Typing errors on a British keyboard.
enum Slips {
  enum Kind: CaseIterable { case insertion, deletion, substitution, transposition }

  /// The word with one error, usually not in the first letter; nil when the word is too short.
  static func slip(_ kind: Kind, in word: String, _ random: inout SplitMix64) -> String? {
    var letters = Array(word)
    guard letters.count >= (kind == .insertion || kind == .substitution ? 1 : 3) else { return nil }
    switch kind {
    case .insertion: insert(&letters, &random)
    case .deletion: letters.remove(at: place(to: letters.count, &random))
    case .substitution:
      let place = place(to: letters.count, &random)
      letters[place] = wrong(for: letters[place], &random)
    case .transposition:
      let places = letters.indices.dropLast().filter {
        letters[$0].lowercased() != letters[$0 + 1].lowercased()
      }
      let inner = places.filter { $0 > 0 }
      guard let place = (random.chance(8) ? places : inner).randomElement(using: &random) else {
        return nil
      }
      letters.swapAt(place, place + 1)
    }
    let result = String(letters)
    return result == word ? nil : result
  }

  private static func insert(_ letters: inout [Character], _ random: inout SplitMix64) {
    let place = place(to: letters.count, &random)
    switch random.number(0...99) {
    case 0..<45: letters.insert(lower(letters[place]), at: place + 1)
    case 45..<85: letters.insert(neighbour(of: letters[place], &random), at: place + 1)
    default: letters.insert(random.pick(Array("aeiou"), otherwise: "e"), at: place)
    }
  }

  private static func wrong(for letter: Character, _ random: inout SplitMix64) -> Character {
    let vowels = Array("aeiou")
    let plain = lower(letter)
    if vowels.contains(plain), random.chance(40) {
      return random.pick(vowels.filter { $0 != plain }, otherwise: "e")
    }
    return neighbour(of: letter, &random)
  }

  /// A random place below `count`. The first letter goes wrong least often, because people look at
  /// it.
  private static func place(to count: Int, _ random: inout SplitMix64) -> Int {
    count == 1 || random.chance(10) ? 0 : random.number(1...(count - 1))
  }

  private static func lower(_ letter: Character) -> Character {
    letter.lowercased().first ?? letter
  }

  private static func neighbour(of letter: Character, _ random: inout SplitMix64) -> Character {
    let plain = PlainLetters.of(letter.lowercased()).first ?? "e"
    return random.pick(neighbours[plain] ?? Array("aeinorst"), otherwise: "e")
  }

  /// Keys that touch, with a key's width counted as four: rows are shifted by one and by three.
  private static let neighbours: [Character: [Character]] = {
    let rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"]
    let keys = zip(rows.indices, zip(rows, [0, 1, 3])).flatMap { row, keys in
      keys.0.enumerated().map { (key: $1, row: row, across: $0 * 4 + keys.1) }
    }
    var table: [Character: [Character]] = [:]
    for key in keys {
      table[key.key] = keys.filter {
        $0.key != key.key && abs($0.row - key.row) <= 1 && abs($0.across - key.across) <= 4
      }.map(\.key)
    }
    return table
  }()
}
