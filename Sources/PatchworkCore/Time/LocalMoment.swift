/// A wall-clock time in whole minutes.
package struct TimeOfDay: Hashable, Sendable, Comparable {
  /// Minutes since midnight, 0...1440. 1440 is the midnight at the end of the day.
  package let minutes: Int

  /// A time `minutes` after midnight, clamped to the day.
  package init(minutes: Int) { self.minutes = min(max(minutes, 0), 1440) }

  /// A time of the 24-hour clock, clamped to the day.
  package init(_ hour: Int, _ minute: Int = 0) {
    // Clamped before the multiplication, which could overflow.
    self.init(minutes: min(max(hour, -24), 24) * 60 + min(max(minute, -1440), 1440))
  }

  package static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.minutes < right.minutes }
}

extension TimeOfDay: TextCodable {
  package static var form: String { worded("a time is written HH:MM") }

  /// `09:00`; the end of the day is `24:00`.
  package var description: String { "\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))" }

  /// Reads `HH:MM`, `00:00` to `24:00`.
  package init?(_ description: String) {
    let bytes = Array(description.utf8)
    guard bytes.count == 5, bytes[2] == UInt8(ascii: ":"), let hour = number(bytes[0..<2]),
      let minute = number(bytes[3..<5]), minute < 60, hour * 60 + minute <= 1440
    else { return nil }
    self.init(hour, minute)
  }
}

/// United Kingdom wall-clock time.
package struct LocalMoment: Hashable, Sendable, Comparable, Codable {
  package var date: CivilDate
  package var time: TimeOfDay

  package init(_ date: CivilDate, _ time: TimeOfDay) {
    self.date = date
    self.time = time
  }

  /// The wall-clock time `minutes` later (earlier when negative), without regard to clock changes.
  package func adding(minutes: Int) -> LocalMoment {
    let (sum, overflow) = time.minutes.addingReportingOverflow(minutes)
    guard !overflow else { return LocalMoment(date.adding(days: minutes / 1440), time) }
    let rest = sum % 1440
    let days = sum / 1440 - (rest < 0 ? 1 : 0)
    return LocalMoment(
      date.adding(days: days), TimeOfDay(minutes: rest < 0 ? rest + 1440 : rest))
  }

  /// Wall-clock minutes from this moment to another; negative when the other is earlier.
  package func minutes(until other: LocalMoment) -> Int {
    other.date.days(since: date) * 1440 + other.time.minutes - time.minutes
  }

  package static func < (left: LocalMoment, right: LocalMoment) -> Bool {
    (left.date, left.time) < (right.date, right.time)
  }
}
