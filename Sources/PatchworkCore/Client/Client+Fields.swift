extension Client: DescribedRecord {
  package static var blank: Client { Client(names: []) }

  package static let fields: [Field<Client>] = [
    Field(
      .names, required: \.names, joining: .names,
      columns: [
        nameColumn("given", "given name", \.given, about: [.givenName, .name]),
        nameColumn("middle", "middle names", \.middle, about: [.middleNames]),
        nameColumn("family", "family name", \.family, about: [.familyName]),
      ]),
    Field(
      .birth, \.birth, joining: .moreExact,
      column: ValueColumn(
        "dob", "date of birth: 2016-03-03, 2016-03, 2016 or ~2016", as: .coded)),
    Field(
      .sex, \.sex, empty: .notKnown,
      column: ValueColumn("sex", "F, M, X or empty", as: .choice.empty(.notKnown))),
    // Two records with different numbers are never joined.
    Field(
      .nhsNumber, \.nhsNumber, joining: Joining { $0 ?? $1 },
      column: ValueColumn("nhs", "NHS number", as: .coded)),
    Field(
      .addresses, \.addresses, empty: [], joining: .union(by: \.place),
      columns: [
        Column("postcode", "of the current address", write: { $0.home?.postcode?.text ?? "" }),
        Column(
          "address", "street and town of the current address", about: [.addresses],
          write: { $0.home?.line ?? "" }),
        Column("address_from", "first day there", write: { $0.home?.from?.description ?? "" }),
      ]),
    Field(.household, \.household, columns: [Column("household", "equal ones live together")]),
    Field(
      .died, \.died, column: ValueColumn("died", "the day of death", as: .coded),
      // Told as news of its own, to more people.
      isTold: false,
      shown: Shown(under: .died) { $0.died?.words }),
    Field(
      .safeContact, \.safeContact, joining: .safest,
      column: ValueColumn(
        "safe_contact", "do-not-ring, do-not-post; safe Mon-Fri 09:30-14:30", as: .coded),
      shown: Shown(under: .safeContact) { $0.safeContact?.words }),
    Field(
      .language, \.language,
      column: ValueColumn(
        "language", "the first language by its code: ro interpreter-woman; BSL is bfi",
        as: .coded),
      shown: Shown(under: .speak) { $0.language?.words }),
    Field(
      .preferredName, \.preferredName,
      column: ValueColumn(
        "preferred_name", "the name they go by and how it is said: Evie (EE-vee)", as: .coded),
      shown: Shown(under: .speak) { $0.preferredName?.words }),
  ]

  /// A part of the registered name, which stands first.
  private static func nameColumn(
    _ name: String, _ summary: Phrase, _ part: WritableKeyPath<PersonName, String> & Sendable,
    about: [FieldID]
  ) -> Column<Client> {
    Column(name, summary, about: about) { (text, client) throws(BrokenForm) in
      client.registered[keyPath: part] = text
    } write: { client in
      client.names.first?[keyPath: part] ?? ""
    }
  }

  /// The name that files give as the registered one.
  package var registered: PersonName {
    get { names.first ?? PersonName(given: "") }
    set { if names.isEmpty { names = [newValue] } else { names[0] = newValue } }
  }

  /// The address that files give as the current one.
  private var home: Address? { addresses.first.flatMap { $0.until == nil ? $0 : nil } }

  /// What shows of a client under each heading that has something, in the order of the fields.
  package var shownFacts: [(heading: Heading, words: String)] {
    var facts: [(heading: Heading, words: String)] = []
    for field in Self.fields {
      guard let shown = field.shown, let words = shown.words(self) else { continue }
      if let place = facts.firstIndex(where: { $0.heading == shown.heading }) {
        facts[place].words += " · \(words)"
      } else {
        facts.append((shown.heading, words))
      }
    }
    return facts
  }
}

extension Joining {
  /// Every name of both. Their legal name becomes an alias: a person has one.
  fileprivate static var names: Joining<[PersonName]> {
    .union(isEmptied: false, by: \.parts) { name, mine in
      if name.kind == .legal, mine.contains(where: { $0.kind == .legal }) { name.kind = .alias }
    }
  }

  /// Mine, unless theirs says the same more exactly.
  fileprivate static var moreExact: Joining<BirthDate?> {
    Joining<BirthDate?> { mine, theirs in
      mine?.orMoreExact(theirs) ?? theirs
    } difference: { mine, theirs in
      guard let mine, let theirs, mine != theirs else { return nil }
      let kept = mine.orMoreExact(theirs)
      return worded("\(mine.words) here, \(theirs.words) there; \(kept.words) stays")
    }
  }

  /// What one of them must be spared, the one person must be. Hours of which one record alone tells are
  /// kept; where both tell of other hours a person must look.
  fileprivate static var safest: Joining<SafeContact?> {
    Joining<SafeContact?> { mine, theirs in
      let hours = [mine, theirs].compactMap { $0?.safeHours }.first { $0.isGiven }
      return SafeContact(
        marks: Set((mine?.marks ?? []) + (theirs?.marks ?? [])),
        safeHours: hours ?? WorkingPattern())
    } difference: { mine, theirs in
      guard let mine = mine?.safeHours, let theirs = theirs?.safeHours, mine.isGiven,
        theirs.isGiven, mine != theirs
      else { return nil }
      return worded(
        "safe \(mine) on one record and safe \(theirs) on the other; the first is kept, so ask")
    }
  }
}

extension PersonName {
  /// The name without regard to case and to what it is to the person.
  fileprivate var parts: [String] { [given, middle, family].map { $0.lowercased() } }
}

extension Address {
  /// The place without regard to case and to when the person lived there.
  fileprivate var place: [String] { [line.lowercased(), postcode?.text ?? ""] }
}

extension BirthDate {
  /// The other one if it says the same more exactly, otherwise this one.
  fileprivate func orMoreExact(_ other: BirthDate?) -> BirthDate {
    guard let other, other.exactness > exactness, other.year == year else { return self }
    if case .month(_, let month) = self, case .exact(let date) = other,
      date.parts.month != month
    {
      return self
    }
    return other
  }

  private var exactness: Int {
    switch self {
    case .estimated: 0
    case .year: 1
    case .month: 2
    case .exact: 3
    }
  }
}
