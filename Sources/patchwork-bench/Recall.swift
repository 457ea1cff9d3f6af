/// Counts how often the person meant was found, and how often a wrong person was shown as likely.
struct Recall {
  /// The numbers of first hits in which the person is searched for.
  private static let depths = [1, 5, 10]

  private var present = 0
  private var absent = 0
  private var found = [0, 0, 0]
  private var falseAlarms = 0
  private var firstLikely = 0
  private var firstLikelyRight = 0

  /// Counts one answer.
  ///
  /// - Parameter truth: the source's identifier of the person meant; "0" for a person who is not in
  ///   the register.
  mutating func count(truth: String, answer: [(source: String, isLikely: Bool)]) {
    if truth == "0" {
      absent += 1
      if answer.contains(where: \.isLikely) { falseAlarms += 1 }
      return
    }
    present += 1
    for (index, depth) in Self.depths.enumerated()
    where answer.prefix(depth).contains(where: { $0.source == truth }) {
      found[index] += 1
    }
    if let first = answer.first, first.isLikely {
      firstLikely += 1
      if first.source == truth { firstLikelyRight += 1 }
    }
  }

  /// The shares in per cent.
  var json: String {
    func share(_ part: Int, of whole: Int) -> Double {
      whole == 0 ? 0 : rounded(100 * Double(part) / Double(whole))
    }
    let depths = zip(Self.depths, found).map { "\"at_\($0)\":\(share($1, of: present))" }
    return "{\(depths.joined(separator: ",")),\"first_likely_right\":"
      + "\(share(firstLikelyRight, of: firstLikely)),\"absent_raises_likely\":"
      + "\(share(falseAlarms, of: absent))}"
  }
}
