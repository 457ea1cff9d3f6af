import PatchworkCore

/// The form that takes the number by which another was replaced.
enum ReplacementForm {
  static func form(_ point: ContactPoint, of owner: PractitionerID, named name: String) -> Form {
    Form(
      .replaceContactPoint(point, of: owner), title: "\(name) has moved from \(point.value)",
      introduction: "The old \(point.system.noun) stays on the card as past.",
      fields: [
        FormField(
          "value", label: "New \(point.system.noun)",
          hint: point.system == .email ? "name@example.org" : "07700 900412", isRequired: true,
          control: .text(TextField())),
        FormField("save", label: "", control: .button(FormButton(.save, "Replace"))),
      ])
  }

  static func read(
    _ point: ContactPoint, of owner: PractitionerID, _ reader: inout FormReader
  ) -> FormSaving? {
    let value = reader.required("value", "say the new \(point.system.noun)")
    return .change(.act(.replaceContactPoint(point.id, of: owner, by: value)))
  }
}
