import Glibc
import PatchworkCore

/// What a typed NHS number says: those it may have been meant for, with the evidence in bits.
struct NHSNumberEvidence {
  private typealias Weights = SearchWeights.Number

  /// The numbers, and what each is worth.
  let candidates: [(number: UInt64, bits: Float)]

  /// Weighs a number; without a record that holds it, every number one slip away is a candidate.
  init(_ typed: Int64, isHeld: Bool, people: Int) {
    let certain = Float(log2(Double(people))) + Weights.certain
    let isRight = PatchworkCore.NHSNumber(value: typed) != nil
    var candidates: [(UInt64, Float)] = [(UInt64(max(0, typed)), certain)]
    if !isHeld {
      let slip = certain + (isRight ? Weights.slipWithRightCheck : Weights.slip)
      let digits = (0..<10).map { place in typed / Self.powers[place] % 10 }
      for place in 0..<10 {
        for digit in 0..<Int64(10) where digit != digits[place] {
          candidates.append(
            (
              UInt64(typed + (digit - digits[place]) * Self.powers[place]),
              slip + Weights.wrongDigit
            ))
        }
        guard place < 9, digits[place] != digits[place + 1] else { continue }
        let difference = digits[place + 1] - digits[place]
        let swapped = typed + difference * Self.powers[place] - difference * Self.powers[place + 1]
        candidates.append((UInt64(swapped), slip))
      }
    }
    self.candidates = candidates
  }

  private static let powers: [Int64] = (0..<10).map { place in
    (0..<place).reduce(1) { power, _ in power * 10 }
  }
}
