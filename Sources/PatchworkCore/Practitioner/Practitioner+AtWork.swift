extension Practitioner {
  /// Whether a moment lies within their hours, and they are not away.
  package func isAtWork(at moment: LocalMoment, holidays: BankHolidays) -> Bool {
    timetable(holidays: holidays).end(of: moment) != nil
  }

  /// Their hours laid over the calendar: without absences, days after they left, and the bank
  /// holidays that they keep.
  func timetable(holidays: BankHolidays) -> Timetable {
    let keepsHolidays = !hours.runsOnBankHolidays
    return Timetable(
      pattern: hours,
      isOff: { day in
        isAway(on: day) || hasLeft(by: day) || (keepsHolidays && holidays.name(on: day) != nil)
      })
  }
}
