import PatchworkCore

/// The form that takes the number by which another was replaced.
struct ReplacementForm: FormDefinition {
  let layout: FormLayout
  let owner: PractitionerID
  let held: ContactPoint
  let value: Form.Key<String>

  init(_ point: ContactPoint, of owner: PractitionerID, named name: String) {
    held = point
    self.owner = owner
    var layout = FormLayout(
      worded("A new \(point.system.noun) for \(name), instead of \(point.value)"),
      introduction: worded("The old \(point.system.noun) stays on the card as past."))
    value = layout.text(
      .of(.number, .email, .contactPoints, called: worded("New \(point.system.noun)")),
      hint: point.system == .email ? "name@example.org" : "07700 900412", isRequired: true)
    layout.button(.save, worded("Replace"))
    self.layout = layout
  }

  func read(_ reader: inout FormReader) -> FormSaving? {
    let value = reader.required(value, worded("say the new \(held.system.noun)"))
    return .change(.act(.replaceContactPoint(held.id, of: owner, by: value)))
  }
}
