import Glibc
import PatchworkCore

/// The time as the server needs it.
enum Clock {
  /// Milliseconds of the monotonic clock.
  static var milliseconds: Int64 { microseconds / 1000 }

  /// Microseconds of the monotonic clock.
  static var microseconds: Int64 {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Int64(now.tv_sec) * 1_000_000 + Int64(now.tv_nsec) / 1000
  }

  /// Seconds since 1 January 1970.
  static var seconds: Int64 { Int64(Glibc.time(nil)) }

  /// The moment as HTTP writes it: `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110 section 5.6.7).
  static func httpDate(_ seconds: Int64) -> String {
    let date = CivilDate(dayNumber: Int32(clamping: seconds / 86_400))
    let (year, month, day) = date.parts
    return
      "\(date.weekday.shortName), \(two(day)) \(CivilDate.monthNames[month - 1].english) \(year) "
      + "\(timeOfDay(seconds)) GMT"
  }

  /// The moment as the journal writes it: `1994-11-06T08:49:37Z` (ISO 8601).
  static func isoDate(_ seconds: Int64) -> String {
    "\(CivilDate(dayNumber: Int32(clamping: seconds / 86_400)))T\(timeOfDay(seconds))Z"
  }

  private static func timeOfDay(_ seconds: Int64) -> String {
    let second = Int(seconds % 86_400)
    return "\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
