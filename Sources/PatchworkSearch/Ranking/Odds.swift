import Glibc

/// Turns the evidence for several records into the odds that each is the one meant.
enum Odds {
  private typealias Weights = SearchWeights.Ranking

  /// Evidence, in bits over the prior, below which the odds cannot reach `leastBits`.
  static let least = Weights.caution + Weights.leastBits / Weights.slope
  /// How far behind the best a record may lie and still reach them.
  static let margin = Float(-Weights.leastBits / Weights.slope)

  /// The odds of each of some records, as binary logarithms.
  ///
  /// Each competes with nobody and with all the others: two who fit equally well are each as likely
  /// as not.
  ///
  /// - Parameters:
  ///   - evidence: bits over the prior, one for each record.
  ///   - crowd: evidence that many further records share, and how many.
  static func bits(_ evidence: [Double], crowd: [(evidence: Double, count: Int)]) -> [Double] {
    evidence.map { own in
      var against = exp2(
        -(own - Weights.caution) * (own < Weights.caution ? Weights.slope : 1))
      for other in evidence { against += rivalry(other - own) }
      against -= 1  // Itself.
      for other in crowd { against += Double(other.count) * rivalry(other.evidence - own) }
      return -log2(max(against, Weights.leastAgainst))
    }
  }

  private static func rivalry(_ lead: Double) -> Double {
    exp2(lead > 0 ? lead * Weights.slope : lead)
  }
}
