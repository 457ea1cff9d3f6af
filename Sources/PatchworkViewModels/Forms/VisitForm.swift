import PatchworkCore

/// The form that says on which day the next visit is.
enum VisitForm {
  static func form(_ held: Involvement, of name: String, strip: VisitStrip?) -> Form {
    Form(
      .planVisit(held), title: "My next visit to \(name)",
      introduction: "Everybody in the network sees the day, and nothing else.",
      fields: [
        FormField(
          "day", label: "Day", hint: "Fri, 3 Mar, tomorrow; empty: none planned",
          control: .text(TextField(held.nextVisit?.words ?? ""))),
        FormField("save", label: "", control: .button(FormButton(.save, "Plan"))),
      ])
  }

  static func read(_ held: Involvement, _ reader: inout FormReader) -> FormSaving? {
    let day = reader.date("day")
    if let day, day < reader.today { reader.refuse("day", "that day is past") }
    return .change(.act(.planVisit(held.id, on: day)))
  }
}

extension AppModel {
  /// Notes that I saw the client today.
  func markSeen() {
    guard let me = state.me, let open = state.open,
      let held = open.currentInvolvement(of: me.id)
    else { return }
    carryOut(.act(.seen(held.id), saying: "Noted: you saw \(open.name) today."))
  }

  func beginPlanVisit() {
    guard let me = state.me, let open = state.open,
      let held = open.currentInvolvement(of: me.id)
    else { return }
    openForm(VisitForm.form(held, of: open.name, strip: open.people.visits))
  }
}
