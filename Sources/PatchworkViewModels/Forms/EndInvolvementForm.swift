import PatchworkCore

/// The form that sets the last day of an involvement, the worker's own or another's.
struct EndInvolvementForm: FormDefinition {
  let layout: FormLayout
  let held: Involvement
  let until: Form.Key<CivilDate?>
  let taker: Form.Key<PractitionerID?>

  init(
    _ held: Involvement, title: String, button: String, isMine: Bool, today: CivilDate
  ) {
    self.held = held
    var layout = FormLayout(
      title,
      introduction: isMine
        ? worded(
          "You stay listed under “ended”. If you name who takes over, you leave when they accept.")
        : worded(
          """
          They stay listed under “ended”. If you name who takes over, nothing changes until that \
          person accepts.
          """))
    until = layout.day(.of(.until, called: worded("Last day")), today)
    taker = layout.practitioner(
      .of(.who, .agency, called: worded("Taken over by")),
      hint: worded("type part of a name; empty: by nobody"))
    layout.button(.save, button)
    self.layout = layout
  }

  /// Leaves the network of the open client.
  static func beginLeaving(_ state: AppState, _ scene: Scene) -> Outcome {
    guard let open = state.open, let me = state.me,
      let held = open.currentInvolvement(of: me.id)
    else { return .stay }
    return .openForm(
      EndInvolvementForm(
        held, title: worded("Leave the network of \(open.name)"), button: worded("Leave"),
        isMine: true,
        today: scene.today))
  }

  /// Ends the involvement chosen in the network of the open client.
  static func begin(_ state: AppState, _ scene: Scene) -> Outcome {
    guard let open = state.open, let held = open.chosenInvolvement,
      let person = open.people.chosenPerson
    else { return .stay }
    return .openForm(
      EndInvolvementForm(
        held, title: worded("End the involvement of \(person.name)"), button: worded("End"),
        isMine: false,
        today: scene.today))
  }

  func read(_ reader: inout FormReader) -> FormSaving? {
    var ended = held
    ended.until = reader.required(until, worded("say the last day"))
    if let until = ended.until, until < held.from {
      reader.refuse(self.until, worded("that is before the first day, \(held.from.words)"))
    }
    if let taker = reader[taker] { return .change(.act(.propose(held.id, to: taker))) }
    return .change(.correctInvolvement(ended))
  }
}
