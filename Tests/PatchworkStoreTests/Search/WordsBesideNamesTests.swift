import PatchworkCore
import PatchworkExchange
import Testing

@testable import PatchworkStore

/// What is found, and what is said, where more was typed than a name.
@Suite(.timeLimit(.minutes(1))) struct WordsBesideNamesTests {
  private let scratch: Scratch
  private let directory: LocalDirectory

  init() async throws {
    scratch = try Scratch()
    directory = try scratch.directory()
    var rows = "id,given,middle,family,dob,postcode,address,shielded\n"
    func add(
      _ given: String, _ middle: String, _ family: String, _ dob: String, _ address: String,
      _ shielded: String = ""
    ) {
      let id = "\(given)\(middle)\(family)\(dob)"
      rows += "\(id),\(given),\(middle),\(family),\(dob),ZE9 1AA,\"\(address)\",\(shielded)\n"
    }
    for number in 0..<40 {
      let given = ["Ann", "Bea", "Cai", "Dai"][number % 4]
      add(given, "", "Tudor", "19\(40 + number)-02-03", "\(number) Orchard Close, Larkham")
      add("Mohammed", number == 9 ? "Tariq" : "", "Iqbal", "19\(40 + number)-03-04", "2 Park View")
    }
    for number in 10..<36 {
      add(number < 18 ? "Nana" : "Abena", "", "Osei", "19\(40 + number)-05-06", "1 Park View")
    }
    add("Navid", "", "Tudor", "1981-01-02", "Flat 3, 17 Canal Side, Larkham")
    add("Zahra", "", "Tudor", "1982-01-02", "17 Canal Side, Larkham")
    add("Eve", "", "Tudor", "1983-01-02", "3 Weir Lane, Larkham")
    add("Amy", "", "Lane", "1984-01-02", "1 Park View")
    add("Otto", "", "Weir", "1985-01-02", "1 Park View")
    add("Harpreet", "Kaur", "Sandhu", "1988-01-02", "1 Park View")
    add("Harpreet", "Singh", "Sandhu", "1978-01-02", "14 Mill Bank, Larkham")
    add("Gurdev", "Singh", "Kaur", "1968-01-02", "1 Park View")
    add("Mary", "", "Plumtree", "1958-01-02", "1 Park View")
    add("Anna", "", "Heide", "1991-01-02", "1 Park View")
    add("Anna", "", "von der Heide", "1992-01-02", "1 Park View")
    add("Ó", "", "", "2023-01-02", "1 Park View")
    add("Olwen", "", "Price", "2022-01-02", "1 Park View")
    add("Bryn", "", "Price", "2021-01-02", "1 Park View")
    add("Fay", "", "Quince", "1986-01-02", "5 Weir Lane, Larkham", "domestic-abuse")
    try scratch.write("in/clients.csv", rows)
    try scratch.write(
      "in/aliases.csv",
      "id,kind,given,family\nMaryPlumtree1958-01-02,previous,Mary,Tudor\n")
    try scratch.write("in/agencies.csv", "id,name,kind\nA1,Larkham Police,police\n")
    try scratch.write(
      "in/practitioners.csv", "id,given,family,role,agency\nP1,Róisín,Ó Briain,constable,A1\n")
    #expect(try await directory.importFolder(scratch.path("in")).wasImported)
  }

  private func answer(_ text: String, limit: Int = 20) async throws -> SearchAnswer {
    try await directory.search(SearchRequest(text: text, limit: limit))
  }

  private func names(_ answer: SearchAnswer) -> [String] {
    answer.hits.map { hit in
      switch hit.subject {
      case .client(let client): client.name.display
      case .practitioner(_, let name, _, _), .agency(_, let name, _): name
      }
    }
  }

  @Test(arguments: ["tudor xqzzy", "xqzzy tudor", "tudor xqzzy zzyqx", "mrs tudor xqzzy"])
  func aWordThatNobodyBearsHidesNobodyOfACommonName(text: String) async throws {
    let answer = try await answer(text)
    #expect(answer.hits.count == SearchRequest.fewNamesakes)
    #expect(names(answer).allSatisfy { $0.hasSuffix(" Tudor") })
    #expect(answer.namesakes?.words.hasPrefix("43 clients are called Tudor, 1 more has it") == true)
    #expect(answer.warnings.contains { $0.contains("“xqzzy”") && $0.hasPrefix("Not used") })
    // No given name was typed, so none differs.
    #expect(answer.hits.allSatisfy { $0.reasons.isEmpty })
  }

  @Test func ofMiddleNamesTooTheCommonNameIsFound() async throws {
    let tariq = try await answer("mohammed tariq iqbal")
    #expect(tariq.hits.first?.tier == .likely)
    guard case .client(let first)? = tariq.hits.first?.subject else {
      Issue.record("nobody")
      return
    }
    #expect(first.birth?.year == 1949)
    #expect(tariq.warnings.isEmpty)
    let mary = try await answer("mohammed mary iqbal")
    #expect(names(mary).allSatisfy { $0 == "Mohammed Iqbal" })
    #expect(mary.namesakes?.count == 40)
  }

  @Test(
    arguments: [
      ("tudor canal side", ["Navid Tudor", "Zahra Tudor"]), ("tudor weir lane", ["Eve Tudor"]),
      ("weir lane tudor", ["Eve Tudor"]), ("tudor 17 canal side", ["Navid Tudor", "Zahra Tudor"]),
      ("tudor weir ln", ["Eve Tudor"]), ("sandhu mill bank", ["Harpreet Sandhu"]),
      ("weir lane", ["Eve Tudor"]), ("3 weir lane", ["Eve Tudor"]), ("tudor canalside", []),
      ("canal side", ["Navid Tudor", "Zahra Tudor"]),
    ])
  func aStreetTellsWhoIsMeant(text: String, expected: [String]) async throws {
    let answer = try await answer(text)
    let there = answer.hits.filter { hit in
      hit.reasons.contains { if case .sameStreet = $0 { true } else { false } }
    }
    #expect(Set(names(SearchAnswer(hits: there))) == Set(expected))
    #expect(Set(names(answer).prefix(there.count)) == Set(expected))
    // What the reason says is not said to be unused.
    #expect(
      expected.isEmpty || !answer.warnings.contains { $0.contains("sed") }, "\(answer.warnings)")
    #expect(
      !answer.hits.contains { $0.reasons.contains(.differs(.givenName, held: "", typed: "")) })
  }

  @Test func aStreetInWhichNobodyOfTheNameLivesIsSaidNotToBeUsed() async throws {
    let answer = try await answer("tudor mill bank")
    #expect(answer.hits.count == SearchRequest.fewNamesakes)
    #expect(names(answer).allSatisfy { $0.hasSuffix(" Tudor") })
    #expect(answer.warnings.contains { $0.hasPrefix("“mill bank” was not used") })
    #expect(!answer.understood.contains { $0.typed == "mill" })
  }

  @Test func whoseNameEndsLikeAStreetIsFoundByIt() async throws {
    #expect(try await names(answer("amy lane")).first == "Amy Lane")
    #expect(try await names(answer("lane")) == ["Amy Lane"])
  }

  @Test(arguments: ["weir lane", "5 weir lane", "quince weir lane", "fay quince 5 weir lane"])
  func whereSomebodyShieldedLivesNoStreetTells(text: String) async throws {
    let answer = try await answer(text)
    for (name, hit) in zip(names(answer), answer.hits) where name == "Fay Quince" {
      #expect(!hit.reasons.contains { if case .sameStreet = $0 { true } else { false } })
    }
    #expect(
      !text.hasSuffix("weir lane") || text.contains("quince")
        || !names(answer).contains("Fay Quince"))
  }

  @Test(arguments: [
    ("harpreet kaur sandhu", 1988), ("harpreet singh sandhu", 1978), ("sandhu harpreet kaur", 1988),
    ("harpreet kour sandhu", 1988), ("harpreet s sandhu", 1978),
  ])
  func ofNamesakesTheMiddleNameDecides(text: String, year: Int) async throws {
    let answer = try await answer(text)
    let years = answer.hits.prefix(2).map { hit -> Int? in
      if case .client(let client) = hit.subject { client.birth?.year } else { nil }
    }
    #expect(years.first == year)
    #expect(years.count == 2)
    #expect(!answer.warnings.contains { $0.hasPrefix("Not used") })
  }

  /// A slip that nobody bears, and that found somebody, was used.
  @Test(arguments: ["mary plumtrea", "plumtrea mary", "mary plumtreigh", "marry plumtrea"])
  func aSlipThatFoundSomebodyWasUsed(text: String) async throws {
    let answer = try await answer(text)
    #expect(names(answer).first == "Mary Plumtree")
    #expect(answer.warnings.allSatisfy { !$0.hasPrefix("Not used") }, "\(answer.warnings)")
    let more = try await self.answer(text + " xqzzy")
    #expect(more.warnings.contains("Not used: “xqzzy”."), "\(more.warnings)")
  }

  @Test func aFamilyNameOfSeveralWordsIsOneName() async throws {
    let answer = try await answer("von der heide")
    #expect(names(answer).first == "Anna von der Heide")
    #expect(answer.hits.first?.reasons == [])
  }

  @Test func aFormerNameBesideTheNameFindsWhoHasBoth() async throws {
    let answer = try await answer("plumtree née tudor")
    #expect(names(answer).first == "Mary Plumtree")
    #expect(answer.hits.first?.reasons == [.otherName(.former, held: "Mary Tudor")])
  }

  @Test(arguments: ["1980", "aged 7", "2 months", "about 7", "Feb 1980", "in her 70s"])
  func anAgeAloneIsSaidToBeTooLittle(text: String) async throws {
    let answer = try await answer(text)
    #expect(answer.hits.isEmpty)
    #expect(answer.warnings.contains { $0.contains("is too little to find somebody by") })
  }

  @Test func ofADistrictAndAnAgeThoseOfThatAgeAreListed() async throws {
    let answer = try await answer("ZE9 about 5")
    #expect(Set(names(answer)).isSuperset(of: ["Bryn Price", "Olwen Price"]))
    #expect(answer.hits.count < 6)
  }

  @Test func whoIsCalledSoComesBeforeColleaguesAndOnlyThenWhoNearlyIs() async throws {
    #expect(try await names(answer("ó")).first == "Ó")
    let police = try await answer("police")
    #expect(names(police).first == "Larkham Police")
  }

  @Test func aWordThatMostlyStandsBesideANameIsOneForThoseWhoBearItAll() async throws {
    let nana = try await answer("nana osei")
    #expect(nana.hits.count == 8)
    #expect(names(nana).allSatisfy { $0 == "Nana Osei" })
    #expect(nana.warnings.allSatisfy { !$0.hasPrefix("Not used") })
    // Nobody bears both.
    let sister = try await answer("sister osei")
    #expect(names(sister).allSatisfy { $0.hasSuffix(" Osei") })
    #expect(sister.namesakes?.count == 26)
  }

  @Test(arguments: ["gus plumtree 3/4/1970", "gus plumtrqe 3/4/1970", "mary plumtree 3/4/1970"])
  func whoHasARareNameIsPossibleOnAnotherDayOfBirthToo(text: String) async throws {
    let answer = try await answer(text)
    let mary = answer.hits.first { names(SearchAnswer(hits: [$0])) == ["Mary Plumtree"] }
    #expect(mary?.tier == .possible)
    #expect(
      mary?.reasons.contains { if case .differs(.birth, _, _) = $0 { true } else { false } } == true
    )
  }

  @Test func aStreetIsFoundAsSoonAsSomebodyLivesInIt() async throws {
    #expect(try await names(answer("quarry steps square")).isEmpty)
    let name = PersonName(given: "Ida", family: "Newcombe")
    let address = Address(line: "9 Quarry Steps Sq.", postcode: nil)
    _ = try await directory.apply(.addClient(Client(names: [name], addresses: [address])))
    for text in ["quarry steps square", "9 quarry steps sq", "newcombe quarry steps sq"] {
      #expect(try await names(answer(text)).contains("Ida Newcombe"), "\(text)")
    }
  }
}
