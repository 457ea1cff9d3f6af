import PatchworkCore

/// The forms that add and correct a client.
enum ClientForm {
  private static let sexes: [Sex] = [.notKnown, .female, .male, .other]
  private static let sexWords = ["not known", "female", "male", "other"]

  static func new(named typed: String) -> Form {
    let name = PersonName(typed: typed)
    return Form(
      .newClient, title: "New client",
      introduction: "What is not known can stay empty. Clients like this one are offered first.",
      fields: [
        text("given", about: .givenName, "Given name", name.given),
        text("middle", about: .middleNames, "Middle names", ""),
        text("family", about: .familyName, "Family name", name.family),
        text("knownAs", "Known as", "", hint: "what they are called, if not the given name"),
      ] + particulars(of: nil) + [
        text("line", about: .addresses, "Address", "", hint: "14 Mill Bank, Stafford"),
        text("postcode", "Postcode", "", hint: "ST16 2LH"), save("Add"),
      ])
  }

  static func correct(_ client: Client) -> Form {
    let name = client.name
    let address = client.currentAddress
    var fields = [
      text("given", about: .givenName, "Given name", name.given),
      text("middle", about: .middleNames, "Middle names", name.middle),
      text("family", about: .familyName, "Family name", name.family),
    ]
    fields += particulars(of: client)
    fields += [
      text(
        "line", about: .addresses, "Address", address?.line ?? "", hint: "14 Mill Bank, Stafford"),
      text("postcode", "Postcode", address?.postcode?.text ?? "", hint: "ST16 2LH"),
    ]
    if address != nil {
      fields.append(
        FormField(
          "moved", label: "A changed address", hint: "← →",
          control: .choice(ChoiceControl(["was written wrongly", "is new: they have moved"]))))
    }
    fields += SafeContactFields.fields(for: client)
    fields += language(of: client)
    fields += [
      text(
        "preferredName", about: .preferredName, "Goes by", client.preferredName?.name ?? "",
        hint: "Evie; empty: the given name"),
      text("said", "Said", client.preferredName?.said ?? "", hint: "EE-vee; empty: as written"),
    ]
    fields += OtherNames.fields(for: client) + [save("Save")]
    return Form(
      .correctClient(client), title: "Correct \(name.display)",
      introduction: "Everybody in the network sees the correction.", fields: fields)
  }

  static func readNew(_ reader: inout FormReader) -> FormSaving? {
    var client = Client(names: [])
    readName(into: &client, kind: .legal, &reader)
    let knownAs = reader.text("knownAs")
    if !knownAs.isEmpty { client.names.append(PersonName(kind: .knownAs, given: knownAs)) }
    readParticulars(into: &client, &reader)
    if let address = readAddress(&reader) { client.addresses = [address] }
    return .addClient(client)
  }

  static func readCorrection(of held: Client, _ reader: inout FormReader) -> FormSaving? {
    var client = held
    let shown = held.name
    client.names = []
    readName(into: &client, kind: shown.kind, &reader)
    client.names += OtherNames.read(&reader)
    readParticulars(into: &client, &reader)
    readMove(into: &client, from: held.currentAddress, &reader)
    client.safeContact = SafeContactFields.read(&reader)
    client.preferredName = readPreferredName(&reader)
    client.language = readLanguage(&reader)
    return .change(.correctClient(client))
  }

  private static func language(of client: Client) -> [FormField] {
    let codes = SpokenLanguage.codes
    let place = client.language.flatMap { codes.firstIndex(of: $0.code) }
    let needed = client.language?.interpreter.flatMap { interpreters.firstIndex(of: $0) }
    return [
      FormField(
        "language", about: .language, label: "First language", hint: "← →, or the first letter",
        control: .choice(
          ChoiceControl(
            ["not known"] + codes.compactMap { SpokenLanguage.names[$0] },
            chosen: place.map { $0 + 1 } ?? 0))),
      FormField(
        "interpreter", label: "Interpreter", hint: "← →",
        control: .choice(
          ChoiceControl(
            ["not needed"] + interpreters.map(\.words), chosen: needed.map { $0 + 1 } ?? 0))),
    ]
  }

  private static let interpreters = SpokenLanguage.Interpreter.allCases

