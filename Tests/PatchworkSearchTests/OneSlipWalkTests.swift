import PatchworkMatching
import Testing

@testable import PatchworkSearch

@Suite(.timeLimit(.minutes(1))) struct OneSlipWalkTests {
  /// Words of few letters, so that slips lead from many to many.
  private func word(_ most: Int) -> String {
    String((0..<Int.random(in: 1...most)).map { _ in "abcd".randomElement() ?? "a" })
  }

  @Test func itFindsWhatIsOneEditAwayAndWhatBeginsSo() throws {
    var register = Register()
    for _ in 0..<900 { register.add(word(7), word(7)) }
    let segment = try register.segment()
    let held = (0..<segment.wordCount).map { Array(segment.text(of: $0)) }
    for _ in 0..<300 {
      let typed = TypedWord(Array(word(8).utf8))
      var (whole, beginnings) = (Set<Int>(), Set<Int>())
      OneSlipWalk(word: typed.bytes, segment: segment).visit { range, isWhole in
        if isWhole { whole.formUnion(range) } else { beginnings.formUnion(range) }
      }
      for (number, bytes) in held.enumerated() where !bytes.isEmpty {
        #expect(whole.contains(number) == (typed.distance(to: bytes) == 1))
        let begins = (1...bytes.count).contains { typed.distance(to: Array(bytes.prefix($0))) == 1 }
        #expect(beginnings.contains(number) == begins, "\(typed.bytes) \(bytes)")
      }
    }
  }
}
