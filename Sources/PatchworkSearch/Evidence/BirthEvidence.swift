import Glibc
import PatchworkCore
import PatchworkMatching

/// Evidence from a typed date of birth about a record.
///
/// Weights are binary logarithms (bits) of the ratio between the probability that the date is typed
/// for a record with the held date and the probability that it is typed for anybody. The shares of
/// the errors (day and month swapped, year off by one, a wrong or swapped digit, a part forgotten)
/// follow linkage studies of health records: one date in eight or ten is typed wrongly, mostly in
/// one part (e.g. K. Harron et al., "Challenges in administrative data linkage for research", Big
/// Data & Society 4(2), 2017).
struct BirthEvidence: Sendable {
  let typed: TypedQuery.Birth
  private let year: Int
  private let month: Int
  private let day: Int
  private let marginal: Float
  /// The lowest evidence: even an unrelated date may belong to the right person, entered on a wrong
  /// record.
  private static let least: Float = -9

  /// Evidence from a typed date.
  ///
  /// - Parameter share: the share of the register, 0...1, born within a range of keys.
  init(_ typed: TypedQuery.Birth, share: (ClosedRange<BirthKey>) -> Double) {
    self.typed = typed
    func within(_ from: BirthKey, _ to: BirthKey) -> Double {
      from <= to ? share(from...to) : 0
    }
    func ofYear(_ year: Int) -> Double {
      within(
        BirthKey(year: year, month: 0, day: 0),
        BirthKey(year: year, month: 15, day: 31, isGuess: true))
    }
    var probability: Double
    switch typed {
    case .day(let date, _):
      (year, month, day) = date.parts
      let key = BirthKey(year: year, month: month, day: day)
      // The small constants keep dates that nobody in the register has from weighing without limit.
      probability = 0.8 * within(key, key) + 0.2 * (ofYear(year) + 0.002) / 365
    case .month(let typedYear, let typedMonth):
      (year, month, day) = (typedYear, typedMonth, 0)
      probability =
        0.9
        * within(
          BirthKey(year: year, month: month, day: 0), BirthKey(year: year, month: month, day: 31))
        + 0.1 * (ofYear(year) + 0.002) / 12
    case .year(let typedYear):
      (year, month, day) = (typedYear, 0, 0)
      probability = 0.88 * ofYear(year) + 0.06 * (ofYear(year - 1) + ofYear(year + 1)) + 0.0005
    case .about(let typedYear):
      (year, month, day) = (typedYear, 0, 0)
      probability = 0.001
      for offset in -4...4 {
        probability += ofYear(year + offset) * Double(Self.aboutYear(off: offset))
      }
    }
    marginal = Float(log2(max(probability, 1e-9)))
  }

  /// The highest evidence any record can reach, in bits.
  var most: Float {
    switch typed {
    case .day: log2(0.87) - marginal
    case .month: log2(0.9) - marginal
    case .year: log2(0.88) - marginal
    case .about: log2(0.34) - marginal
    }
  }

  /// The highest evidence, in bits, for a record whose date is not the typed one, not swapped and
  /// not a year off.
  var mostOfOtherDates: Float {
    if case .day = typed { log2(0.005) - marginal } else { most }
  }

  /// Other days to look up, the likeliest first: day and month swapped, a year off, a digit off.
  var neighbours: [BirthKey] {
    guard case .day(_, let otherCentury) = typed else { return [] }
    var keys: [BirthKey] = []
    if day <= 12, day != month { keys.append(BirthKey(year: year, month: day, day: month)) }
    keys.append(BirthKey(year: year + 1, month: month, day: day))
    keys.append(BirthKey(year: year - 1, month: month, day: day))
    if otherCentury { keys.append(BirthKey(year: year - 100, month: month, day: day)) }
    for slip in [1, -1, 10, -10] where (1...31).contains(day + slip) {
      keys.append(BirthKey(year: year, month: month, day: day + slip))
    }
    return keys
  }

  /// The typed day as a key; nil when no whole day was typed.
  var exactKey: BirthKey? {
    if case .day = typed { BirthKey(year: year, month: month, day: day) } else { nil }
  }

