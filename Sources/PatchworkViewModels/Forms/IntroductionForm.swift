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
      worded("Who are you?"),
      introduction: worded("Colleagues see this beside every client you work with."))
    me =
      summary.practitioners == 0
      ? nil
      : layout.practitioner(
        .called("I am"), hint: worded("your name, if you are in the directory already"))
    given = layout.text(.of(.givenName))
    family = layout.text(.of(.familyName))
    role = layout.text(.of(.role), hint: worded("health visitor"))
    agency = AgencyFields(&layout)
    layout.button(.save, worded("Begin"))
    if summary.clients == 0 {
      layout.button(.saveAndAddClient, worded("Begin, and add the first client"))
    }
    if state.offersImport || state.offersPracticeArea { layout.section(worded("Or")) }
    if state.offersImport {
      layout.button(.command(.importFolder), worded("Import a folder of files first"))
    }
    if state.offersPracticeArea {
      layout.button(
        .command(.openPracticeArea),
        worded("Look round the practice area, where everybody is fictional"))
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
    if name.display.isEmpty { reader.refuse(given, worded("say your name")) }
    let role = reader.required(role, worded("say what you do"))
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
      return worded("This directory is empty.")
    }
    let most = DirectorySummary.countedAtMost
    let (clients, practitioners) = (summary.clients, summary.practitioners)
    let agencies = summary.agencies
    let counts: [Phrase] = [
      clients >= most
        ? Phrase("\(clients) or more clients")
        : .counted(clients, one: "1 client", other: "\(clients) clients"),
      practitioners >= most
        ? Phrase("\(practitioners) or more practitioners")
        : .counted(
          practitioners, one: "1 practitioner", other: "\(practitioners) practitioners"),
      agencies >= most
        ? Phrase("\(agencies) or more agencies")
        : .counted(agencies, one: "1 agency", other: "\(agencies) agencies"),
    ]
    return worded("This directory holds \(counts[0]), \(counts[1]) and \(counts[2]).")
  }
}
