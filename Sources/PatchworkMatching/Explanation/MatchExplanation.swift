import PatchworkCore

/// Explains why a record matched a query, where that is not obvious.
///
/// The index weighs numbers only. This type compares the one record with the query again and names,
/// for each typed part, the simplest relation to the held value.
package struct MatchExplanation {
  private let query: TypedQuery
  private let client: Client
  private let names: NameExplanation

  /// - Parameters:
  ///   - householdNames: family names of other people in the client's household.
  ///   - relations: what was found of the same query's names before, if anything was.
  package init(
    _ query: TypedQuery, client: Client, householdNames: [String] = [],
    relations: NameRelations? = nil
  ) {
    self.query = query
    self.client = client
    names = NameExplanation(
      query, client: client, householdNames: householdNames,
      relations: relations ?? NameRelations(query))
  }

  /// The reasons, the strongest first; what disagrees stands among them.
  package var reasons: [MatchReason] {
    numberReasons + names.reasons + birthReasons + placeReasons + streetReasons
  }

  /// Typed words that say nothing of the client, in typed order.
  package var unused: [String] { names.unused }

  /// Typed words that are the client's given or family name, or come near to it.
  package var related: [TypedQuery.Name] { names.related }

  /// Whether the names of others in the household could explain more.
  package var mayBeOfHousehold: Bool { names.mayBeOfHousehold }

  /// Whether the given or the family name is another than was typed.
  package var hasOtherName: Bool {
    names.reasons.contains { reason in
      switch reason {
      case .differs(.givenName, _, _), .differs(.familyName, _, _): true
      default: false
      }
    }
  }

  /// Whether a word that was read as a name is part of the address.
  package var usesAddress: Bool {
    names.reasons.contains { if case .sameStreet = $0 { true } else { false } }
  }

  /// Whether the client lives at the typed address.
  package var isAtAddress: Bool { !streetReasons.isEmpty }

  /// Whether the query names the client: by the NHS number, or by given and family name, each as a whole.
  /// Nobody who does not know whom they look for types that.
  package var isNamedInFull: Bool {
    if let typed = query.nhsNumber, typed == client.nhsNumber?.value { return true }
    return query.arrangements().contains { isNamedInFull(by: $0.names) }
  }

  /// Words between the first and the last alone may be left out: with any two of many, one text would try as
  /// many names as it has pairs of words.
  private func isNamedInFull(by typed: [TypedQuery.Name]) -> Bool {
    let count = typed.count
    guard count > 1 else { return false }
    func isWhole(_ range: Range<Int>, _ held: String) -> Bool {
      NameRelation.isWhole(typed[range].flatMap(\.whole), held: held)
    }
    var readings = (1..<count).map { (0..<$0, $0..<count) }
    // The names between may be middle names.
    if count > 2 { readings.append((0..<1, count - 1..<count)) }
    return client.names.contains { name in
      readings.contains { first, last in
        isWhole(first, name.given) && isWhole(last, name.family)
          || isWhole(last, name.given) && isWhole(first, name.family)
      }
    }
  }

  private var numberReasons: [MatchReason] {
    guard let typed = query.nhsNumber, let held = client.nhsNumber else { return [] }
    if held.value == typed { return [.nhsNumber] }
    // A number with leading zeros is compared with all ten digits.
    let digits = { (value: Int64) in Array(String(value + 10_000_000_000).utf8) }
    return TypedWord(digits(typed)).distance(to: digits(held.value)) == 1
      ? [.nhsNumberNearly] : [.differs(.nhsNumber, held: "", typed: "")]
  }

  // MARK: Date and place

  private var birthReasons: [MatchReason] {
    guard let typed = query.birth else { return [] }
    guard let held = client.birth else { return [.birthUnknown] }
    func differs(_ shown: BirthDate) -> [MatchReason] {
      [.differs(.birth, held: shown.words, typed: typed.time)]
    }
    switch typed {
    case .day(let day, let otherCentury):
      guard case .exact(let date) = held else {
        let isMonthWrong = if case .month(_, let month) = held { month != day.month } else { false }
        return held.year == day.year && !isMonthWrong ? [.birthYear(held.year)] : differs(held)
      }
      if date == day { return [.sameBirthDate] }
      let (year, month, dayOfMonth) = day.parts
      let parts = date.parts
      if parts.year == year, parts.month == dayOfMonth, parts.day == month {
        return [.dayAndMonthSwapped]
      }
      guard parts.month == month, parts.day == dayOfMonth else { return differs(held) }
      // Two typed digits of a year are right for both centuries.
      if otherCentury, year - parts.year == 100 { return [.dateNearly(held: held)] }
      return [.yearOff(by: abs(parts.year - year))]
    case .month(let year, let month):
      let heldMonth: Int? =
        switch held {
        case .exact(let date): date.month
        case .month(_, let month): month
        case .year, .estimated: nil
        }
      return held.year == year && heldMonth ?? month == month
        ? [.birthYear(held.year)] : differs(held)
    case .year(let year):
      return held.year == year ? [.birthYear(year)] : differs(.year(held.year))
    case .about(let year):
      // Who is to have a birthday this year was born the year before.
      return (year - 1...year).contains(held.year)
        ? [.birthYear(held.year)] : differs(.year(held.year))
    case .between(let days, _):
      guard case .exact(let date) = held else {
        return (days.lowerBound.year...days.upperBound.year).contains(held.year)
          ? [.birthYear(held.year)] : differs(held)
      }
      return days.contains(date) ? [.dateNearly(held: held)] : differs(held)
    }
  }

  private var streetReasons: [MatchReason] {
    if query.address.isEmpty { return [] }
    let street = StreetName(query.address)
    let line = client.addresses.lazy.filter { $0.until == nil }.map(\.line).first(
      where: street.isIn)
    return line.map { [.sameStreet($0)] } ?? []
  }

  private var placeReasons: [MatchReason] {
    if let postcode = query.postcode {
      for address in client.addresses where address.postcode == postcode {
        return [address.until == nil ? .samePostcode : .formerPostcode]
      }
      guard let held = client.currentAddress?.postcode else { return [] }
      return held.district == postcode.district
        ? [.sameDistrict(postcode.district)]
        : [.differs(.postcode, held: held.text, typed: postcode.text)]
    }
    guard let district = query.district, let held = client.currentAddress?.postcode else {
      return []
    }
    return held.district == district
      ? [.sameDistrict(district)] : [.differs(.postcode, held: held.text, typed: district)]
  }
}
