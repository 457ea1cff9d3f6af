import PatchworkCore
import TerminalKit

/// Converts days to columns.
struct TimelineAxis {
  /// A month or year named above the bars.
  struct Tick: Equatable {
    let column: Int
    let label: String
  }

  private let first: CivilDate
  private let days: Int
  private let width: Int
  /// The column of the word `today`; nil when it does not fit.
  let todayLabel: Int?
  private(set) var ticks: [Tick] = []

  /// An axis over days, both ends included, in `width` columns.
  init(from first: CivilDate, through last: CivilDate, today: CivilDate, width: Int) {
    self.first = first
    self.width = max(0, width)
    days = max(1, last.days(since: first))
    guard width >= 5 else {
      todayLabel = nil
      return
    }
    let column = Self.column(of: today, first: first, days: days, width: width) ?? 0
    todayLabel = min(max(0, column - 2), width - 5)
    ticks = ticks(avoiding: todayLabel ?? 0)
  }

  /// The column of a day; nil outside the axis.
  func column(of day: CivilDate) -> Int? {
    Self.column(of: day, first: first, days: days, width: width)
  }

  /// The columns of a bar, at least one. A bar without an end stops at today.
  func bar(from: CivilDate, until: CivilDate?, today: CivilDate) -> Range<Int> {
    guard width > 0 else { return 0..<0 }
    let start = clamped(from)
    let end = clamped(until ?? today)
    return start..<max(end, start) + 1
  }

  private func clamped(_ day: CivilDate) -> Int {
    if let column = column(of: day) { return column }
    return day < first ? 0 : width - 1
  }

  private static func column(
    of day: CivilDate, first: CivilDate, days: Int, width: Int
  ) -> Int? {
    let offset = day.days(since: first)
    guard width > 0, offset >= 0, offset <= days else { return nil }
    return offset * (width - 1) / days
  }

  /// Names as many months as fit, years first.
  private func ticks(avoiding today: Int) -> [Tick] {
    let months = days / 30 + 1
    let step = [1, 3, 6, 12, 24, 60, 120, 240].first { $0 * width / months >= 6 } ?? 480
    var ticks: [Tick] = []
    var free = 0
    var (year, month, _) = first.parts
    while let day = CivilDate(year: year, month: month, day: 1), day.days(since: first) <= days {
      let isNamed = ((year * 12 + month - 1) % step) == 0
      if isNamed, let column = column(of: day) {
        let label = month == 1 ? "\(year)" : CivilDate.monthName(month)
        let end = column + label.utf8.count
        if column >= free, end <= width, end < today || column > today + 5 {
          ticks.append(Tick(column: column, label: label))
          free = end + 1
        }
      }
      month += 1
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    return ticks
  }
}