  /// The evidence for a record with a held date of birth, in bits.
  func bits(for held: BirthKey) -> Float {
    if held.isUnknown { return -1 }
    return max(likelihood(of: held) - marginal, Self.least)
  }

  private func likelihood(of held: BirthKey) -> Float {
    let yearsOff = held.year - year
    switch typed {
    case .day(_, let otherCentury):
      if !held.isExact { return partial(held, yearsOff) }
      return log2(dayProbability(held, yearsOff, otherCentury))
    case .month:
      if held.month == 0 { return partial(held, yearsOff) }
      if yearsOff == 0 { return held.month == month ? log2(0.9) : log2(0.06 / 11) }
      return yearsOff.magnitude == 1 && held.month == month ? log2(0.01) : -30
    case .year:
      return yearsOff == 0 ? log2(0.88) : yearsOff.magnitude == 1 ? log2(0.05) : -30
    case .about:
      let share = Self.aboutYear(off: held.isGuess ? yearsOff / 2 : yearsOff)
      return share > 0 ? log2(share) : -30
    }
  }

  /// The likelihood of a typed day or month when the record holds a year, a month or a guess.
  private func partial(_ held: BirthKey, _ yearsOff: Int) -> Float {
    let parts: Float = day > 0 ? (held.month > 0 ? 28 : 365) : 12
    if held.month > 0, held.month != month { return log2(0.02 / (28 * 11)) }
    if held.isGuess { return yearsOff.magnitude <= 3 ? log2(0.14 / parts) : -30 }
    return yearsOff == 0 ? log2(0.9 / parts) : yearsOff.magnitude == 1 ? log2(0.03 / parts) : -30
  }

  private func dayProbability(_ held: BirthKey, _ yearsOff: Int, _ otherCentury: Bool) -> Float {
    let sameMonth = held.month == month
    let sameDay = held.day == day
    if otherCentury, yearsOff == -100, sameMonth, sameDay { return 0.2 }
    if yearsOff == 0 {
      if sameMonth, sameDay { return 0.87 }
      if held.month == day, held.day == month { return 0.025 }
      if sameMonth {
        if Self.isDigitSlip(held.day, day) { return 0.005 }
        // The first of a month is often entered for an unknown day.
        if day == 1 || held.day == 1 { return day == 1 ? 0.002 : 0.001 }
        return abs(held.day - day) < 4 ? 0.004 / 5 : 0.005 / 22
      }
      if sameDay { return Self.isDigitSlip(held.month, month) ? 0.003 : 0.003 / 10 }
      return 0.025 / 330
    }
    if sameMonth, sameDay {
      if yearsOff.magnitude == 1 { return 0.015 }
      return Self.isDigitSlip(held.year, year) ? 0.001 : 0.004 / 40
    }
    if yearsOff.magnitude == 1, sameMonth || sameDay { return 0.0001 / 20 }
    if held.month == day, held.day == month { return 0.001 / 40 }
    return 1e-9
  }

  /// Whether two numbers differ by one in a single digit, by one altogether, or by two swapped
  /// digits.
  static func isDigitSlip(_ one: Int, _ other: Int) -> Bool {
    var (a, b) = (max(0, one), max(0, other))
    var differing: [(Int, Int)] = []
    for _ in 0..<4 {
      if a % 10 != b % 10 { differing.append((a % 10, b % 10)) }
      (a, b) = (a / 10, b / 10)
    }
    if differing.count == 2 {
      return differing[0].0 == differing[1].1 && differing[0].1 == differing[1].0
        || abs(one - other) == 1
    }
    return differing.count == 1
      && (abs(differing[0].0 - differing[0].1) == 1 || abs(one - other) == 1)
  }

  /// The spread of a stated age or year around the true one. Ages are off by one half the time,
  /// because the birthday may still be ahead.
  private static func aboutYear(off years: Int) -> Float {
    switch years {
    case 0: 0.34
    case -1: 0.3
    case 1: 0.14
    case -2, 2: 0.07
    case -3, 3: 0.03
    case -4, 4: 0.01
    default: 0
    }
  }
}
