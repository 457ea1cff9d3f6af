import PatchworkCore

/// The form that adds a colleague whom nobody has entered yet.
enum PractitionerForm {
  static func form(named typed: String) -> Form {
    let name = PersonName(typed: typed)
    return Form(
      .newPractitioner, title: "New colleague",
      introduction: "Adds somebody who is not in the directory yet.",
      fields: [
        FormField(
          "given", about: .givenName, label: "Given name", control: .text(TextField(name.given))),
        FormField(
          "family", about: .familyName, label: "Family name", control: .text(TextField(name.family))
        ),
        FormField(
          "role", about: .role, label: "Role", hint: "school nurse", isRequired: true,
          control: .text(TextField())),
      ] + AgencyFields.fields() + [
        FormField("phone", label: "Telephone", control: .text(TextField())),
        FormField("email", about: .email, label: "Email", control: .text(TextField())),
        FormField("save", label: "", control: .button(FormButton(.save, "Add"))),
      ])
  }

  static func read(_ reader: inout FormReader) -> FormSaving? {
    let given = reader.text("given")
    let family = reader.text("family")
    if given.isEmpty && family.isEmpty { reader.refuse("given", "say their name") }
    let role = reader.required("role", "say what they do")
    var points: [ContactPoint] = []
    let phone = TelephoneNumber.display(reader.text("phone"))
    if !phone.isEmpty {
      points.append(
        ContactPoint(
          system: .phone, use: phone.hasPrefix("07") ? .mobile : .work, value: phone, rank: 1))
    }
    let email = reader.text("email")
    if !email.isEmpty {
      points.append(ContactPoint(system: .email, value: email, rank: points.count + 1))
    }
    guard let agency = AgencyFields.read(&reader) else { return nil }
    let colleague = Practitioner(
      name: PersonName(given: given, family: family), role: role, agency: agency.id,
      contactPoints: points)
    return .apply { directory in
      var colleague = colleague
      if !agency.id.isAssigned {
        let added = try await directory.apply(.addAgency(agency))
        colleague.agency = AgencyID(rawValue: added.subject)
      }
      return try await directory.apply(.addPractitioner(colleague))
    }
  }
}

extension PersonName {
  /// A name as typed in one box, `sian watson`: the last word is the family name, and a word all
  /// in lower case gets its capital.
  init(typed: String) {
    let words = typed.split(whereSeparator: \.isWhitespace).map { word in
      word == word.lowercased() ? word.prefix(1).uppercased() + word.dropFirst() : String(word)
    }
    self.init(
      given: words.dropLast(words.count > 1 ? 1 : 0).joined(separator: " "),
      family: words.count > 1 ? words[words.count - 1] : "")
  }
}
