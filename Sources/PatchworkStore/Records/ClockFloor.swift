/// What the host's clock says, held against the latest moment at which the database is sure that it was.
///
/// The floor is moved by whatever is recorded, while the clock is believed. A clock that goes back would
/// let tokens, reasons and covers that have ended be good again, so nothing is answered then. One that
/// leaps ahead would end and purge what is in force: work goes on, and what ends or is purged waits until
/// somebody says that the clock is right.
struct ClockFloor {
  /// By so much clocks are set back in daily life, in seconds. What was noted later than that from now was
  /// noted by a wrong clock, and holds no longer than what was noted long ago.
  static let tolerance: Int64 = 120
  /// After so long without anything recorded the clock is no longer believed, in seconds: five weeks, which
  /// is more than the longest holidays, and less than the shortest time after which anything is archived.
  private static let leap: Int64 = 35 * 86_400
  /// The floor is written once a minute at most.
  private static let step: Int64 = 60

  /// What the clock says, in seconds since 1 January 1970.
  let now: Int64
  /// The latest moment that was recorded and believed; nil where nothing was recorded yet.
  let floor: Int64?

  init(now: Int64, floor: Int64?) {
    self.now = now
    self.floor = floor
  }

  /// Reads the floor. A database of an earlier version has the last entry of its record for one.
  init(_ connection: Connection, now: Int64) throws {
    self.now = now
    floor =
      try SettingTable(connection).value(Self.key)
      ?? connection.row("SELECT moment FROM activity ORDER BY sequence DESC LIMIT 1") {
        $0.int64(0)
      }
  }

  private static let key = "clock"

  /// Whether the clock was set back.
  var isBehind: Bool { floor.map { now < $0 - Self.tolerance } ?? false }

  /// Whether the clock has leapt ahead, or nothing was recorded for long.
  var isAhead: Bool { floor.map { now > $0 + Self.leap } ?? false }

  /// The moment by which what ends is judged, for a question that is asked at a moment: it stands still
  /// while the clock is not believed.
  func ending(_ moment: Int64) -> Int64 { isBehind || isAhead ? floor ?? moment : moment }

  /// Remembers that something was recorded, inside a write transaction.
  func keep(in connection: Connection) throws {
    // A leap does not move the floor: a clock that is set right again needs nobody's word.
    guard !isAhead, floor.map({ now >= $0 + Self.step }) ?? true else { return }
    try accept(in: connection)
  }

  /// Believes the clock from now on, whatever was recorded before.
  func accept(in connection: Connection) throws {
    try SettingTable(connection).replace(Self.key, by: String(now))
  }
}
