/// Two records of one person as one.
extension Client {
  /// This record with what only the other one knows: names and addresses that are new, and facts
  /// that are missing here. Where both know something and differ, this one's stays.
  ///
  /// The other's legal name becomes an alias: a person has one.
  package func joined(with other: Client) -> Client {
    var joined = self
    var names = Set(self.names.map(\.parts))
    for var name in other.names where names.insert(name.parts).inserted {
      if name.kind == .legal, self.names.contains(where: { $0.kind == .legal }) {
        name.kind = .alias
      }
      joined.names.append(name)
    }
    var places = Set(addresses.map(\.place))
    for address in other.addresses where places.insert(address.place).inserted {
      joined.addresses.append(address)
    }
    joined.birth = birth?.orMoreExact(other.birth) ?? other.birth
    if sex == .notKnown { joined.sex = other.sex }
    joined.nhsNumber = nhsNumber ?? other.nhsNumber
    joined.household = household ?? other.household
    // What one of them must be spared, the one person must be.
    joined.safeContact = SafeContact(
      marks: Set((safeContact?.marks ?? []) + (other.safeContact?.marks ?? [])),
      safeHours: safeContact?.safeHours ?? other.safeContact?.safeHours ?? WorkingPattern())
    return joined
  }

  /// Why two records cannot be about one person, in words; nil when nothing forbids it.
  package func whyNotJoined(with other: Client) -> String? {
    if id == other.id { return "the two are one record already" }
    if let mine = nhsNumber, let theirs = other.nhsNumber, mine != theirs {
      return "the two bear different NHS numbers; correct the wrong one first"
    }
    let joined = joined(with: other)
    if joined.names.count > Self.longestList || joined.addresses.count > Self.longestList {
      return "together they have more than \(Self.longestList) names or addresses"
    }
    return nil
  }

  /// In what two records differ, as sentences: each is a reason to look twice.
  package func differences(from other: Client) -> [String] {
    var lines: [String] = []
    if let mine = birth, let theirs = other.birth, mine != theirs {
      let kept = mine.orMoreExact(theirs)
      lines.append("Date of birth: \(mine.words) here, \(theirs.words) there; \(kept.words) stays.")
    }
    if sex != .notKnown, other.sex != .notKnown, sex != other.sex {
      lines.append("Sex as registered: different; the one of the record that stays is kept.")
    }
    if let mine = household, let theirs = other.household, mine != theirs {
      lines.append("Household: different; the one of the record that stays is kept.")
    }
    return lines
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
