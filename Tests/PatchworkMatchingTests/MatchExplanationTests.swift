import PatchworkCore
import PatchworkMatching
import Testing

@Suite(.timeLimit(.minutes(1))) struct MatchExplanationTests {
  private let client = Client(
    names: [
      PersonName(given: "Muhammad", middle: "Tariq", family: "Smith-Khan"),
      PersonName(kind: .knownAs, given: "Shan", family: "Watson"),
    ],
    birth: .exact(CivilDate(year: 2016, month: 3, day: 9).unsafelyUnwrapped),
    nhsNumber: NHSNumber("9990000026") ?? NHSNumber("9990000018"),
    addresses: [
      Address(postcode: Postcode("ST16 2LH")),
      Address(postcode: Postcode("WS12 4AB"), until: CivilDate(dayNumber: 18_000)),
    ])

  private func reasons(_ text: String, household: [String] = []) -> [MatchReason] {
    let query = QueryParser.parse(
      text, today: CivilDate(year: 2026, month: 11, day: 23).unsafelyUnwrapped)
    return MatchExplanation(query, client: client, householdNames: household).reasons
  }

  @Test func aPlainMatchNeedsNoReason() {
    #expect(reasons("muhammad smith-khan") == [])
  }

  @Test(arguments: [
    ("mo smith-khan", MatchReason.shortFor(typed: "mo", held: "Muhammad")),
    ("muhammad khan", .partOfName(held: "Smith-Khan")),
    ("smith-khan muhammad", .orderSwapped),
    ("muhamad smith-khan", .soundsLike(typed: "muhamad", held: "Muhammad")),
    ("muhammaf smith-khan", .spelledNearly(typed: "muhammaf", held: "Muhammad")),
    ("muham smith-khan", .begins(typed: "muham", held: "Muhammad")),
    ("m smith-khan", .initial(held: "Muhammad")),
    ("tariq smith-khan", .middleName(held: "Tariq")),
    ("shan watson", .otherName(.knownAs, held: "Shan Watson")),
    ("smith-khan 9/3/2016", .sameBirthDate), ("smith-khan 3/9/2016", .dayAndMonthSwapped),
    ("smith-khan 9/3/2015", .yearOff(by: 1)), ("smith-khan 2016", .birthYear(2016)),
    ("smith-khan ST16 2LH", .samePostcode), ("smith-khan WS12 4AB", .formerPostcode),
    ("smith-khan ST16", .sameDistrict("ST16")), ("smith-khan ST16 9ZZ", .sameDistrict("ST16")),
  ])
  func eachDifferenceIsNamed(text: String, reason: MatchReason) {
    #expect(reasons(text).contains(reason))
  }

  @Test func accentsAreNamedWhereTheyWereNotTyped() {
    let sian = Client(names: [PersonName(given: "Siân", family: "Watson")])
    let query = QueryParser.parse("sian watson", today: CivilDate(dayNumber: 20_000))
    #expect(MatchExplanation(query, client: sian).reasons == [.accents(held: "Siân")])
  }

  @Test func anotherNameInTheHouseholdIsNamed() {
    #expect(
      reasons("muhammad pugh", household: ["Pugh"]).contains(.householdName(held: "Pugh")))
  }

  @Test(
    arguments: [
      ("muhammad smith-khan 2015", [MatchReason.differs(.birth, held: "2016", typed: "2015")]),
      (
        "muhammad smith-khan 4/5/2001",
        [.differs(.birth, held: "9 Mar 2016", typed: "4 May 2001")]
      ),
      (
        "muhammad smith-khan LS1 1AA",
        [.differs(.postcode, held: "ST16 2LH", typed: "LS1 1AA")]
      ),
      ("zebedee smith-khan", [.differs(.givenName, held: "", typed: "")]),
      ("muhammad pomfret", [.differs(.familyName, held: "", typed: "")]),
      ("muhammad smith-khan xqzzy", [.notInName(typed: "xqzzy")]),
      // Neither a title nor a middle name disagrees.
      ("mr muhammad smith-khan mbe", []), ("muhammad tariq smith-khan", []),
      ("muhammad tariq", [.middleName(held: "Tariq")]),
    ] as [(String, [MatchReason])])
  func whatDisagreesIsSaid(text: String, expected: [MatchReason]) {
    #expect(reasons(text) == expected)
  }

  @Test func wordsThatSayNothingOfTheClientAreNamed() {
    func unused(_ text: String) -> [String] {
      let query = QueryParser.parse(text, today: CivilDate(dayNumber: 20_780))
      return MatchExplanation(query, client: client).unused
    }
    #expect(unused("mr muhammad smith-khan xqzzy") == ["mr", "xqzzy"])
    #expect(unused("muhammad tariq smith-khan") == [])
  }

  @Test func anotherScriptIsNoAccent() {
    let natalia = Client(names: [PersonName(given: "Наталія", family: "Hall")])
    let query = QueryParser.parse("nataliia hall", today: CivilDate(dayNumber: 20_780))
    #expect(
      MatchExplanation(query, client: natalia).reasons.map(\.words).allSatisfy {
        !$0.contains("accent")
      })
  }

  /// A reason speaks of what was typed.
  @Test(
    arguments: [
      ("von der heide", []), ("heide", [.partOfName(held: "von der Heide")]),
      ("anna von der heide", []), ("heide, anna von der", []),
      ("von der heide née jones", [.otherName(.former, held: "Anna Jones")]),
      ("jones", [.otherName(.former, held: "Anna Jones")]), ("frau von der heide", []),
      ("anna june von der heide", []), ("anna jone von der heide", nil),
      ("von der heide weir lane", [.sameStreet("9 Weir Lane, Larkham")]),
      ("anna mill bank", nil), ("otto von der heide", [.differs(.givenName, held: "", typed: "")]),
    ] as [(String, [MatchReason]?)])
  func nothingIsSaidOfANameThatWasNotTyped(text: String, expected: [MatchReason]?) {
    let anna = Client(
      names: [
        PersonName(given: "Anna", middle: "June", family: "von der Heide"),
        PersonName(kind: .former, given: "Anna", family: "Jones"),
      ],
      addresses: [
        Address(line: "9 Weir Lane, Larkham"),
        Address(line: "3 Mill Bank, Larkham", until: CivilDate(dayNumber: 18_000)),
      ])
    let query = QueryParser.parse(text, today: CivilDate(dayNumber: 20_780))
    let reasons = MatchExplanation(query, client: anna).reasons
    if let expected {
      #expect(reasons == expected)
    } else {
      #expect(!reasons.contains { if case .differs(.givenName, _, _) = $0 { true } else { false } })
      // Where somebody used to live, nobody lives.
      #expect(!reasons.contains { if case .sameStreet = $0 { true } else { false } })
    }
  }

  @Test func ofSomebodyWithOneNameNoOtherDiffers() {
    let tenzin = Client(names: [PersonName(given: "", family: "Tenzin")])
    let query = QueryParser.parse("lobsang tenzin", today: CivilDate(dayNumber: 20_780))
    #expect(MatchExplanation(query, client: tenzin).reasons == [.notInName(typed: "lobsang")])
  }

  @Test func namesThatAlsoStandBesideANameAreNotSaidToBeUnused() {
    let june = Client(names: [PersonName(given: "June", family: "Senior")])
    let query = QueryParser.parse("june senior", today: CivilDate(dayNumber: 20_780))
    #expect(MatchExplanation(query, client: june).unused == [])
    #expect(MatchExplanation(query, client: june).reasons == [])
  }

  @Test(arguments: [
    ("ahmad alkhatib", "أحمد", "الخطيب"), ("mohammed hussain", "محمد", "حسين"),
    ("fatima yusuf", "فاطمة", "يوسف"), ("omar ali", "عمر", "علي"), ("mahmoud khan", "محمود", "خان"),
  ])
  func latinLettersAreReadForANameInArabicScript(text: String, given: String, family: String) {
    let client = Client(names: [PersonName(given: given, family: family)])
    let query = QueryParser.parse(text, today: CivilDate(dayNumber: 20_780))
    #expect(
      MatchExplanation(query, client: client).reasons == [
        .accents(held: given), .accents(held: family),
      ])
  }

  /// Words that are dropped open no way around the rule of the full name.
  @Test(
    arguments: [
      ("mrs muhammad smith-khan", true), ("muhammad smith-khan deceased", true),
      ("muhammad smith-khan xqzzy", false), ("xqzzy muhammad smith-khan", false),
      ("muhammad ali smith-khan pomfret", false), ("mr smith-khan", false),
    ] as [(String, Bool)])
  func onlyWordsBesideANameMayStandBesideAFullOne(text: String, isFull: Bool) {
    let query = QueryParser.parse(text, today: CivilDate(dayNumber: 20_780))
    #expect(MatchExplanation(query, client: client).isNamedInFull == isFull)
  }
}
