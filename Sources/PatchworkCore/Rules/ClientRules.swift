extension Client {
  /// The number of names or addresses of a client at most.
  package static let longestList = 50

  /// The rules that the record breaks; empty when valid.
  package func problems(today: CivilDate) -> [Problem] {
    var problems: [Problem] = []
    if names.isEmpty { problems.append(Problem(.name, worded("give at least one name"))) }
    for name in names { problems += name.problems() }
    if names.count > Self.longestList || addresses.count > Self.longestList {
      problems.append(
        Problem(.client, worded("must not have more than \(Self.longestList) of a kind")))
    }
    if let birth { problems += birth.problems(today: today) }
    if let died {
      if died > today { problems.append(Problem(.died, worded("must not lie in the future"))) }
      if birth?.isAfter(died) == true {
        problems.append(Problem(.died, worded("must not lie before the date of birth")))
      }
    }
    for address in addresses { problems += address.problems() }
    return problems
  }
}

extension Address {
  package func problems() -> [Problem] {
    var problems: [Problem] = []
    if let problem = PlainText.problem(.addresses, line) { problems.append(problem) }
    if let from, let until, until < from {
      problems.append(Problem(.addresses, worded("must not end before it begins")))
    }
    return problems
  }
}

extension PersonName {
  package func problems() -> [Problem] {
    if given.isEmpty && family.isEmpty {
      return [Problem(.name, worded("must have a given name or a family name"))]
    }
    var problems: [Problem] = []
    if let problem = PlainText.problem(.givenName, given) { problems.append(problem) }
    if let problem = PlainText.problem(.middleNames, middle) { problems.append(problem) }
    if let problem = PlainText.problem(.familyName, family) { problems.append(problem) }
    return problems
  }
}

extension BirthDate {
  /// The earliest year of birth: nobody alive was born before. The oldest person on record was 122.
  static let earliestYear = 1890

  /// Whether the person was born after a day, however exactly the birth is known.
  func isAfter(_ day: CivilDate) -> Bool {
    switch self {
    case .exact(let date): date > day
    case .month(let year, let month): (year, month) > (day.year, day.month)
    case .year(let year), .estimated(let year): year > day.year
    }
  }

  func problems(today: CivilDate) -> [Problem] {
    // The text form has only months 1 to 12, but code can make others.
    if case .month(_, let month) = self, !(1...12).contains(month) {
      return [Problem(.birth, worded("must have a month from 1 to 12"))]
    }
    if isAfter(today) { return [Problem(.birth, worded("must not lie in the future"))] }
    if year < Self.earliestYear {
      return [Problem(.birth, worded("must not lie before \(Self.earliestYear)"))]
    }
    return []
  }
}
