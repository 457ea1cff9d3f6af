import Glibc
import PatchworkCore
import PatchworkMatching

/// Evidence from a typed date of birth about a record.
///
/// Weights are binary logarithms (bits) of the ratio between the probability that the date is typed
/// for a record with the held date and the probability that it is typed for anybody.
struct BirthEvidence: Sendable {
  private typealias Weights = SearchWeights.Birth
  private typealias Shares = SearchWeights.BirthShares

  let typed: TypedQuery.Birth
  private let year: Int
  private let month: Int
  private let day: Int
  private let marginal: Float

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
      probability =
        Shares.day.ofDay * within(key, key)
        + Shares.day.ofYear * (ofYear(year) + Shares.besidesYear) / 365
    case .month(let typedYear, let typedMonth):
      (year, month, day) = (typedYear, typedMonth, 0)
      probability =
        Shares.month.ofMonth
        * within(
          BirthKey(year: year, month: month, day: 0), BirthKey(year: year, month: month, day: 31))
        + Shares.month.ofYear * (ofYear(year) + Shares.besidesYear) / 12
    case .year(let typedYear):
      (year, month, day) = (typedYear, 0, 0)
      probability =
        Shares.year.ofYear * ofYear(year)
        + Shares.year.ofNeighbours * (ofYear(year - 1) + ofYear(year + 1))
        + Shares.besidesTypedYear
    case .about(let typedYear):
      (year, month, day) = (typedYear, 0, 0)
      probability = Shares.besidesAge
      for offset in -4...4 {
        probability += ofYear(year + offset) * Double(Weights.about(off: offset))
      }
    case .between(let days, let slack):
      (year, month, day) = days.lowerBound.parts
      func around(_ more: Int) -> Double {
        let keys = [days.lowerBound.adding(days: -more), days.upperBound.adding(days: more)]
          .map { BirthKey(.exact($0)) }
        return within(keys[0], keys[1])
      }
      let inner = around(0)
      let near = around(slack) - inner
      let far = around(slack * Weights.farTimes) - near - inner
      probability =
        Shares.besidesAge + inner * Double(Weights.ofAge) + near * Double(Weights.nearAge)
        + far * Double(Weights.farFromAge)
    }
    marginal = Float(log2(max(probability, Shares.least)))
  }

  /// The highest evidence any record can reach, in bits.
  var most: Float {
    switch typed {
    case .day: log2(Weights.day) - marginal
    case .month: log2(Weights.month) - marginal
    case .year: log2(Weights.year) - marginal
    case .about: log2(Weights.about(off: 0)) - marginal
    case .between: log2(Weights.ofAge) - marginal
    }
  }

  /// The highest evidence, in bits, for a record whose date is not the typed one, not swapped and
  /// not a year off.
  var mostOfOtherDates: Float {
    if case .day = typed { log2(Weights.dayDigit) - marginal } else { most }
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
    if held.isUnknown { return Weights.unknown }
    return max(likelihood(of: held) - marginal, Weights.least)
  }

  private func likelihood(of held: BirthKey) -> Float {
    let yearsOff = held.year - year
    switch typed {
    case .day(_, let otherCentury):
      if !held.isExact { return partial(held, yearsOff) }
      return log2(dayProbability(held, yearsOff, otherCentury))
    case .month:
      if held.month == 0 { return partial(held, yearsOff) }
      if yearsOff == 0 {
        return log2(held.month == month ? Weights.month : Weights.wrongMonth)
      }
      return yearsOff.magnitude == 1 && held.month == month
        ? log2(Weights.monthOfYearOff) : Weights.none
    case .year:
      return yearsOff == 0
        ? log2(Weights.year)
        : yearsOff.magnitude == 1 ? log2(Weights.nextYear) : Weights.none
    case .about:
      let share = Weights.about(off: held.isGuess ? yearsOff / 2 : yearsOff)
      return share > 0 ? log2(share) : Weights.none
    case .between(let days, let slack): return ofAge(held, days, slack)
    }
  }

  private func ofAge(_ held: BirthKey, _ days: ClosedRange<CivilDate>, _ slack: Int) -> Float {
    guard held.month > 0 else {
      let years = days.lowerBound.year...days.upperBound.year
      return years.contains(held.year) ? log2(Weights.yearOfAge) : Weights.none
    }
    let (first, last) = (
      CivilDate(year: held.year, month: held.month, day: max(1, held.day)),
      CivilDate(
        year: held.year, month: held.month,
        day: held.day > 0 ? held.day : CivilDate.daysIn(month: held.month, year: held.year))
    )
    guard let first, let last else { return Weights.none }
    let off = max(days.lowerBound.days(since: last), first.days(since: days.upperBound), 0)
    if off == 0 { return log2(held.day > 0 ? Weights.ofAge : Weights.monthOfAge) }
    if off <= slack { return log2(Weights.nearAge) }
    return off <= slack * Weights.farTimes ? log2(Weights.farFromAge) : Weights.none
  }

  /// The likelihood of a typed day or month when the record holds a year, a month or a guess.
  private func partial(_ held: BirthKey, _ yearsOff: Int) -> Float {
    let parts: Float = day > 0 ? (held.month > 0 ? 28 : 365) : 12
    if held.month > 0, held.month != month { return log2(Weights.partialOtherMonth) }
    if held.isGuess {
      return yearsOff.magnitude <= Weights.guessedYears
        ? log2(Weights.partialGuess / parts) : Weights.none
    }
    return yearsOff == 0
      ? log2(Weights.partial / parts)
      : yearsOff.magnitude == 1 ? log2(Weights.partialYearOff / parts) : Weights.none
  }

  private func dayProbability(_ held: BirthKey, _ yearsOff: Int, _ otherCentury: Bool) -> Float {
    let sameMonth = held.month == month
    let sameDay = held.day == day
    if otherCentury, yearsOff == -100, sameMonth, sameDay { return Weights.lastCentury }
    if yearsOff == 0 {
      if sameMonth, sameDay { return Weights.day }
      if held.month == day, held.day == month { return Weights.dayAndMonthSwapped }
      if sameMonth {
        if Self.isDigitSlip(held.day, day) { return Weights.dayDigit }
        if day == 1 || held.day == 1 { return day == 1 ? Weights.firstTyped : Weights.firstHeld }
        return abs(held.day - day) < Weights.nearDays ? Weights.nearDay : Weights.otherDay
      }
      if sameDay {
        return Self.isDigitSlip(held.month, month) ? Weights.monthDigit : Weights.otherMonth
      }
      return Weights.sameYear
    }
    if sameMonth, sameDay {
      if yearsOff.magnitude == 1 { return Weights.yearOff }
      return Self.isDigitSlip(held.year, year) ? Weights.yearDigit : Weights.sameDay
    }
    if yearsOff.magnitude == 1, sameMonth || sameDay { return Weights.yearOffAndMore }
    if held.month == day, held.day == month { return Weights.swappedInOtherYear }
    return Weights.unrelatedDate
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
}
