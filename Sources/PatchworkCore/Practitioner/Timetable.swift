/// A pattern of hours laid over the calendar: with the days off that it has, and the days on which
/// it runs from midnight to midnight.
struct Timetable {
  let pattern: WorkingPattern
  /// Whether no session begins on a day.
  var isOff: (CivilDate) -> Bool = { _ in false }
  /// Whether a day is kept whole, besides its sessions.
  var isAllDay: (CivilDate) -> Bool = { _ in false }

  /// A stretch of hours, from its first minute to the one after its last.
  private typealias Span = (from: LocalMoment, until: LocalMoment)

  /// When the hours that run at a moment end; nil when none run.
  ///
  /// Sessions that follow each other without a gap count as one. Hours that do not end within a
  /// week are said to end a week later or more.
  func end(of moment: LocalMoment) -> LocalMoment? {
    guard var end = endOfSpan(at: moment) else { return nil }
    let horizon = LocalMoment(moment.date.adding(days: 7), moment.time)
    while end < horizon, let later = endOfSpan(at: end) { end = later }
    return end
  }

  /// When hours next begin after a moment, looked for through half a year; nil when they do not.
  func next(after moment: LocalMoment) -> LocalMoment? {
    for offset in 0...183 {
      let starts = spans(from: moment.date.adding(days: offset)).map(\.from)
      if let first = starts.filter({ $0 > moment }).min() { return first }
    }
    return nil
  }

  private func endOfSpan(at moment: LocalMoment) -> LocalMoment? {
    // No session is longer than a day, so that only today's and yesterday's can run.
    let running = [0, -1].flatMap { spans(from: moment.date.adding(days: $0)) }
      .filter { $0.from <= moment && moment < $0.until }
    return running.map(\.until).max()
  }

  /// The stretches that begin on a day.
  private func spans(from day: CivilDate) -> [Span] {
    // Asked last, since it costs most.
    let today = pattern.sessions.filter { $0.days.contains(day.weekday) }
    var spans = today.isEmpty || isOff(day) ? [] : today.map { $0.span(on: day) }
    if isAllDay(day) { spans.append((day.midnight, day.adding(days: 1).midnight)) }
    return spans
  }
}

extension WorkingPattern {
  /// Whether these hours are kept on bank holidays: whoever works Sundays works to a rota, which
  /// knows no holidays.
  package var runsOnBankHolidays: Bool {
    sessions.contains { $0.days.contains(.sunday) }
  }

  /// Whether these hours run at a moment, whatever day of the calendar it is.
  package func runs(at moment: LocalMoment) -> Bool {
    Timetable(pattern: self).end(of: moment) != nil
  }

  /// Whether a session begins on such a weekday.
  func begins(on weekday: Weekday) -> Bool {
    sessions.contains { $0.days.contains(weekday) }
  }
}

extension WorkingPattern.Session {
  /// The session that begins on a day, from its first minute to the one after its last.
  fileprivate func span(on day: CivilDate) -> (from: LocalMoment, until: LocalMoment) {
    let last = until <= from ? day.adding(days: 1) : day
    return (LocalMoment(day, from).normalised, LocalMoment(last, until).normalised)
  }
}

extension CivilDate {
  /// The moment at which the day begins.
  var midnight: LocalMoment { LocalMoment(self, TimeOfDay(minutes: 0)) }
}

extension LocalMoment {
  /// The same moment with the end of a day told as the beginning of the next.
  fileprivate var normalised: LocalMoment {
    time.minutes == 1440 ? date.adding(days: 1).midnight : self
  }
}
