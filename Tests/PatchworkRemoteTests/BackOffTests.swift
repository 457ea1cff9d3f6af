import Testing

@testable import PatchworkRemote

/// How long a line that was lost is left alone.
@Suite("The wait before the line is tried again", .timeLimit(.minutes(1)))
struct BackOffTests {
  @Test("grows from a quarter of a second to ten seconds, and is never twice the same by rule")
  func growing() {
    var backOff = BackOff()
    for longest in [250, 500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000, 10_000] {
      let wait = backOff.next()
      #expect((longest / 2...longest + 500).contains(wait), "\(wait) ms of \(longest)")
    }
    for _ in 0..<100 { #expect((5_000...10_500).contains(backOff.next())) }
  }

  @Test("begins anew after an answer")
  func reset() {
    var backOff = BackOff()
    for _ in 0..<8 { _ = backOff.next() }
    backOff.reset()
    #expect((125...750).contains(backOff.next()))
  }
}
