extension Agency {
  /// The hours of the office on the calendar. Hours that include Sundays are a rota, which has no bank
  /// holidays.
  func officeTimetable(isHoliday: @escaping (CivilDate) -> Bool) -> Timetable {
    hours.runsOnBankHolidays
      ? Timetable(pattern: hours) : Timetable(pattern: hours, isOff: isHoliday)
  }

  /// The hours of a duty desk on the calendar. A bank holiday closes the desk of office hours only: who
  /// writes “Mon-Fri 17:00-09:00” means every night on which the office is closed.
  func timetable(
    of desk: DutyHours, isHoliday: @escaping (CivilDate) -> Bool
  ) -> Timetable {
    if desk.onBankHolidays { return Timetable(pattern: desk.hours, isAllDay: isHoliday) }
    if desk.hours.runsOnBankHolidays { return Timetable(pattern: desk.hours) }
    let office = hours.isGiven ? hours : .officeHours
    return Timetable(
      pattern: desk.hours, isOff: isHoliday, runsAlways: { $0.isOutside(office) })
  }
}
