import PatchworkMatching
import RandomInput
import Testing

@testable import PatchworkSearch

@Suite(.timeLimit(.minutes(1))) struct LetterBagTests {
  private func word(_ random: inout SeededRandom) -> [UInt8] {
    (0..<Int.random(in: 1...12, using: &random)).map { _ in
      UInt8.random(in: 97...102, using: &random)
    }
  }

  @Test func letterBagsNeverRuleOutTwoEdits() {
    var random = SeededRandom()
    for _ in 0..<3_000 {
      let a = word(&random)
      let b = word(&random)
      guard TypedWord(a).distance(to: b) <= 2 else { continue }
      let bags = (a.withUnsafeBytes { LetterBag.of($0) }, b.withUnsafeBytes { LetterBag.of($0) })
      #expect(
        LetterBag.mayBeWithinTwoEdits(
          bags.0, bags.1, LetterBag.mostBits(lengths: a.count, b.count)), "\(random)")
    }
  }
}
