import PatchworkCore
import Testing

@Suite(.timeLimit(.minutes(1))) struct ClockTests {
  @Test func aMomentOfTheClockIsFoundAgain() throws {
    let start: Int64 = 1_790_000_000
    for step in stride(from: Int64(0), to: 400 * 86_400, by: 1_800 * 7) {
      let seconds = (start + step) / 60 * 60
      let shown = UnitedKingdomTime.moment(seconds)
      #expect(UnitedKingdomTime.moment(UnitedKingdomTime.seconds(shown)) == shown)
    }
  }
}
