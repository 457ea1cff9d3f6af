/// A small random number generator with reproducible output, so that a county or a register can be
/// made again exactly.
///
/// Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (OOPSLA 2014).
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// True with a probability of `percent` in a hundred.
  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  /// A random element; `otherwise` for an empty list.
  mutating func pick<Element>(_ list: [Element], otherwise: Element) -> Element {
    list.randomElement(using: &self) ?? otherwise
  }

  /// A random element by weight; nil for an empty list.
  mutating func pick<Element>(_ list: [Element], weight: (Element) -> Int) -> Element? {
    let total = list.reduce(0) { $0 + weight($1) }
    guard total > 0 else { return list.first }
    var left = number(0...(total - 1))
    for element in list {
      left -= weight(element)
      if left < 0 { return element }
    }
    return list.last
  }
}
