import PatchworkCore

/// The form that records on which day a client died.
struct DeathForm: FormDefinition {
  let layout: FormLayout
  let held: Client
  let day: Form.Key<CivilDate?>

  init(_ client: Client) {
    held = client
    var layout = FormLayout(
      worded("\(client.name.display) died"),
      introduction: worded(
        """
        The network and records stewards see the day and your name. No visit is due from now on. \
        \(Self.whoConfirms). Any of them can remove it.
        """))
    day = layout.day(.of(.died, called: worded("Day")), nil, hint: worded("3 Nov 2026, yesterday"))
    layout.button(.save, worded("Record"))
    self.layout = layout
  }

  private static var whoConfirms: String {
    Death.whoConfirms.prefix(1).uppercased() + Death.whoConfirms.dropFirst()
  }

  static func begin(_ state: AppState, _ scene: Scene) -> Outcome {
    guard let client = state.open?.network?.client else { return .stay }
    return .openForm(DeathForm(client))
  }

  func read(_ reader: inout FormReader) -> FormSaving? {
    var client = held
    client.died = reader.required(day, worded("say on which day"))
    return .change(.correctClient(client))
  }
}
