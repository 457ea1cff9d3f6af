extension Practitioner {
  /// Whether a moment lies within working hours and not in a leave.
  package func isAtWork(at moment: LocalMoment, holidays: BankHolidays) -> Bool {
    timetable(holidays: holidays).end(of: moment) != nil
  }

  /// The working hours on the calendar, without leave, days after leaving the agency, and bank
  /// holidays where these are kept.
  func timetable(holidays: BankHolidays) -> Timetable {
    let keepsHolidays = !hours.runsOnBankHolidays
    return Timetable(
      pattern: hours,
      isOff: { day in
        isAway(on: day) || hasLeft(by: day) || (keepsHolidays && holidays.name(on: day) != nil)
      })
  }
}
