import PatchworkCore
import RandomInput
import Testing

/// Where no range is set apart for drama, the number is all noughts after its code: nobody has it.
@Suite(.timeLimit(.minutes(1))) struct TelephoneNumberTests {
  @Test(arguments: [
    ("07700900412", "07700 900412"), ("+44 7700 900412", "07700 900412"),
    ("(01632) 960-077", "01632 960077"), ("02079460018", "020 7946 0018"),
    ("0044 20 7946 0018", "020 7946 0018"), ("01614960000", "0161 496 0000"),
    ("01134960999", "0113 496 0999"), ("02920180001", "029 2018 0001"),
    ("08081570001", "0808 157 0001"), ("03069990001", "0306 999 0001"),
    ("0800000000", "0800 000 000"), ("015396 00000", "015396 00000"),
    ("07624000000", "07624 000000"), ("07000000000", "070 0000 0000"),
    ("+44 (0)1632 960001", "01632 960001"), ("01632960001X12", "01632 960001 x12"),
    ("01632 96001", "01632 96001"),
  ])
  func aBritishNumberIsShownInItsGroups(typed: String, shown: String) {
    #expect(TelephoneNumber.display(typed) == shown)
    #expect(TelephoneNumber.display(shown) == shown)
    #expect(TelephoneNumber.digits(shown) == TelephoneNumber.digits(typed))
  }

  @Test(arguments: [
    "101", "999", "116 123", "+353 1 000 0000", "0800 0000", "call me", "", "07700",
  ])
  func whatHasNoGroupsIsShownAsItIs(text: String) {
    #expect(TelephoneNumber.display(text) == text)
  }

  @Test(arguments: [
    "07700 900412", "+44 7700 900412", "01632 960001", "01632 96001", "0800 0000", "101",
    "116 123", "020 7946 0018", "+353 1 000 0000", "00353 1 000 0000", "01632 960001 x12",
    "(+44) 1632 960001", "01632 960001 ext 12", "01632 960001, ext. 12", "01632 960001 extn12",
    "01632 960001 #12", "01632 960001X12", "01632 960001 Extension 12",
  ])
  func whatCanBeDialledBreaksNoRule(text: String) {
    #expect(TelephoneNumber.problem(text) == nil)
  }

  @Test(arguments: [
    ("07700 90041", "must have 11 digits, as numbers that begin with 07 do; this has 10"),
    ("07700 9004123", "must have 11 digits, as numbers that begin with 07 do; this has 12"),
    ("020 7946 001", "must have 11 digits, as numbers that begin with 02 do; this has 10"),
    ("+44 7700 90041", "must have 11 digits, as numbers that begin with 07 do; this has 10"),
    ("0401 000 0000", "must be a number in use: none begins with 04"),
    ("call me", "must be a telephone number"), ("07700+900412", "must be a telephone number"),
    ("07700 900412 x", "must be a telephone number"), ("x12", "must be a telephone number"),
    ("07700 900412 x1x2", "must be a telephone number"), (" 101", "must be a telephone number"),
    ("01632 960001 ext", "must be a telephone number"),
    ("01632 960001 extra 12", "must be a telephone number"),
    ("7700 900412", "must begin with 0, or with + for another country"),
  ])
  func aSlipIsToldByItsRule(text: String, rule: String) {
    #expect(TelephoneNumber.problem(text) == rule)
  }

  @Test(arguments: ["x12", "ext 12", "ext. 12", "#12", "extension 12"])
  func anExtensionIsNoPartOfTheNumber(written: String) {
    #expect(TelephoneNumber.digits("01632 960001 \(written)") == "01632960001")
    #expect(TelephoneNumber.display("01632960001 \(written)") == "01632 960001 x12")
  }

  @Test(arguments: [
    ("7700900412", "07700900412"), ("1632 960 001", "01632 960 001"),
    ("(1632) 960001", "(01632) 960001"),
    ("1632 960001 x12", "01632 960001 x12"), ("07700900412", nil), ("+353 1 000 0000", nil),
    ("353100000", nil), ("116123", nil), ("101", nil), ("4000000000", nil),
  ])
  func theNoughtThatASpreadsheetTookIsPutBack(text: String, whole: String?) {
    #expect(TelephoneNumber.withNought(text) == whole)
  }

  /// Whatever is typed, what is shown has the same digits and is shown alike again.
  @Test func showingLosesNoDigit() {
    var random = SeededRandom()
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...18, using: &random)
      let text = String(
        (0..<count).map { _ in "0012345678944 ()-+x".randomElement(using: &random)! })
      let shown = TelephoneNumber.display(text)
      #expect(TelephoneNumber.digits(shown) == TelephoneNumber.digits(text), "\(text) \(random)")
      #expect(TelephoneNumber.display(shown) == shown, "\(text) \(random)")
    }
  }
}
