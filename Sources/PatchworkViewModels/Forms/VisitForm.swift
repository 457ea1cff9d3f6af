import PatchworkCore

/// The form that says on which day the next visit is.
struct VisitForm: FormDefinition {
  let layout: FormLayout
  let held: Involvement
  let day: Form.Key<CivilDate?>

  init(_ held: Involvement, of name: String) {
    self.held = held
    var layout = FormLayout(
      worded("My next visit to \(name)"),
      introduction: worded("The network sees this date."))
    day = layout.upcomingDay(
      .of(.nextVisit, called: worded("Day")), held.nextVisit,
      hint: worded("fri, 3 Mar, tomorrow; empty: none planned"))
    layout.button(.save, worded("Plan"))
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
    if let day, day < reader.today { reader.refuse(self.day, worded("that day is past")) }
    return .change(.act(.planVisit(held.id, on: day)))
  }
}
