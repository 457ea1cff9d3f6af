/// A date of birth, as far as known.
package enum BirthDate: Hashable, Sendable {
  case exact(CivilDate)
  /// Month (1...12) and year are known.
  case month(year: Int, month: Int)
  case year(Int)
  case estimated(year: Int)

  package var year: Int {
    switch self {
    case .exact(let date): date.year
    case .month(let year, _), .year(let year), .estimated(let year): year
    }
  }

  /// The age in whole years on a day, never negative. With a partial date, the age reached by the
  /// end of that year or month.
  ///
  /// A person born on 29 February reaches an age on 1 March in years without that day, the usual
  /// reading of the Family Law Reform Act 1969, section 9.
  package func age(on day: CivilDate) -> Int {
    let (year, month, dayOfMonth) = day.parts
    switch self {
    case .exact(let date):
      let born = date.parts
      let had = (month, dayOfMonth) >= (born.month, born.day)
      return max(0, year - born.year - (had ? 0 : 1))
    case .month(let bornYear, let bornMonth):
      return max(0, year &- bornYear &- (month >= bornMonth ? 0 : 1))
    case .year(let bornYear), .estimated(let bornYear):
      return max(0, year &- bornYear)
    }
  }

  /// The date for the user: `3 Mar 2016`, `Mar 2016`, `2016`, `about 2016`.
  package var words: String {
    switch self {
    case .exact(let date): date.words
    case .month(let year, let month): "\(CivilDate.monthName(month)) \(year)"
    case .year(let year): "\(year)"
    case .estimated(let year): worded("about \(year)")
    }
  }
}

extension BirthDate: TextCodable {
  package static var form: String {
    worded("a date of birth is written YYYY-MM-DD, YYYY-MM, YYYY or ~YYYY")
  }

  /// The form used in files: `2016-03-03`, `2016-03`, `2016`, `~2016`.
  package var description: String {
    switch self {
    case .exact(let date): date.description
    case .month(let year, let month): "\(padded(year, 4))-\(padded(month, 2))"
    case .year(let year): padded(year, 4)
    case .estimated(let year): "~\(padded(year, 4))"
    }
  }

  /// Reads the form used in files; nil for other texts and for days that do not exist.
  package init?(_ description: String) {
    if description.utf8.count == 10 {
      guard let date = CivilDate(description) else { return nil }
      self = .exact(date)
      return
    }
    let bytes = Array(description.utf8)
    switch bytes.count {
    case 7:
      guard bytes[4] == UInt8(ascii: "-"), let year = number(bytes[0..<4]), year > 0,
        let month = number(bytes[5..<7]), (1...12).contains(month)
      else { return nil }
      self = .month(year: year, month: month)
    case 4:
      guard let year = number(bytes), year > 0 else { return nil }
      self = .year(year)
    case 5 where bytes[0] == UInt8(ascii: "~"):
      guard let year = number(bytes[1...]), year > 0 else { return nil }
      self = .estimated(year: year)
    default:
      return nil
    }
  }
}