  private static func readLanguage(_ reader: inout FormReader) -> SpokenLanguage? {
    let place = reader.choice("language") - 1
    let needed = reader.choice("interpreter") - 1
    let interpreter = interpreters.indices.contains(needed) ? interpreters[needed] : nil
    guard SpokenLanguage.codes.indices.contains(place) else {
      if interpreter != nil { reader.refuse("language", "say into which language") }
      return nil
    }
    return SpokenLanguage(code: SpokenLanguage.codes[place], interpreter: interpreter)
  }

  private static func readPreferredName(_ reader: inout FormReader) -> PreferredName? {
    let parts = [FormField.Name("preferredName"), "said"].map { field in
      let text = reader.text(field)
      if !PreferredName.isPlain(text) {
        reader.refuse(field, "at most \(PreferredName.longest) letters, no digits")
      }
      return text
    }
    return PreferredName(name: parts[0], said: parts[1])
  }

  private static func readName(
    into client: inout Client, kind: PersonName.Kind, _ reader: inout FormReader
  ) {
    let name = PersonName(
      kind: kind, given: reader.text("given"), middle: reader.text("middle"),
      family: reader.text("family"))
    if name.display.isEmpty { reader.refuse("given", "give at least one name") }
    client.names = [name] + client.names
  }

  private static func readParticulars(into client: inout Client, _ reader: inout FormReader) {
    let birth = reader.text("birth")
    client.birth = nil
    if !birth.isEmpty {
      client.birth = BirthDate(typed: birth, today: reader.today)
      if client.birth == nil {
        reader.refuse("birth", "write it as 3 Mar 2016, Mar 2016, 2016 or about 7")
      } else if let birth = client.birth, birth.isAfter(reader.today) {
        reader.refuse("birth", "that day is yet to come")
      }
    }
    client.sex = sexes[min(reader.choice("sex"), sexes.count - 1)]
    let number = reader.text("nhsNumber")
    client.nhsNumber = NHSNumber(number)
    if !number.isEmpty && client.nhsNumber == nil {
      reader.refuse("nhsNumber", NHSNumber.form)
    }
  }

  private static func readAddress(_ reader: inout FormReader) -> Address? {
    let line = reader.text("line")
    let written = reader.text("postcode")
    let postcode = Postcode(written)
    if !written.isEmpty && postcode == nil { reader.refuse("postcode", Postcode.form) }
    return line.isEmpty && written.isEmpty ? nil : Address(line: line, postcode: postcode)
  }

  /// A changed address replaces the old one, or, after a move, stands before it.
  private static func readMove(
    into client: inout Client, from old: Address?, _ reader: inout FormReader
  ) {
    let written = readAddress(&reader)
    guard written?.line != old?.line || written?.postcode != old?.postcode else { return }
    let place = old.flatMap { client.addresses.firstIndex(of: $0) }
    if let place, reader.choice("moved") == 1 {
      client.addresses[place].until = reader.today
      if var address = written {
        address.from = reader.today
        client.addresses.insert(address, at: 0)
      }
    } else if let place {
      if let written {
        client.addresses[place].line = written.line
        client.addresses[place].postcode = written.postcode
      } else {
        client.addresses.remove(at: place)
      }
    } else if let written {
      client.addresses.insert(written, at: 0)
    }
  }

  private static func particulars(of client: Client?) -> [FormField] {
    [
      text(
        "birth", about: .birth, "Date of birth", client?.birth?.words ?? "",
        hint: "3 Mar 2016, Mar 2016, 2016, about 7"),
      FormField(
        "sex", about: .sex, label: "Sex", hint: "← →",
        control: .choice(
          ChoiceControl(sexWords, chosen: sexes.firstIndex(of: client?.sex ?? .notKnown) ?? 0))),
      text(
        "nhsNumber", about: .nhsNumber, "NHS number", client?.nhsNumber?.description ?? "",
        hint: "ten digits"),
    ]
  }

  private static func text(
    _ name: FormField.Name, about: FieldID? = nil, _ label: String, _ value: String,
    hint: String = ""
  ) -> FormField {
    FormField(name, about: about, label: label, hint: hint, control: .text(TextField(value)))
  }

  private static func save(_ title: String) -> FormField {
    FormField("save", label: "", control: .button(FormButton(.save, title)))
  }
}

extension BirthDate {
  /// Whether the person would be born after a day.
  func isAfter(_ day: CivilDate) -> Bool {
    switch self {
    case .exact(let date): date > day
    case .month(let year, let month): (year, month) > (day.year, day.month)
    case .year(let year), .estimated(let year): year > day.year
    }
  }
}
