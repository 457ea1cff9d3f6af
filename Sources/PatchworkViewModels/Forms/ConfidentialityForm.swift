import PatchworkCore

/// The form that says how much others may know of all that the worker's agency has.
struct ConfidentialityForm: OwnAgencyForm {
  let layout: FormLayout
  let held: Agency
  let confidential: Form.Key<Confidentiality?>

  init(_ agency: Agency) {
    held = agency
    var layout = FormLayout(
      worded("Who can see that \(agency.name) helps"),
      introduction: worded(
        """
        This holds in every network, for everybody who does not work at the agency. Your part in \
        one network can be kept more confidential than this, never less.
        """))
    confidential = layout.confidentiality(agency.confidential)
    layout.button(.save, worded("Save"))
    self.layout = layout
  }

  func read(_ reader: inout FormReader) -> FormSaving? {
    var marked = held
    marked.confidential = reader[confidential]
    return .change(.correctAgency(marked))
  }
}

/// A form about the agency that the worker belongs to.
protocol OwnAgencyForm: FormDefinition {
  init(_ agency: Agency)
}

extension OwnAgencyForm {
  /// Asks for the worker's agency as it is now, and opens the form on it.
  static func begin(_ state: AppState, _ scene: Scene) -> Outcome {
    guard let me = state.me else { return .stay }
    return .ask({ try await $0.agency(me.agency).agency }) { agency, state, _ in
      state.overlays.isEmpty ? .openForm(Self(agency)) : .stay
    }
  }
}

extension FormLayout {
  /// How much others may know of an involvement, or of all that an agency has.
  mutating func confidentiality(_ mark: Confidentiality?) -> Form.Key<Confidentiality?> {
    choice(.of(.confidential), [nil] + Confidentiality.allCases, chosen: mark, words: \.othersSee)
  }
}

extension Confidentiality? {
  fileprivate var othersSee: String {
    switch self {
    case nil: worded("everyone")
    case .noted: worded("only that a service helps")
    case .hidden: worded("no one")
    }
  }
}
