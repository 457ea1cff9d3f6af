/// Weekly hours on the calendar, with days off and days that are open from midnight to midnight.
struct Timetable {
  let pattern: WorkingPattern
  /// Whether no session begins on a day.
  var isOff: (CivilDate) -> Bool = { _ in false }
  /// Whether a day is open throughout, besides its sessions.
  var isAllDay: (CivilDate) -> Bool = { _ in false }
  /// Whether a session begins on days off too.
  var runsAlways: (WorkingPattern.Session) -> Bool = { _ in false }

  /// The first minute of a time span and the minute after its last.
  private typealias Span = (from: LocalMoment, until: LocalMoment)

  /// The end of the hours that run at a moment; nil when none run.
  ///
  /// Sessions without a gap between them count as one. For hours without an end within a week, a
  /// moment at least a week later.
  func end(of moment: LocalMoment) -> LocalMoment? {
    guard var end = endOfSpan(at: moment) else { return nil }
    let horizon = LocalMoment(moment.date.adding(days: 7), moment.time)
    while end < horizon, let later = endOfSpan(at: end) { end = later }
    return end
  }

  /// The next beginning of hours after a moment, within half a year; nil when there is none.
  func next(after moment: LocalMoment) -> LocalMoment? {
    for offset in 0...183 {
      let starts = spans(from: moment.date.adding(days: offset)).map(\.from)
      if let first = starts.filter({ $0 > moment }).min() { return first }
    }
    return nil
  }

  private func endOfSpan(at moment: LocalMoment) -> LocalMoment? {
    // No session is longer than a day, so only today's and yesterday's can be running.
    let running = [0, -1].flatMap { spans(from: moment.date.adding(days: $0)) }
      .filter { $0.from <= moment && moment < $0.until }
    return running.map(\.until).max()
  }

  /// The time spans that begin on a day.
  private func spans(from day: CivilDate) -> [Span] {
    // isOff is called last, because it costs most.
    let today = pattern.sessions.filter { $0.days.contains(day.weekday) }
    let running = today.isEmpty || !isOff(day) ? today : today.filter(runsAlways)
    var spans = running.map { $0.span(on: day) }
    if isAllDay(day) { spans.append((day.midnight, day.adding(days: 1).midnight)) }
    return spans
  }
}

extension WorkingPattern {
  /// Whether the hours include bank holidays. People who work Sundays work to a rota, which has no
  /// bank holidays.
  package var runsOnBankHolidays: Bool {
    sessions.contains { $0.days.contains(.sunday) }
  }

  /// Whether the hours run at a moment, regardless of holidays.
  package func runs(at moment: LocalMoment) -> Bool {
    Timetable(pattern: self).end(of: moment) != nil
  }

  /// Whether a session begins on a weekday.
  func begins(on weekday: Weekday) -> Bool {
    sessions.contains { $0.days.contains(weekday) }
  }
}

extension WorkingPattern.Session {
  /// Whether the session is one of nights, evenings or mornings: it has less than half of any session
  /// of an office in it.
  func isOutside(_ office: WorkingPattern) -> Bool {
    office.sessions.allSatisfy { day in
      let shared = stretches.reduce(0) { sum, mine in
        sum + day.stretches.reduce(0) { $0 + mine.clamped(to: $1).count }
      }
      return shared * 2 < day.stretches.reduce(0) { $0 + $1.count }
    }
  }

  /// The minutes of a day in which the session runs, in one stretch or in two.
  private var stretches: [Range<Int>] {
    until > from
      ? [from.minutes..<until.minutes] : [from.minutes..<1440, 0..<until.minutes]
  }

  /// The time span of the session that begins on a day.
  fileprivate func span(on day: CivilDate) -> (from: LocalMoment, until: LocalMoment) {
    let last = until <= from ? day.adding(days: 1) : day
    return (LocalMoment(day, from).normalised, LocalMoment(last, until).normalised)
  }
}

extension CivilDate {
  var midnight: LocalMoment { LocalMoment(self, TimeOfDay(minutes: 0)) }
}

extension LocalMoment {
  /// The same moment, with 24:00 as 00:00 of the next day.
  fileprivate var normalised: LocalMoment {
    time.minutes == 1440 ? date.adding(days: 1).midnight : self
  }
}
