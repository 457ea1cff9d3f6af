import PatchworkCore

/// A query before it is written: what the worker believes about the person.
struct QueryDraft {
  var kind: ErrorKind
  let person: RegisterPerson
  var given: String
  var family: String
  var birth: WrittenBirth?
  var postcode: String
  var nhsNumber: String
  /// Set by some kinds of error; nil where any context will do.
  var context: LabelledQuery.Context?
  var detail = ""
  /// A word that is no part of the name.
  var extra = ""
  /// The age in words; empty where it is not typed.
  var age = ""

  init(_ kind: ErrorKind, _ person: RegisterPerson) {
    self.kind = kind
    self.person = person
    given = person.given
    family = person.family
    birth = person.birth.map(WrittenBirth.init)
    postcode = person.postcode
    nhsNumber = person.nhsNumber.map { String($0) } ?? ""
  }

  /// The typed text with its labels.
  func written(in context: LabelledQuery.Context, _ random: inout SplitMix64) -> LabelledQuery {
    var query = LabelledQuery(
      label: kind.rawValue, context: context, text: "", group: person.group)
    (query.given, query.family) = (given, family)
    switch random.number(0...99) {
    case 0..<55: (query.given, query.family) = (given.lowercased(), family.lowercased())
    case 55..<60: (query.given, query.family) = (given.uppercased(), family.uppercased())
    default: break
    }
    var rest = ""
    if context == .birth || context == .birthAndPostcode, let birth {
      query.birth = birth.label
      rest = kind == .dateWords ? birth.inWords(&random) : birth.text(&random)
    }
    if context == .birthYear, let birth {
      query.year = age.isEmpty ? String(birth.year) : age
      rest = query.year
    }
    if context == .postcode || context == .birthAndPostcode {
      query.postcode = postcode
      let typed =
        random.chance(60)
        ? postcode : postcode.lowercased().filter { random.chance(30) || $0 != " " }
      rest += (rest.isEmpty ? "" : " ") + typed
    }
    if context == .nhsNumber {
      query.nhsNumber = nhsNumber
      rest = random.chance(50) ? nhsNumber : Self.spaced(nhsNumber)
    }
    var parts = [query.given, query.family, rest]
    // Some people type the date first.
    if random.chance(4) { parts = [rest, query.given, query.family] }
    if !extra.isEmpty { parts.insert(extra, at: random.number(0...2)) }
    query.text = parts.filter { !$0.isEmpty }.joined(separator: " ")
    query.detail = detail
    return query
  }

  private static func spaced(_ number: String) -> String {
    "\(number.prefix(3)) \(number.dropFirst(3).prefix(3)) \(number.dropFirst(6))"
  }
}
