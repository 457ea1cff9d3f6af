import PatchworkCore

/// The fields of one of a client's names besides the one shown: known as, former, any other.
struct OtherNameFields {
  let kind: Form.Key<PersonName.Kind>
  let given: Form.Key<String>
  let family: Form.Key<String>

  private static let kinds: [PersonName.Kind] = [.knownAs, .former, .alias, .legal]

  /// The names that the client has, and one more to be filled in.
  static func all(of client: Client, _ layout: inout FormLayout) -> [OtherNameFields] {
    let others = client.names.filter { $0 != client.name }
    return (others + [nil]).map { OtherNameFields($0, &layout) }
  }

  private init(_ name: PersonName?, _ layout: inout FormLayout) {
    layout.section(name == nil ? worded("Another name") : worded("Other name"))
    kind = layout.choice(.called("Is"), Self.kinds, chosen: name?.kind ?? .knownAs, words: \.words)
    given = layout.text(
      .of(.givenName, .middleNames, called: worded("Given names")),
      [name?.given ?? "", name?.middle ?? ""].joinedWords)
    family = layout.text(.of(.familyName), name?.family ?? "")
  }

  /// - Returns: The name; nil where none is filled in.
  func read(_ reader: inout FormReader) -> PersonName? {
    let words = reader[given].split(separator: " ").map(String.init)
    let family = reader[family]
    if words.isEmpty && family.isEmpty { return nil }
    return PersonName(
      kind: reader[kind], given: words.first ?? "", middle: words.dropFirst().joinedWords,
      family: family)
  }
}

extension Sequence<String> {
  /// The words that are not empty, with single spaces between.
  var joinedWords: String { filter { !$0.isEmpty }.joined(separator: " ") }
}
