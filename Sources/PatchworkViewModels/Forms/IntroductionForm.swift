import PatchworkCore

/// The form of the first-run page: who am I.
struct IntroductionForm: FormDefinition {
  let layout: FormLayout
  /// The worker's entry; asked where the directory holds practitioners already.
  let me: Form.Key<PractitionerID?>?
  let given: Form.Key<String>
  let family: Form.Key<String>
  let role: Form.Key<String>
  let agency: AgencyFields

  init(_ summary: DirectorySummary, offering state: AppState) {
    var layout = FormLayout(
      "Who are you?", introduction: "Colleagues see this beside every client you work with.")
    me =
      summary.practitioners == 0
      ? nil
      : layout.practitioner("I am", hint: "your name, if you are in the directory already")
    given = layout.text(.of(.givenName))
    family = layout.text(.of(.familyName))
    role = layout.text(.of(.role), hint: "health visitor")
    agency = AgencyFields(&layout)
    layout.button(.save, "Begin")
    if summary.clients == 0 { layout.button(.saveAndAddClient, "Begin, and add the first client") }
    if state.offersImport || state.offersPracticeArea { layout.section("Or") }
    if state.offersImport {
      layout.button(.command(.importFolder), "Import a folder of files first")
    }
    if state.offersPracticeArea {
      layout.button(
        .command(.openPracticeArea), "Look round the practice area, where everybody is fictional")
    }
    self.layout = layout
  }

  func read(_ reader: inout FormReader) -> FormSaving? {
    if let me, let id = reader[me] {
      return .apply { directory in
        let card = try await directory.practitioner(id)
        return try await directory.apply(.introduceMyself(card.practitioner, at: card.agency))
      }
    }
    let name = PersonName(given: reader[given], family: reader[family])
    if name.display.isEmpty { reader.refuse(given, "say your name") }
    let role = reader.required(role, "say what you do")
    guard let agency = agency.read(&reader) else { return nil }
    let me = Practitioner(name: name, role: role, agency: agency.id)
    guard agency.id.isAssigned else { return .change(.introduceMyself(me, at: agency)) }
    return .apply { directory in
      let held = try await directory.agency(agency.id).agency
      return try await directory.apply(.introduceMyself(me, at: held))
    }
  }

  func saved(_ receipt: ChangeReceipt) -> Outcome { .start }
}

extension FirstRunPage {
  /// The page of a directory that holds so much.
  init(_ summary: DirectorySummary, offering state: AppState) {
    self.init(
      welcome: Self.welcome(summary),
      form: Form(IntroductionForm(summary, offering: state)))
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
