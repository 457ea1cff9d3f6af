import PatchworkCore
import Testing

/// Where the modulus gives 10 there is no check digit, and so no number.
@Suite(.timeLimit(.minutes(1))) struct NHSNumberTests {
  /// 9 x 10 + 9 x 9 + 9 x 8 = 243, and 243 mod 11 = 1: the check would be 10.
  @Test func whereTheCheckWouldBeTenNoNumberExists() {
    #expect(NHSNumber.checkDigit(of: [9, 9, 9, 0, 0, 0, 0, 0, 0]) == nil)
    for last in 0...9 {
      #expect(NHSNumber("999000000\(last)") == nil)
      #expect(NHSNumber(value: 9_990_000_000 + Int64(last)) == nil)
    }
  }

  /// 243 + 5 x 2 = 253 = 23 x 11: the check would be 11, and is written 0.
  @Test func whereTheCheckWouldBeElevenItIsNought() throws {
    #expect(NHSNumber.checkDigit(of: [9, 9, 9, 0, 0, 0, 0, 0, 5]) == 0)
    #expect(try #require(NHSNumber("999 000 0050")).value == 9_990_000_050)
  }

  @Test func tenNoughtsPassTheCheckAndAreNobodys() {
    #expect(NHSNumber.checkDigit(of: [0, 0, 0, 0, 0, 0, 0, 0, 0]) == 0)
    #expect(NHSNumber("0000000000") == nil)
    #expect(NHSNumber(value: 0) == nil)
  }

  @Test(arguments: 1...9) func tenTimesOneDigitPassesTheCheckAndIsNobodys(digit: Int) {
    #expect(NHSNumber.checkDigit(of: Array(repeating: digit, count: 9)) == digit)
    #expect(NHSNumber(String(repeating: "\(digit)", count: 10)) == nil)
  }
}
