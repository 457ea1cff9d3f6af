import Glibc

enum WallClock {
  /// Seconds since 1 January 1970.
  static func now() -> Int64 { fixedMoment ?? Int64(time(nil)) }

  /// Milliseconds since 1 January 1970: how long an answer stood.
  static func milliseconds() -> Int64 {
    if let fixedMoment { return fixedMoment * 1_000 + fixedMilliseconds }
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return Int64(now.tv_sec) * 1_000 + Int64(now.tv_nsec) / 1_000_000
  }

  /// What `now` is for everything asked within; nil: what the computer's clock says. Tests fix it,
  /// or a midnight between two of their questions would fail them.
  @TaskLocal static var fixedMoment: Int64?

  /// What tests add to `fixedMoment`.
  @TaskLocal static var fixedMilliseconds: Int64 = 0
}
