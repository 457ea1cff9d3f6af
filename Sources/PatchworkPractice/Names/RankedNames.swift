/// Names with their frequencies: listed names first, then rarer ones built of syllables.
///
/// A name's share falls with its rank by the law of Zipf and Mandelbrot, 1 / (rank + evenness),
/// separately for the common and the rare part, each of which has a fixed share of the people. The
/// seed shifts common names by a little and orders the rare ones: two registers share a
/// population's names without sharing the same people.
struct RankedNames: Sendable {
  let names: [String]
  private let draw: WeightedDraw

  /// The length limit. The rarest names of a longer list would have no bearers.
  static let longest = 60_000

  /// - Parameter rareShare: people, in a hundred, with a rare name.
  init(common: String, rare: [String], rareShare: Double, evenness: Int, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var seen: Set<String> = []
    var names = NameSource.words(common).filter { seen.insert($0).inserted }
    let commonCount = names.count
    // Names are taken from the patterns in turns, so that no pattern has the rarest names alone.
    var tails = rare.map { ShuffledNames(Syllables($0), &random) }
    while names.count < Self.longest, tails.contains(where: \.hasMore) {
      for index in tails.indices {
        guard let name = tails[index].next(), !isClumsy(name), seen.insert(name).inserted else {
          continue
        }
        names.append(name)
      }
    }
    self.names = names
    var weights = names.indices.map { rank in
      Double(random.number(70...130)) / Double(rank + 1 + evenness)
    }
    let (common, rare) = (
      weights[..<commonCount].reduce(0, +), weights[commonCount...].reduce(0, +)
    )
    if common > 0 && rare > 0 {
      let factor = common / rare * rareShare / (100 - rareShare)
      for index in weights.indices[commonCount...] { weights[index] *= factor }
    }
    draw = WeightedDraw(weights: weights)
  }

  /// A random name by frequency; empty when there are none.
  func pick(_ random: inout SplitMix64) -> String {
    names.isEmpty ? "" : names[draw.index(&random)]
  }
}

/// Whether syllables joined badly: `ii` or `uu`, four vowels or five consonants in a row. Accented
/// letters count as neither.
private func isClumsy(_ name: String) -> Bool {
  var (vowels, consonants) = (0, 0)
  var last: UInt8 = 0
  for byte in name.utf8 {
    let letter = byte | 0x20
    switch letter {
    // a, e, i, o, u
    case 97, 101, 105, 111, 117:
      (vowels, consonants) = (vowels + 1, 0)
      if letter == last, letter == 105 || letter == 117 { return true }
    case 97...122: (vowels, consonants) = (0, consonants + 1)
    default: (vowels, consonants) = (0, 0)
    }
    if vowels > 3 || consonants > 4 { return true }
    last = letter
  }
  return false
}

/// The names of a pattern, each once, in a seeded order without storing them.
private struct ShuffledNames {
  private let names: Syllables
  private let step: Int
  private var position: Int
  private var left: Int

  init(_ names: Syllables, _ random: inout SplitMix64) {
    self.names = names
    left = names.count
    position = names.count > 0 ? random.number(0...(names.count - 1)) : 0
    // A step coprime to the count visits every name before repeating one.
    var step = names.count > 2 ? random.number(1...(names.count - 1)) : 1
    while names.count > 2 && greatestCommonFactor(step, names.count) != 1 { step += 1 }
    self.step = step
  }

  var hasMore: Bool { left > 0 }

  mutating func next() -> String? {
    guard left > 0 else { return nil }
    left -= 1
    position = (position + step) % names.count
    return names[position]
  }
}

func greatestCommonFactor(_ first: Int, _ second: Int) -> Int {
  second == 0 ? first : greatestCommonFactor(second, first % second)
}
