import PatchworkCore

/// The fields of a person's name.
struct NameFields {
  let given: Form.Key<String>
  let middle: Form.Key<String>
  let family: Form.Key<String>

  init(_ name: PersonName, _ layout: inout FormLayout) {
    given = layout.text(.of(.givenName, .name, .names), name.given)
    middle = layout.text(.of(.middleNames), name.middle)
    family = layout.text(.of(.familyName), name.family)
  }

  func read(_ kind: PersonName.Kind, _ reader: inout FormReader) -> PersonName {
    let name = PersonName(
      kind: kind, given: reader[given], middle: reader[middle], family: reader[family])
    if name.display.isEmpty { reader.refuse(given, worded("give at least one name")) }
    return name
  }
}

/// The fields of a client's birth, sex and NHS number.
struct ParticularFields {
  let birth: Form.Key<BirthDate?>
  let sex: Form.Key<Sex>
  let nhsNumber: Form.Key<NHSNumber?>

  private static let sexes: [Sex] = [.notKnown, .female, .male, .other]

  /// - Parameter client: The client to be corrected; nil for a new one.
  init(of client: Client?, _ layout: inout FormLayout) {
    birth = layout.written(
      .of(.birth), client?.birth?.words ?? "", hint: worded("3 Mar 2016, Mar 2016, 2016, about 7"),
      rule: worded("write it as 3 Mar 2016, Mar 2016, 2016 or about 7")
    ) { BirthDate(typed: $0, today: $1) }
    sex = layout.choice(
      .of(.sex, called: worded("Sex")), Self.sexes, chosen: client?.sex ?? .notKnown,
      words: \.choiceWords)
    nhsNumber = layout.written(
      .of(.nhsNumber), client?.nhsNumber?.description ?? "", hint: worded("ten digits"),
      rule: NHSNumber.form
    ) { text, _ in NHSNumber(text) }
  }

  func read(into client: inout Client, _ reader: inout FormReader) {
    client.birth = reader[birth]
    if let birth = client.birth, birth.isAfter(reader.today) {
      reader.refuse(self.birth, worded("that day is yet to come"))
    }
    client.sex = reader[sex]
    client.nhsNumber = reader[nhsNumber]
  }
}

/// The fields of the address where a client lives.
struct AddressFields {
  let line: Form.Key<String>
  let postcode: Form.Key<Postcode?>

  init(_ address: Address?, _ layout: inout FormLayout) {
    line = layout.text(.of(.addresses), address?.line ?? "", hint: worded("14 Mill Bank, Stafford"))
    postcode = layout.written(
      .called("Postcode"), address?.postcode?.text ?? "", hint: "ST16 2LH", rule: Postcode.form
    ) { text, _ in Postcode(text) }
  }

  /// - Returns: The address; nil where nothing is filled in.
  func read(_ reader: inout FormReader) -> Address? {
    let (line, postcode) = (reader[line], reader[postcode])
    return line.isEmpty && postcode == nil ? nil : Address(line: line, postcode: postcode)
  }
}

extension Sex {
  fileprivate var choiceWords: String {
    switch self {
    case .notKnown: worded("not known")
    case .female: "female"
    case .male: "male"
    case .other: "other"
    }
  }
}

extension BirthDate {
  /// Whether the person would be born after a day.
  fileprivate func isAfter(_ day: CivilDate) -> Bool {
    switch self {
    case .exact(let date): date > day
    case .month(let year, let month): (year, month) > (day.year, day.month)
    case .year(let year), .estimated(let year): year > day.year
    }
  }
}
