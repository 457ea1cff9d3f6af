import PatchworkCore

/// How much others may know of an involvement, or of all that an agency has.
enum ConfidentialityForm {
  static let name: FormField.Name = "confidential"
  private static let marks: [Confidentiality?] = [nil] + Confidentiality.allCases

  static func field(_ mark: Confidentiality?) -> FormField {
    FormField(
      name, label: "Others see", hint: "← →",
      control: .choice(
        ChoiceControl(marks.map(\.othersSee), chosen: marks.firstIndex(of: mark) ?? 0)))
  }

  static func mark(_ reader: FormReader) -> Confidentiality? {
    marks[min(reader.choice(name), marks.count - 1)]
  }

  static func form(_ agency: Agency) -> Form {
    Form(
      .markAgency(agency), title: "How much others may know of \(agency.name)",
      introduction: "It counts in every network, for whoever does not work there. One involvement "
        + "can be kept more confidential than this, never less.",
      fields: [
        field(agency.confidential),
        FormField("save", label: "", control: .button(FormButton(.save, "Save"))),
      ])
  }

  static func read(_ agency: Agency, _ reader: inout FormReader) -> FormSaving? {
    var marked = agency
    marked.confidential = mark(reader)
    return .change(.correctAgency(marked))
  }
}

extension AppModel {
  /// Opens the form on how confidential my agency is.
  func beginMarkAgency() { beginOnMyAgency(ConfidentialityForm.form) }

  /// Asks for my agency as it is now, and opens a form on it.
  func beginOnMyAgency(_ form: @escaping @MainActor (Agency) -> Form) {
    guard let me = state.me else { return }
    ask({ try await $0.agency(me.agency).agency }) { model, answer in
      switch answer {
      case .success(let agency):
        guard model.state.overlays.isEmpty else { return }
        model.openForm(form(agency))
      case .failure(let error): model.say(error.sentence, .problem)
      }
    }
  }
}

extension Confidentiality? {
  /// The choice in a form: `by name`.
  fileprivate var othersSee: String {
    switch self {
    case nil: "who is involved"
    case .noted: "\"\(Confidentiality.standIn)\""
    case .hidden: "nothing"
    }
  }
}
