import PatchworkCore

/// The form that says on which day the next visit is.
struct VisitForm: FormDefinition {
  let layout: FormLayout
  let held: Involvement
  let day: Form.Key<CivilDate?>

  init(_ held: Involvement, of name: String) {
    self.held = held
    var layout = FormLayout(
      "My next visit to \(name)",
      introduction: "The network sees this date.")
    day = layout.upcomingDay(
      .of(.nextVisit, called: "Day"), held.nextVisit,
      hint: "fri, 3 Mar, tomorrow; empty: none planned")
    layout.button(.save, "Plan")
    self.layout = layout
  }

  static func begin(_ state: AppState, _ scene: Scene) -> Outcome {
    guard let me = state.me, let open = state.open,
      let held = open.currentInvolvement(of: me.id)
    else { return .stay }
    return .openForm(VisitForm(held, of: open.name))
  }

  func read(_ reader: inout FormReader) -> FormSaving? {
    let day = reader[day]
    if let day, day < reader.today { reader.refuse(self.day, "that day is past") }
    return .change(.act(.planVisit(held.id, on: day)))
  }
}
