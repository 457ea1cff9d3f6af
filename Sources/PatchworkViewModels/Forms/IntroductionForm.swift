import PatchworkCore

/// The form of the first-run page: who am I.
enum IntroductionForm {
  static func page(_ summary: DirectorySummary, offering state: AppState) -> FirstRunPage {
    var fields: [FormField] = []
    if summary.practitioners > 0 {
      fields.append(
        FormField(
          "me", label: "I am", hint: "your name, if you are in the directory already",
          control: .chooser(Chooser(.practitioner))))
    }
    fields += [
      FormField("given", about: .givenName, label: "Given name", control: .text(TextField())),
      FormField("family", about: .familyName, label: "Family name", control: .text(TextField())),
      FormField(
        "role", about: .role, label: "Role", hint: "health visitor", control: .text(TextField())),
    ]
    fields += AgencyFields.fields()
    fields.append(FormField("save", label: "", control: .button(FormButton(.save, "Begin"))))
    if summary.clients == 0 {
      fields.append(
        FormField(
          "first", label: "",
          control: .button(FormButton(.saveAndAddClient, "Begin, and add the first client"))))
    }
    if state.offersImport {
      fields.append(offer(.importFolder, "Import a folder of files first", section: "Or"))
    }
    if state.offersPracticeArea {
      fields.append(
        offer(
          .openPracticeArea, "Look round the practice area, where everybody is fictional",
          section: state.offersImport ? nil : "Or"))
    }
    return FirstRunPage(
      welcome: welcome(summary),
      form: Form(
        .introduction, title: "Who are you?",
        introduction: "Colleagues see this beside every client you work with.", fields: fields))
  }

  static func read(_ reader: inout FormReader) -> FormSaving? {
    if case .practitioner(let id) = reader.pick("me")?.subject {
      return .apply { directory in
        let card = try await directory.practitioner(id)
        return try await directory.apply(.introduceMyself(card.practitioner, at: card.agency))
      }
    }
    let given = reader.text("given")
    let family = reader.text("family")
    if given.isEmpty && family.isEmpty { reader.refuse("given", "say your name") }
    let role = reader.required("role", "say what you do")
    guard let agency = AgencyFields.read(&reader) else { return nil }
    let me = Practitioner(
      name: PersonName(given: given, family: family), role: role, agency: agency.id)
    guard agency.id.isAssigned else { return .change(.introduceMyself(me, at: agency)) }
    return .apply { directory in
      let held = try await directory.agency(agency.id).agency
      return try await directory.apply(.introduceMyself(me, at: held))
    }
  }

  private static func offer(_ command: CommandID, _ title: String, section: String?) -> FormField {
    FormField(
      FormField.Name(command.rawValue), label: "", section: section,
      control: .button(FormButton(.command(command), title)))
  }

  private static func welcome(_ summary: DirectorySummary) -> String {
    if summary.clients == 0 && summary.practitioners == 0 && summary.agencies == 0 {
      return "This directory is empty."
    }
    return "This directory holds \(count(summary.clients, "client", "clients")), "
      + "\(count(summary.practitioners, "practitioner", "practitioners")) and "
      + "\(count(summary.agencies, "agency", "agencies"))."
  }

  private static func count(_ number: Int, _ one: String, _ many: String) -> String {
    if number >= DirectorySummary.countedAtMost { return "\(number) or more \(many)" }
    return "\(number) \(number == 1 ? one : many)"
  }
}
