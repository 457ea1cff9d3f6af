import Testing

@testable import PatchworkSearch

@Suite(.timeLimit(.minutes(1))) struct OddsTests {
  @Test func twoWhoFitEquallyWellAreEachAsLikelyAsNot() {
    let odds = Odds.bits([9, 9], crowd: [])
    #expect(odds.allSatisfy { abs($0) < 0.1 })
  }

  @Test func evidenceThatOnlyJustOutweighsNobodyIsNotLikely() {
    #expect(Odds.bits([0.5], crowd: [])[0] < ClientSearch.likelyBits)
    #expect(Odds.bits([1.5], crowd: [])[0] > ClientSearch.likelyBits)
  }

  @Test func moreEvidenceNeverLowersTheOdds() {
    var last = -Double.infinity
    for evidence in stride(from: -14.0, through: 20, by: 0.25) {
      let odds = Odds.bits([evidence, 3], crowd: [])[0]
      #expect(odds > last)
      last = odds
    }
  }

  @Test func aCrowdOfEqualsHidesEachOfThem() {
    #expect(Odds.bits([2], crowd: [(2, 20)])[0] > SearchWeights.Ranking.leastBits)
    #expect(Odds.bits([2], crowd: [(2, 200)])[0] < SearchWeights.Ranking.leastBits)
  }

  @Test func theFloorAndTheMarginAreWhereTheOddsEnd() {
    #expect(abs(Odds.bits([Odds.least], crowd: [])[0] - SearchWeights.Ranking.leastBits) < 0.001)
    let behind = Odds.bits([30, 30 - Double(Odds.margin)], crowd: [])[1]
    #expect(abs(behind - SearchWeights.Ranking.leastBits) < 0.1)
  }
}
