/// Draws indices by weight in constant time.
///
/// Source: Vose, "A linear algorithm for generating random numbers with a given distribution" (IEEE
/// Transactions on Software Engineering 17, 1991). Uses only the four basic operations of IEEE 754,
/// so that all machines draw alike.
struct WeightedDraw: Sendable {
  private var threshold: [Double]
  private var alias: [Int32]

  init(weights: [Double]) {
    let mean = weights.reduce(0, +) / Double(max(1, weights.count))
    threshold = weights.map { mean > 0 ? $0 / mean : 1 }
    alias = weights.indices.map(Int32.init)
    var small = threshold.indices.filter { threshold[$0] < 1 }
    var large = threshold.indices.filter { threshold[$0] >= 1 }
    while let light = small.popLast(), let heavy = large.last {
      alias[light] = Int32(heavy)
      threshold[heavy] -= 1 - threshold[light]
      if threshold[heavy] < 1 {
        large.removeLast()
        small.append(heavy)
      }
    }
  }

  /// A random index into the weights; 0 when there are none.
  func index(_ random: inout SplitMix64) -> Int {
    if threshold.isEmpty { return 0 }
    let bits = random.next()
    let column = Int(((bits >> 32) * UInt64(threshold.count)) >> 32)
    let share = Double(bits & 0xFFFF_FFFF) / 4_294_967_296
    return share < threshold[column] ? column : Int(alias[column])
  }
}
