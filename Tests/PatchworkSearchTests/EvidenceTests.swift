import PatchworkCore
import PatchworkMatching
import Testing

@testable import PatchworkSearch

@Suite(.timeLimit(.minutes(1))) struct EvidenceTests {
  private let typed = CivilDate(year: 2016, month: 3, day: 9).unsafelyUnwrapped
  private func evidence(_ birth: TypedQuery.Birth) -> BirthEvidence {
    BirthEvidence(birth) { keys in
      Double(keys.upperBound.bits - keys.lowerBound.bits) / 80_000 + 0.0001
    }
  }
  private func key(_ year: Int, _ month: Int, _ day: Int) -> BirthKey {
    BirthKey(year: year, month: month, day: day)
  }

  @Test func likelierErrorsInADateLeaveMoreEvidence() {
    let evidence = evidence(.day(typed, otherCentury: false))
    let falling = [
      key(2016, 3, 9), key(2016, 9, 3), key(2015, 3, 9), key(2016, 3, 8), key(2016, 3, 25),
      key(2016, 11, 21), key(2001, 7, 30),
    ].map(evidence.bits(for:))
    #expect(falling == falling.sorted(by: >))
    #expect(falling[3] > 0)
    #expect(falling[6] < -6)
  }

  @Test func theFirstOfAMonthMayStandForAnUnknownDay() {
    let first = CivilDate(year: 2016, month: 3, day: 1).unsafelyUnwrapped
    let typedFirst = evidence(.day(first, otherCentury: false)).bits(for: key(2016, 3, 19))
    let heldFirst = evidence(.day(typed, otherCentury: false)).bits(for: key(2016, 3, 1))
    let neither = evidence(.day(typed, otherCentury: false)).bits(for: key(2016, 3, 25))
    #expect(typedFirst > neither + 1 && heldFirst > neither + 1)
  }

  @Test func daysAnyErrorLeadsToAreLookedUp() {
    let neighbours = evidence(.day(typed, otherCentury: true)).neighbours
    let wanted = [
      key(2016, 9, 3), key(2015, 3, 9), key(2017, 3, 9), key(1916, 3, 9), key(2016, 3, 8),
      key(2016, 3, 10), key(2016, 3, 19),
    ]
    #expect(wanted.allSatisfy(neighbours.contains))
    #expect(neighbours.allSatisfy { (1...31).contains($0.day) })
  }

  @Test func anUnknownDateSpeaksOnlyALittleAgainst() {
    let bits = evidence(.day(typed, otherCentury: false)).bits(for: BirthKey(nil))
    #expect(bits < 0 && bits > -3)
  }

  @Test func aYearOrGuessHeldFitsADayTyped() {
    let evidence = evidence(.day(typed, otherCentury: false))
    let year = evidence.bits(for: BirthKey(.year(2016)))
    #expect(year > evidence.bits(for: BirthKey(.year(2013))))
    #expect(year < evidence.bits(for: key(2016, 3, 9)))
    #expect(evidence.bits(for: BirthKey(.estimated(year: 2017))) > -9)
  }

  @Test func twoDigitYearsMayBeOfTheLastCentury() {
    let old = key(1916, 3, 9)
    #expect(evidence(.day(typed, otherCentury: true)).bits(for: old) > 5)
    #expect(evidence(.day(typed, otherCentury: false)).bits(for: old) < 5)
  }

  @Test func anAgeFitsTheYearsAroundIt() {
    let about = evidence(.about(year: 2016))
    #expect(about.bits(for: key(2016, 1, 1)) > about.bits(for: key(2018, 1, 1)))
    #expect(about.bits(for: key(2015, 1, 1)) > about.bits(for: key(2013, 1, 1)))
    #expect(about.bits(for: key(1990, 1, 1)) < -5)
  }

  @Test func keysSortByTimeAndKeepWhatIsKnown() {
    let births: [BirthDate?] = [
      nil, .estimated(year: 2015), .year(2016), .month(year: 2016, month: 2),
    ]
    let keys = births.map(BirthKey.init) + [key(2016, 2, 1)]
    #expect(keys == keys.sorted())
    #expect(keys[0].isUnknown && keys[1].isGuess && !keys[2].isExact && keys[4].isExact)
  }

  @Test func rarerPlacesSayMore() {
    let rare = PlaceEvidence(postcodeShare: 0.00001, districtShare: 0.001)
    let common = PlaceEvidence(postcodeShare: 0.001, districtShare: 0.1)
    #expect(rare.same > common.same)
    #expect(rare.same > rare.former && rare.former > rare.sameDistrict)
    #expect(rare.sameDistrict > rare.elsewhere)
  }

  @Test func postcodeKeysGroupByDistrict() throws {
    let one = PostcodeKey(try #require(Postcode("ST1 2LH"))).bits
    let two = PostcodeKey(try #require(Postcode("ST16 2LH"))).bits
    #expect(PostcodeKey.range(ofDistrict: "ST16").contains(two))
    #expect(!PostcodeKey.range(ofDistrict: "ST16").contains(one))
    #expect(!PostcodeKey.range(ofDistrict: "ST1").contains(two))
    for text in ["ST16 0AA", "ST16 2LH", "ST16 9ZZ"] {
      let key = PostcodeKey(try #require(Postcode(text)))
      #expect(key.district == PostcodeKey.range(ofDistrict: "ST16"))
      #expect(key.district.contains(key.bits))
    }
  }
}
