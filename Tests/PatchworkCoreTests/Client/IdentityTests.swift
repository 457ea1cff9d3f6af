import Foundation
import PatchworkCore
import Testing

@Suite(.timeLimit(.minutes(1))) struct IdentityTests {
  @Test func identifiersAreReadBackInEitherCase() throws {
    for raw in [0, 1, 31, 32, 1 << 40, Int64.max] {
      let id = ClientID(rawValue: raw)
      #expect(ClientID(id.description) == id)
      #expect(ClientID(id.description.lowercased()) == id)
      let coded = try JSONEncoder().encode([id])
      #expect(try JSONDecoder().decode([ClientID].self, from: coded) == [id])
    }
    #expect(ClientID("0000000000OIL") == ClientID("0000000000011"))
  }

  @Test(arguments: ["", "0", "00000000000000", "U000000000000", "ZZZZZZZZZZZZZ", "000000000000é"])
  func whatIsNoIdentifierIsRefused(text: String) {
    #expect(ClientID(text) == nil)
  }

  /// The first is the NHS Data Dictionary's own example of a number with a right check digit.
  @Test(arguments: ["943 476 5919", "999 000 0344", "9434765919", "943-476-5919"])
  func validNHSNumbersAreTaken(text: String) {
    #expect(NHSNumber(text) != nil)
  }

  @Test(arguments: ["943 476 5918", "943476591", "94347659190", "943 476 591X", "", "9434756919"])
  func wrongNHSNumbersAreRefused(text: String) {
    #expect(NHSNumber(text) == nil)
  }

  @Test func nhsNumbersAreShownInThrees() {
    #expect(NHSNumber("9434765919")?.description == "943 476 5919")
    #expect(NHSNumber("9434765919")?.digits == "9434765919")
  }

  /// No single wrong digit and no swap of neighbours passes for a right number.
  @Test func oneSlipIsAlwaysNoticed() {
    let digits = Array("9434765919".utf8)
    for place in digits.indices {
      for digit in UInt8(48)...57 where digit != digits[place] {
        var wrong = digits
        wrong[place] = digit
        #expect(NHSNumber(String(decoding: wrong, as: UTF8.self)) == nil)
      }
      if place > 0, digits[place] != digits[place - 1] {
        var swapped = digits
        swapped.swapAt(place, place - 1)
        #expect(NHSNumber(String(decoding: swapped, as: UTF8.self)) == nil)
      }
    }
  }

  @Test(arguments: [
    ("st162lh", "ST16 2LH"), ("ST16 2LH", "ST16 2LH"), ("  m1 1 aa", "M1 1AA"),
    ("ec1a1bb", "EC1A 1BB"), ("W1A 0AX", "W1A 0AX"), ("gir0aa", "GIR 0AA"), ("b338th", "B33 8TH"),
  ])
  func postcodesHaveOneForm(typed: String, canonical: String) {
    #expect(Postcode(typed)?.text == canonical)
  }

  @Test(arguments: [
    "", "ST16", "ST16 2L", "1ST 2LH", "ST16 LLH", "ABC1 2DE", "ST16 2LHX", "é1 1AA",
  ])
  func whatIsNoPostcodeIsRefused(text: String) {
    #expect(Postcode(text) == nil)
  }

  @Test(arguments: [
    ("2016-03-03", "3 Mar 2016"), ("2016-03", "Mar 2016"), ("2016", "2016"),
    ("~2016", "about 2016"),
  ])
  func datesOfBirthAreReadAndWritten(text: String, words: String) {
    #expect(BirthDate(text)?.words == words)
    #expect(BirthDate(text)?.description == text)
  }

  @Test func ageTurnsOnTheBirthday() throws {
    let born = try #require(BirthDate("2016-02-29"))
    let ages = [("2026-02-28", 9), ("2026-03-01", 10), ("2024-02-29", 8), ("2016-02-29", 0)]
    for (day, age) in ages {
      #expect(born.age(on: try #require(CivilDate(day))) == age, "\(day)")
    }
    #expect(born.age(on: try #require(CivilDate("2010-01-01"))) == 0)
  }
}
