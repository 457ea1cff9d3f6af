/// When a pattern's hours run.
extension WorkingPattern {
  /// Whether these hours are kept on bank holidays: whoever works Sundays works to a rota, which
  /// knows no holidays.
  public var runsOnBankHolidays: Bool {
    sessions.contains { $0.days.contains(.sunday) }
  }

  /// When the hours that run at a moment end; nil when none run.
  ///
  /// Sessions that follow each other without a gap count as one. A pattern that never ends within a
  /// week is said to end a week later.
  /// - Parameter isOff: whether no session begins on a day.
  func end(of moment: LocalMoment, isOff: (CivilDate) -> Bool) -> LocalMoment? {
    guard var end = endOfSession(at: moment, isOff: isOff) else { return nil }
    let horizon = LocalMoment(moment.date.adding(days: 7), moment.time)
    while end < horizon, let later = endOfSession(at: end.normalised, isOff: isOff), later > end {
      end = later
    }
    return end
  }

  private func endOfSession(at moment: LocalMoment, isOff: (CivilDate) -> Bool) -> LocalMoment? {
    var latest: LocalMoment?
    for dayBefore in [0, -1] {
      let day = moment.date.adding(days: dayBefore)
      if isOff(day) { continue }
      for session in sessions where session.days.contains(day.weekday) {
        let span = session.span(on: day)
        if span.from <= moment, moment < span.until, latest.map({ $0 < span.until }) ?? true {
          latest = span.until
        }
      }
    }
    return latest
  }

  /// When hours next begin after a moment, looked for through half a year; nil when they do not.
  func next(after moment: LocalMoment, isOff: (CivilDate) -> Bool) -> LocalMoment? {
    for offset in 0...183 {
      let day = moment.date.adding(days: offset)
      if isOff(day) { continue }
      let starts = sessions.filter { $0.days.contains(day.weekday) }
        .map { LocalMoment(day, $0.from) }.filter { $0 > moment }
      if let first = starts.min() { return first }
    }
    return nil
  }
}

extension WorkingPattern.Session {
  /// The session that begins on a day, from its first minute to the one after its last.
  func span(on day: CivilDate) -> (from: LocalMoment, until: LocalMoment) {
    let isOvernight = until <= from
    return (
      LocalMoment(day, from), LocalMoment(isOvernight ? day.adding(days: 1) : day, until).normalised
    )
  }
}

extension LocalMoment {
  /// The same moment with the end of a day told as the beginning of the next.
  var normalised: LocalMoment {
    time.minutes == 1440 ? LocalMoment(date.adding(days: 1), TimeOfDay(minutes: 0)) : self
  }
}
