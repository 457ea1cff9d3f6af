import PatchworkCore

/// The fields of a client's names besides the one shown: known as, former, any other.
enum OtherNames {
  private static let kinds: [PersonName.Kind] = [.knownAs, .former, .alias, .legal]

  static func fields(for client: Client) -> [FormField] {
    let others = client.names.filter { $0 != client.name }
    var fields: [FormField] = []
    for (place, name) in (others + [nil]).enumerated() {
      fields += [
        FormField(
          name: "kind", place, label: "Is", hint: "← →",
          section: name == nil ? "Another name" : "Other name",
          control: .choice(
            ChoiceControl(
              kinds.map(\.words),
              chosen: kinds.firstIndex(of: name?.kind ?? .knownAs) ?? 0))),
        FormField(
          name: "given", place, about: .givenName, label: "Given names",
          control: .text(TextField([name?.given ?? "", name?.middle ?? ""].joinedWords))),
        FormField(
          name: "family", place, about: .familyName, label: "Family name",
          control: .text(TextField(name?.family ?? ""))),
      ]
    }
    return fields
  }

  static func read(_ reader: inout FormReader) -> [PersonName] {
    var names: [PersonName] = []
    var place = 0
    while reader.form.fields.contains(where: { $0.name == .init("kind", place) }) {
      let words = reader.text(.init("given", place)).split(separator: " ").map(String.init)
      let family = reader.text(.init("family", place))
      if !words.isEmpty || !family.isEmpty {
        names.append(
          PersonName(
            kind: kinds[min(reader.choice(.init("kind", place)), kinds.count - 1)],
            given: words.first ?? "", middle: words.dropFirst().joined(separator: " "),
            family: family))
      }
      place += 1
    }
    return names
  }
}

extension [String] {
  /// The words that are not empty, with single spaces between.
  var joinedWords: String { filter { !$0.isEmpty }.joined(separator: " ") }
}

extension FormField.Name {
  /// The name of a field that a form has several times.
  init(_ text: String, _ place: Int) { self.init("\(text) \(place)") }
}

extension FormField {
  /// A field that a form has several times.
  init(
    name: String, _ place: Int, about: FieldID? = nil, label: String, hint: String = "",
    section: String? = nil, control: Control
  ) {
    self.init(
      Name(name, place), about: about, label: label, hint: hint, section: section,
      control: control)
  }
}
