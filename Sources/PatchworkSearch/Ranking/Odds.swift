import Glibc

/// Turns the evidence for several records into the odds that each is the one meant.
enum Odds {
  /// Evidence, in bits over the prior, from which a record is likely when nobody rivals it: a
  /// person who is not in the register must hardly ever seem to be.
  private static let caution = 1.25
  /// What a bit short of that, or behind another record, is worth. Errors come together more often than
  /// rules that weigh them one by one expect: measured on made-up registers, of records nine bits
  /// short still one in sixty is the one meant.
  private static let slope = 0.6
  /// Evidence, in bits over the prior, below which the odds cannot reach `ClientSearch.leastBits`.
  static let least = caution + ClientSearch.leastBits / slope
  /// How far behind the best a record may lie and still reach them.
  static let margin = Float(-ClientSearch.leastBits / slope)

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
      var against = exp2(-(own - caution) * (own < caution ? slope : 1))
      for other in evidence { against += rivalry(other - own) }
      against -= 1  // Itself.
      for other in crowd { against += Double(other.count) * rivalry(other.evidence - own) }
      return -log2(max(against, 1e-12))
    }
  }

  private static func rivalry(_ lead: Double) -> Double { exp2(lead > 0 ? lead * slope : lead) }
}
