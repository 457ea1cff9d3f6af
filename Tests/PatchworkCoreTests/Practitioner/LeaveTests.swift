import PatchworkCore
import Testing

/// An absence lasts from its first day to its last, both included.
@Suite(.timeLimit(.minutes(1))) struct LeaveTests {
  private func day(_ text: String) -> CivilDate { CivilDate(text)! }

  @Test func theFirstAndTheLastDayBelongToIt() {
    let leave = Leave(from: day("2026-11-20"), through: day("2026-11-24"))
    let days = ["2026-11-19", "2026-11-20", "2026-11-22", "2026-11-24", "2026-11-25"]
    #expect(days.map { leave.includes(day($0)) } == [false, true, true, true, false])
    let single = Leave(from: day("2026-11-20"), through: day("2026-11-20"))
    #expect(single.includes(day("2026-11-20")))
  }

  @Test func somebodyHasLeftFromTheDayOn() {
    var person = Practitioner(
      name: PersonName(given: "Joy", family: "Adeyemi"), role: "nurse",
      agency: AgencyID(rawValue: 1))
    #expect(!person.hasLeft(by: day("2026-11-20")))
    person.leftOn = day("2026-11-20")
    let days = ["2026-11-19", "2026-11-20", "2026-11-21"]
    #expect(days.map { person.hasLeft(by: day($0)) } == [false, true, true])
  }
}
