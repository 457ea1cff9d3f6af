import Glibc

/// Random input for a test, of which a red run can be run again.
///
/// The seed is `PATCHWORK_SEED` of the environment, else a random one. It is printed when the generator
/// is made, since a test that crashes has no other chance to tell it, and stands in the messages of
/// failures: `#expect(…, "\(random)")`. Numbers follow SplitMix64 (G. L. Steele et al., OOPSLA 2014).
package struct SeededRandom: RandomNumberGenerator, CustomStringConvertible, Sendable {
  private let seed: UInt64
  private var state: UInt64

  package init(test: String = #function) {
    let given = getenv("PATCHWORK_SEED").flatMap { UInt64(String(cString: $0)) }
    seed = given ?? UInt64.random(in: 0 ... .max)
    state = seed
    print("\(test): \(self)")
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// What to put before the command to run the test with the same input.
  package var description: String { "PATCHWORK_SEED=\(seed)" }
}
