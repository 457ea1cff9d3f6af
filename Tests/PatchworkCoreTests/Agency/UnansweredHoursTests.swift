import PatchworkCore
import Testing

/// When nobody answers for an agency, as an import says it.
@Suite(.timeLimit(.minutes(1))) struct UnansweredHoursTests {
  private func hours(_ office: String, _ desks: (String, Bool)...) throws -> [String]? {
    let agency = Agency(
      name: "Housing", kind: .housing, hours: try #require(WorkingPattern(office)),
      dutyDesk: try desks.map { hours, onHolidays in
        DutyHours(
          hours: try #require(WorkingPattern(hours)), phone: "01632 960431",
          onBankHolidays: onHolidays)
      })
    return UnansweredHours(of: agency)?.words
  }

  @Test func aDeskForEveryHourLeavesNone() throws {
    #expect(
      try hours(
        "Mon-Fri 09:00-17:00", ("Mon-Fri 17:00-09:00", false), ("Sat,Sun 09:00-09:00", true)) == nil
    )
    #expect(try hours("", ("Mon-Sun 00:00-24:00", false)) == nil)
  }

  @Test func aSlipOfWhoWroteItIsSaid() throws {
    #expect(
      try hours(
        "Mon-Fri 09:00-17:00", ("Mon-Fri 17:00-09:00", false), ("Sat,Sun 00:00-24:00", true))
        == ["Mon 00:00-09:00"])
    #expect(
      try hours(
        "Mon-Fri 09:00-17:00", ("Mon-Fri 17:00-09:00", false), ("Sat-Sun 09:00-09:00", false))
        == ["bank holidays 09:00-17:00"])
    #expect(try hours("", ("Mon-Sun 17:00-09:00", true)) == ["Sat,Sun 09:00-17:00"])
    #expect(
      try hours("Mon-Fri 09:00-17:00", ("Mon-Thu 17:00-09:00", true))
        == ["Mon 00:00-09:00", "Fri 17:00 to Mon 00:00"])
  }

  @Test func aDeskOfOfficeHoursPromisesNoNights() throws {
    #expect(try hours("Mon-Fri 08:00-18:00", ("Mon-Fri 09:00-17:00", false)) == nil)
    #expect(try hours("Mon-Fri 09:00-17:00") == nil)
  }
}
