import PatchworkMatching
import RandomInput
import Testing

@testable import PatchworkSearch

@Suite(.timeLimit(.minutes(1))) struct OneSlipWalkTests {
  /// Words of few letters, so that slips lead from many to many.
  private func word(_ most: Int, _ random: inout SeededRandom) -> String {
    let length = Int.random(in: 1...most, using: &random)
    return String((0..<length).map { _ in "abcd".randomElement(using: &random) ?? "a" })
  }

  @Test func itFindsWhatIsOneEditAwayAndWhatBeginsSo() throws {
    var random = SeededRandom()
    var register = Register()
    for _ in 0..<900 { register.add(word(7, &random), word(7, &random)) }
    let segment = try register.segment()
    let held = (0..<segment.wordCount).map { Array(segment.text(of: $0)) }
    for _ in 0..<300 {
      let typed = TypedWord(Array(word(8, &random).utf8))
      var (whole, beginnings) = (Set<Int>(), Set<Int>())
      OneSlipWalk(word: typed.bytes, segment: segment).visit { range, isWhole in
        if isWhole { whole.formUnion(range) } else { beginnings.formUnion(range) }
      }
      for (number, bytes) in held.enumerated() where !bytes.isEmpty {
        #expect(
          whole.contains(number) == (typed.distance(to: bytes) == 1),
          "\(typed.bytes) \(bytes) \(random)")
        let begins = (1...bytes.count).contains { typed.distance(to: Array(bytes.prefix($0))) == 1 }
        #expect(beginnings.contains(number) == begins, "\(typed.bytes) \(bytes) \(random)")
      }
    }
  }
}
