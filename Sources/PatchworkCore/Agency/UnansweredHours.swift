/// When nobody answers for an agency whose duty desk is there for the hours of the night.
///
/// Such a desk is meant to leave no hour out: a gap is mostly a slip of who wrote the hours, such as
/// `Sat,Sun 00:00-24:00` beside `Mon-Fri 17:00-09:00`, which leaves the night to Monday.
package struct UnansweredHours {
  /// `Mon 00:00-09:00`, `bank holidays 09:00-17:00`.
  package let words: [String]

  /// - Returns: nil where somebody always answers, or the agency has no desk of nights.
  package init?(of agency: Agency) {
    let office = agency.hours.isGiven ? agency.hours : .officeHours
    let hasNights = agency.dutyDesk.contains { desk in
      desk.hours.sessions.contains { $0.isOutside(office) }
    }
    guard hasNights else { return nil }
    let weekly = Self.gaps(of: agency, isHoliday: { _ in false })
    let holidays = Self.gaps(of: agency) { $0 == Self.holiday }
      .filter { gap in gap.from.date == Self.holiday && !weekly.contains(gap) }
    words = Self.words(of: weekly) + holidays.map { worded("bank holidays \($0.hours)") }
    if words.isEmpty { return nil }
  }

  private struct Gap: Equatable {
    var from: LocalMoment
    var until: LocalMoment

    /// `09:00-17:00`
    var hours: String {
      "\(from.time)-\(until.time.minutes == 0 ? "24:00" : "\(until.time)")"
    }

    var isInADay: Bool { until <= from.date.adding(days: 1).midnight }
  }

  /// `Sat,Sun 09:00-17:00`, `Fri 17:00 to Mon 09:00`: equal hours of several days in one.
  private static func words(of gaps: [Gap]) -> [String] {
    var words: [String] = []
    var named: Set<String> = []
    for gap in gaps {
      guard gap.isInADay else {
        let (first, last) = (gap.from.date.weekday.shortWords, gap.until.date.weekday.shortWords)
        words.append(worded("\(first) \(gap.from.time) to \(last) \(gap.until.time)"))
        continue
      }
      guard named.insert(gap.hours).inserted else { continue }
      let alike = gaps.filter { $0.isInADay && $0.hours == gap.hours }
      let days = WorkingPattern.text(of: Set(alike.map(\.from.date.weekday)))
      words.append("\(days) \(gap.hours)")
    }
    return words
  }

  /// A Monday, and a Wednesday taken for a bank holiday, of a week like any other.
  private static let monday = CivilDate(dayNumber: 20_759)
  private static let holiday = monday.adding(days: 2)

  /// The stretches of a week in which neither the main line nor a desk is answered.
  private static func gaps(
    of agency: Agency, isHoliday: @escaping (CivilDate) -> Bool
  ) -> [Gap] {
    var timetables = agency.dutyDesk.map { agency.timetable(of: $0, isHoliday: isHoliday) }
    // By day its own people answer, whether or not it has a switchboard.
    timetables.append(
      agency.hours.isGiven
        ? agency.officeTimetable(isHoliday: isHoliday)
        : Timetable(pattern: .officeHours, isOff: isHoliday))
    var gaps: [Gap] = []
    var now = monday.midnight
    let end = monday.adding(days: 7).midnight
    while now < end {
      if let later = timetables.compactMap({ $0.end(of: now) }).max() {
        now = later
      } else {
        let next = min(timetables.compactMap { $0.next(after: now) }.min() ?? end, end)
        gaps.append(Gap(from: now, until: next))
        now = next
      }
    }
    return gaps
  }
}
