import PatchworkCore

/// Holding the host's clock against what was recorded.
extension Session {
  /// Goes on only if the clock was not set back. Reading is refused too: each right rests on something that
  /// ends, and what has ended would be good again.
  func requireClock() throws {
    guard clock.isBehind, let floor = clock.floor else { return }
    // The clock cannot say who answers now, the latest entry nearly can.
    let last = UnitedKingdomTime.moment(floor)
    throw DirectoryError.unavailable(
      reason: worded(
        """
        the clock of its computer says \(Self.words(clock.now)), and something was recorded on \
        \(Self.words(floor)) already, so nothing was answered or changed.
        """) + " "
        + (try WhoAnswers(self, at: last).sentence([]))
        + " "
        + worded(
          """
          Your administrator sets the clock or, if it is right, says patchwork-server clock accept
          """))
  }

  /// Goes on only if the clock has not leapt ahead: what ends or is purged by a wrong clock is gone.
  func requireBelievedClock() throws {
    guard clock.isAhead, let floor = clock.floor else { return }
    throw DirectoryError.notAllowed(
      reason: worded(
        """
        The clock of this computer says \(Self.words(clock.now)), and nothing was recorded since \
        \(Self.words(floor)). So that a wrong clock ends nothing, this waits: if the clock is \
        right, say patchwork-server clock accept; if not, set it. Nothing was changed.
        """))
  }

  /// Believes the clock from now on.
  ///
  /// - Returns: the latest moment that was believed until now.
  func acceptClock() throws -> LocalMoment? {
    try require(.acceptClock)
    let before = clock.floor.map(Self.words) ?? "nothing"
    try note(
      .retention,
      details: try json([
        "words": Phrase("Accepted the clock").english, "before": before,
        "after": Self.words(clock.now),
      ]))
    try clock.accept(in: records.connection)
    return clock.floor.map(UnitedKingdomTime.moment)
  }

  private static func words(_ moment: Int64) -> String {
    let moment = UnitedKingdomTime.moment(moment)
    return worded("\(moment.date) at \(moment.time)")
  }
}
