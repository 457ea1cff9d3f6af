/// Names with how common each is: the listed ones first, then rarer ones built of syllables.
///
/// A name's share falls with its rank by the law of Zipf and Mandelbrot, 1 / (rank + evenness), in
/// the common and in the rare part, each of which has its share of the people. The seed moves common
/// names up and down a little and orders the rare ones, so that two registers share a country and
/// not a telephone book.
struct RankedNames: Sendable {
  let names: [String]
  private let draw: WeightedDraw

  /// No list is longer than this; the rarest names of a large one would each be borne by nobody.
  static let longest = 60_000

  /// - Parameter rareShare: how many people of a hundred bear a rare name.
  init(common: String, rare: [String], rareShare: Double, evenness: Int, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var seen: Set<String> = []
    var names = NameSource.words(common).filter { seen.insert($0).inserted }
    let commonCount = names.count
    // The tails of several patterns are taken in turns.
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

  /// A name, the common ones often; empty if there are none.
  func pick(_ random: inout SplitMix64) -> String {
    names.isEmpty ? "" : names[draw.index(&random)]
  }
}

/// Whether parts were put together that no tongue would: `ii` or `uu`, four vowels or five consonants
/// in a row. Accented letters count as neither.
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

/// Every name of a pattern once, in an order that a seed decides.
private struct ShuffledNames {
  private let names: Syllables
  private let step: Int
  private var position: Int
  private var left: Int

  init(_ names: Syllables, _ random: inout SplitMix64) {
    self.names = names
    left = names.count
    position = names.count > 0 ? random.number(0...(names.count - 1)) : 0
    // A step without a factor in common with the count passes through every name before any again.
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

/// The greatest number that divides both, by Euclid's rule.
func greatestCommonFactor(_ first: Int, _ second: Int) -> Int {
  second == 0 ? first : greatestCommonFactor(second, first % second)
}
