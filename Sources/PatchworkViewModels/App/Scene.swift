import PatchworkCore

/// What pages and commands know besides what they hold: the minute, who looks, and what the program
/// around can do.
struct Scene: Sendable {
  var now: LocalMoment
  var me: PractitionerID?
  var holidays: BankHolidays
  var capabilities = Capabilities()

  var today: CivilDate { now.date }
}
