import Glibc

/// The clock of this host.
enum WallClock {
  /// Seconds since 1 January 1970.
  static func now() -> Int64 { fixedMoment ?? Int64(time(nil)) }

  /// What `now` is for everything asked within; nil: what the computer's clock says. Tests fix it,
  /// or a midnight between two of their questions would fail them.
  @TaskLocal static var fixedMoment: Int64?
}
