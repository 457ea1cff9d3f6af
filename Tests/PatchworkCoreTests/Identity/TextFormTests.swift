import Foundation
import PatchworkCore
import RandomInput
import Testing

/// Values that travel as text: what is written is read back, and anything else is refused.
@Suite(.timeLimit(.minutes(1))) struct TextFormTests {
  private var random = SeededRandom()

  private func expectRoundTrip<Value: TextCodable & Equatable>(_ value: Value) throws {
    #expect(Value(value.codedText) == value)
    let json = try JSONEncoder().encode([value])
    #expect(try JSONDecoder().decode([Value].self, from: json) == [value])
  }

  @Test func valuesAreReadBackAsWritten() throws {
    var random = random
    for _ in 0..<500 {
      let day = CivilDate(dayNumber: Int32.random(in: -719_162...2_932_896, using: &random))
      let (year, month, _) = day.parts
      try expectRoundTrip(day)
      try expectRoundTrip(TimeOfDay(minutes: Int.random(in: 0...1440, using: &random)))
      try expectRoundTrip(ClientID(rawValue: Int64.random(in: 0...Int64.max, using: &random)))
      for birth in [
        BirthDate.exact(day), .month(year: year, month: month), .year(year), .estimated(year: year),
      ] {
        try expectRoundTrip(birth)
      }
      try expectRoundTrip(pattern(using: &random))
      let nine = (0..<9).map { _ in Int.random(in: 0...9, using: &random) }
      if let check = NHSNumber.checkDigit(of: nine), nine.contains(where: { $0 > 0 }) {
        let text = (nine + [check]).map(String.init).joined()
        try expectRoundTrip(try #require(NHSNumber(text)))
        #expect(NHSNumber(text)?.digits == text)
        #expect(NHSNumber(try #require(NHSNumber(text)).description)?.digits == text)
      }
    }
  }

  private func pattern(using random: inout SeededRandom) -> WorkingPattern {
    WorkingPattern(
      sessions: (0..<Int.random(in: 0...4, using: &random)).map { _ in
        let days = Weekday.allCases.filter { _ in Bool.random(using: &random) }
        return .init(
          days: days.isEmpty ? [.monday] : Set(days),
          from: TimeOfDay(minutes: Int.random(in: 0...1440, using: &random)),
          until: TimeOfDay(minutes: Int.random(in: 0...1440, using: &random)))
      })
  }

  /// Every postcode of every shape is read in any case and spacing, and in one form only.
  @Test func postcodesOfEveryShapeHaveOneForm() throws {
    var random = random
    for shape in ["A9", "A99", "AA9", "AA99", "A9A", "AA9A"] {
      for _ in 0..<200 {
        let text = (shape + "9AA").map { place -> Character in
          let choice = place == "A" ? "ABCDEFGHIJKLMNOPQRSTUVWXYZ" : "0123456789"
          return choice.randomElement(using: &random) ?? place
        }
        let canonical = "\(String(text.dropLast(3))) \(String(text.suffix(3)))"
        let postcode = try #require(Postcode(canonical))
        #expect(postcode.text == canonical)
        #expect(postcode.district == String(text.dropLast(3)))
        #expect(Postcode(String(text).lowercased()) == postcode)
        #expect(Postcode(text.map(String.init).joined(separator: " ")) == postcode)
        try expectRoundTrip(postcode)
      }
    }
  }

  /// A district is any run of letters and digits with one of six shapes: tried over all the rest.
  @Test func noOtherShapeIsADistrict() {
    let shapes: Set<String> = ["A9", "A99", "AA9", "AA99", "A9A", "AA9A"]
    for length in 0...6 {
      for bits in 0..<(1 << length) {
        let shape = (0..<length).map { bits >> $0 & 1 == 0 ? "A" : "9" }.joined()
        #expect(Postcode.isDistrict(shape.utf8) == shapes.contains(shape), "\(shape)")
      }
    }
    #expect(!Postcode.isDistrict("st16".utf8))
    #expect(!Postcode.isDistrict("S!6".utf8))
  }

  @Test(arguments: ["0000000000", "000 000 0000", "000-000-0000"])
  func tenNoughtsAreNoNHSNumber(text: String) {
    #expect(NHSNumber(text) == nil)
    #expect(NHSNumber(value: 0) == nil)
  }

  @Test(arguments: [
    "Mon-", "-Mon 09:00-17:00", "Mon- 09:00-17:00", "Mon, 09:00-17:00", "Mon 09:00--17:00",
    "Mon 09:00-17:00-18:00", "Mon-Fri-Sun 09:00-17:00", "Mon 24:01-25:00", "Mon 9:00-17:00",
  ])
  func hoursHalfWrittenAreRefused(text: String) {
    #expect(WorkingPattern(text) == nil)
  }

  /// Nothing that may arrive as text traps, and what is taken is written as it is read.
  @Test func anyTextIsReadOrRefused() {
    var random = random
    let alphabet = Array("0123456789 -~:;,/.ABCLMOSTZabcemnost\u{0}é٣")
    func check<Value: TextCodable & Equatable>(_ type: Value.Type, _ text: String) {
      guard let value = Value(text) else { return }
      #expect(Value(value.codedText) == value, "\(type) \(text)")
    }
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...14, using: &random)
      let text = String((0..<count).compactMap { _ in alphabet.randomElement(using: &random) })
      check(CivilDate.self, text)
      check(BirthDate.self, text)
      check(TimeOfDay.self, text)
      check(WorkingPattern.self, text)
      check(NHSNumber.self, text)
      check(Postcode.self, text)
      check(ClientID.self, text)
    }
  }

  @Test func aWrongTextIsAnsweredWithItsForm() {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([CivilDate].self, from: Data(#"["3 Mar 2016"]"#.utf8))
    }
    do {
      _ = try JSONDecoder().decode([Postcode].self, from: Data(#"["nowhere"]"#.utf8))
    } catch DecodingError.dataCorrupted(let context) {
      #expect(context.debugDescription == "a postcode looks like ST16 2LH")
    } catch {
      Issue.record("unexpected \(error)")
    }
  }
}
