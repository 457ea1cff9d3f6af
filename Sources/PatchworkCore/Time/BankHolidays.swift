/// Bank holidays of a part of the United Kingdom, computed by rule for any year.
///
/// Source: the Banking and Financial Dealings Act 1971, Schedule 1, with the days proclaimed each
/// year since, as published on gov.uk/bank-holidays.
package struct BankHolidays: Hashable, Sendable {
  /// The parts of the country with common bank holidays.
  package enum Division: String, CaseIterable, Codable, Sendable {
    case englandAndWales = "england-and-wales"
    case scotland
    case northernIreland = "northern-ireland"
  }

  package let division: Division

  package init(division: Division = .englandAndWales) { self.division = division }

  /// The name of the holiday on a day; nil for other days. A substitute day has the name of the
  /// original.
  package func name(on day: CivilDate) -> String? {
    // No holiday is kept on a weekend: a substitute weekday is kept instead.
    guard day.weekday < .saturday else { return nil }
    if let special = Self.proclaimed[day] { return worded(special) }
    if division == .scotland, let special = Self.proclaimedInScotland[day] {
      return worded(special)
    }
    return days(of: day.year).first { $0.day == day }.map { worded($0.name) }
  }

  /// The holidays of a year, unordered, without single proclaimed days.
  private func days(of year: Int) -> [(day: CivilDate, name: Phrase)] {
    var days: [(CivilDate, Phrase)] = []
    func add(_ day: CivilDate?, _ name: Phrase) {
      if let day { days.append((day, name)) }
    }
    addNewYear(year, add)
    let easter = Self.easter(year)
    add(easter?.adding(days: -2), Phrase("Good Friday"))
    if division != .scotland { add(easter?.adding(days: 1), Phrase("Easter Monday")) }
    if division == .northernIreland {
      add(inLieu(CivilDate(year: year, month: 3, day: 17)), Phrase("St Patrick's Day"))
      add(inLieu(CivilDate(year: year, month: 7, day: 12)), Phrase("Battle of the Boyne"))
    }
    if !Self.earlyMayMoved.contains(year) {
      add(monday(from: 1, month: 5, year: year), Phrase("Early May bank holiday"))
    }
    if !Self.springMoved.contains(year) {
      add(monday(from: 25, month: 5, year: year), Phrase("Spring bank holiday"))
    }
    let august = division == .scotland ? 1 : 25
    add(monday(from: august, month: 8, year: year), Phrase("Summer bank holiday"))
    if division == .scotland {
      add(inLieu(CivilDate(year: year, month: 11, day: 30)), Phrase("St Andrew's Day"))
    }
    addChristmas(year, add)
    return days
  }

  private func addNewYear(_ year: Int, _ add: (CivilDate?, Phrase) -> Void) {
    let first = CivilDate(year: year, month: 1, day: 1)
    guard division == .scotland else { return add(inLieu(first), Phrase("New Year's Day")) }
    addPair(first, Phrase("New Year's Day"), Phrase("2 January"), add)
  }

  private func addChristmas(_ year: Int, _ add: (CivilDate?, Phrase) -> Void) {
    addPair(
      CivilDate(year: year, month: 12, day: 25), Phrase("Christmas Day"), Phrase("Boxing Day"), add)
  }

  /// Adds two consecutive holidays. Each that falls on a weekend moves to the next free weekday.
  private func addPair(
    _ first: CivilDate?, _ name: Phrase, _ next: Phrase, _ add: (CivilDate?, Phrase) -> Void
  ) {
    guard let first else { return }
    let second = first.adding(days: 1)
    switch first.weekday {
    case .friday:
      add(first, name)
      add(first.adding(days: 3), next)
    case .saturday:
      add(first.adding(days: 2), name)
      add(first.adding(days: 3), next)
    case .sunday:
      add(first.adding(days: 2), name)
      add(second, next)
    default:
      add(first, name)
      add(second, next)
    }
  }

  /// The day, or the Monday after the weekend on which the day falls.
  private func inLieu(_ day: CivilDate?) -> CivilDate? {
    switch day?.weekday {
    case .saturday: day?.adding(days: 2)
    case .sunday: day?.adding(days: 1)
    default: day
    }
  }

  /// The first Monday on or after a day of a month.
  private func monday(from day: Int, month: Int, year: Int) -> CivilDate? {
    CivilDate(year: year, month: month, day: day).map {
      $0.adding(days: (8 - $0.weekday.rawValue) % 7)
    }
  }

  /// Easter Sunday of the Gregorian calendar, by the anonymous computus (Nature, 20 April 1876).
  static func easter(_ year: Int) -> CivilDate? {
    let golden = year % 19
    let (century, rest) = (year / 100, year % 100)
    let correction = (century + 8) / 25
    let epact = (19 * golden + century - century / 4 - (century - correction + 1) / 3 + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
    let shift = (golden + 11 * epact + 22 * weekday) / 451
    let sum = epact + weekday - 7 * shift + 114
    return CivilDate(year: year, month: sum / 31, day: sum % 31 + 1)
  }

  /// The years in which the early May holiday moved to VE Day, and the spring one to a jubilee: both
  /// are among the proclaimed days then.
  private static let earlyMayMoved: Set = [1995, 2020]
  private static let springMoved: Set = [2002, 2012, 2022]

  /// Single days by royal proclamation in all parts of the country, since 1995.
  private static let proclaimed = days([
    "1995-05-08": Phrase("Early May bank holiday"), "1999-12-31": Phrase("Millennium"),
    "2002-06-03": Phrase("Golden Jubilee"), "2002-06-04": Phrase("Spring bank holiday"),
    "2011-04-29": Phrase("Royal Wedding"), "2012-06-04": Phrase("Spring bank holiday"),
    "2012-06-05": Phrase("Diamond Jubilee"), "2020-05-08": Phrase("Early May bank holiday"),
    "2022-06-02": Phrase("Spring bank holiday"),
    "2022-06-03": Phrase("Platinum Jubilee"),
    "2022-09-19": Phrase("State Funeral of Queen Elizabeth II"),
    "2023-05-08": Phrase("Coronation of King Charles III"),
  ])

  /// Single days by royal proclamation in Scotland only (proclaimed on 4 February 2026).
  private static let proclaimedInScotland = days(["2026-06-15": Phrase("World Cup")])

  private static func days(_ names: [String: Phrase]) -> [CivilDate: Phrase] {
    var days: [CivilDate: Phrase] = [:]
    for (text, name) in names {
      if let day = CivilDate(text) { days[day] = name }
    }
    return days
  }
}
