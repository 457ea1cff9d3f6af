import PatchworkCore

/// Explains why a record matched a query, where that is not obvious.
///
/// The index weighs numbers only. This type compares the one record with the query again and names,
/// for each typed part, the simplest relation to the held value.
package struct MatchExplanation {
  private let query: TypedQuery
  private let client: Client
  /// Family names of other people in the client's household.
  private let householdNames: [String]

  package init(_ query: TypedQuery, client: Client, householdNames: [String] = []) {
    self.query = query
    self.client = client
    self.householdNames = householdNames
  }

  /// The reasons, the strongest first.
  package var reasons: [MatchReason] {
    numberReasons + nameReasons + birthReasons + placeReasons
  }

  /// Whether the query names the client: by the NHS number, or by given and family name, each as a whole.
  /// Nobody who does not know whom they look for types that.
  package var isNamedInFull: Bool {
    if let typed = query.nhsNumber, typed == client.nhsNumber?.value { return true }
    let count = query.names.count
    guard count > 1 else { return false }
    func isWhole(_ range: Range<Int>, _ held: String) -> Bool {
      NameRelation.isWhole(query.names[range].flatMap(\.whole), held: held)
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
    return TypedWord(digits(typed)).distance(to: digits(held.value)) == 1 ? [.nhsNumberNearly] : []
  }

  // MARK: Names

  /// One assignment of the typed names to the parts of a held name.
  private struct Assignment {
    var cost: Double
    var reasons: [MatchReason]
  }

  private var nameReasons: [MatchReason] {
    guard !query.names.isEmpty else { return [] }
    var best = Assignment(cost: .infinity, reasons: [])
    for name in client.names {
      for assignment in assignments(of: name) where assignment.cost < best.cost {
        best = assignment
      }
    }
    return best.reasons
  }

  private func assignments(of name: PersonName) -> [Assignment] {
    let count = query.names.count
    let isShown = name == client.name
    var assignments: [Assignment] = []
    func add(_ given: Range<Int>?, _ family: Range<Int>?, left: Int, isSwapped: Bool) {
      var assignment = Assignment(cost: Double(left) * 5 + (isSwapped ? 0.7 : 0), reasons: [])
      if let given { take(givenRelation(given, name), into: &assignment) }
      if let family { take(familyRelation(family, name), into: &assignment) }
      if isSwapped { assignment.reasons.append(.orderSwapped) }
      if !isShown {
        assignment.cost += 0.5
        assignment.reasons.insert(.otherName(name.kind, held: name.display), at: 0)
      }
      assignments.append(assignment)
    }
    if count == 1 {
      add(0..<1, nil, left: 0, isSwapped: false)
      add(nil, 0..<1, left: 0, isSwapped: false)
    }
    for split in 1..<max(count, 1) {
      let isSwapped = query.namesBeforeComma == nil
      add(0..<split, split..<count, left: 0, isSwapped: false)
      add(split..<count, 0..<split, left: 0, isSwapped: isSwapped)
    }
    if count > 2 {
      // The names between the first and the last may be middle names.
      // entered.
      add(0..<1, count - 1..<count, left: 1, isSwapped: false)
      add(count - 1..<count, 0..<1, left: 1, isSwapped: true)
    }
    return assignments
  }

  private func take(_ relation: NameRelation, into assignment: inout Assignment) {
    assignment.cost += relation.cost
    if let reason = relation.reason { assignment.reasons.append(reason) }
  }

  private func relation(_ range: Range<Int>, _ held: String) -> NameRelation {
    NameRelation.between(
      query.names[range].flatMap(\.whole),
      typed: query.names[range].map(\.typed).joined(separator: " "), held: held)
  }

  private func givenRelation(_ range: Range<Int>, _ name: PersonName) -> NameRelation {
    let given = relation(range, name.given)
    if given.cost < 3 || name.middle.isEmpty { return given }
    for middle in name.middle.split(separator: " ") {
      let other = relation(range, String(middle))
      if other.cost < min(3, given.cost) {
        return NameRelation(cost: other.cost + 1, reason: .middleName(held: String(middle)))
      }
    }
    return given
  }

  private func familyRelation(_ range: Range<Int>, _ name: PersonName) -> NameRelation {
    let family = relation(range, name.family)
    if family.cost < 9 { return family }
    for held in householdNames where relation(range, held).cost < 3 {
      return NameRelation(cost: 6, reason: .householdName(held: held))
    }
    return family
  }

  // MARK: Date and place

  private var birthReasons: [MatchReason] {
    guard let typed = query.birth, let held = client.birth else { return [] }
    switch typed {
    case .day(let day, _):
      guard case .exact(let date) = held else {
        return held.year == day.year ? [.birthYear(held.year)] : []
      }
      if date == day { return [.sameBirthDate] }
      let (year, month, dayOfMonth) = day.parts
      let parts = date.parts
      if parts.year == year, parts.month == dayOfMonth, parts.day == month {
        return [.dayAndMonthSwapped]
      }
      if parts.month == month, parts.day == dayOfMonth {
        return [.yearOff(by: abs(parts.year - year))]
      }
      let agree = [parts.year == year, parts.month == month, parts.day == dayOfMonth]
      return agree.filter { $0 }.count >= 1 ? [.dateNearly(held: held)] : []
    case .month(let year, _), .year(let year), .about(let year):
      return abs(held.year - year) <= 4 ? [.birthYear(held.year)] : []
    }
  }

  private var placeReasons: [MatchReason] {
    if let postcode = query.postcode {
      for address in client.addresses where address.postcode == postcode {
        return [address.until == nil ? .samePostcode : .formerPostcode]
      }
      let district = client.currentAddress?.postcode?.district
      return district == postcode.district ? [.sameDistrict(postcode.district)] : []
    }
    if let district = query.district, client.currentAddress?.postcode?.district == district {
      return [.sameDistrict(district)]
    }
    return []
  }
}
