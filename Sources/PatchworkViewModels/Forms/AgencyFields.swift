import PatchworkCore

/// The fields that choose an agency, found or new.
struct AgencyFields {
  let agency: Form.Key<Choice?>
  let kind: Form.Key<Agency.Kind?>

  enum Choice: Hashable {
    case held(AgencyID, name: String)
    case new(name: String)
  }

  init(_ layout: inout FormLayout) {
    agency = layout.record(
      .of(.agency, .name), .agencyOrNew, hint: worded("type part of its name"), isRequired: true
    ) { option in
      switch option.subject {
      case .agency(let id): .held(id, name: option.title)
      case .newAgency(let name): .new(name: name)
      case .client, .practitioner, .newPractitioner: nil
      }
    }
    kind = layout.choice(
      .of(.kind, called: worded("Kind of agency")), [nil] + Agency.Kind.allCases, chosen: nil,
      hint: worded("only for a new agency: ← →")
    ) { $0?.words ?? "choose…" }
  }

  /// - Returns: The agency chosen; of one that is held, identifier and name alone.
  func read(_ reader: inout FormReader) -> Agency? {
    switch reader.required(agency, worded("choose the agency, or add it as a new one")) {
    case .held(let id, let name): Agency(id: id, name: name, kind: .other)
    case .new(let name): Agency(name: name, kind: reader[kind] ?? .other)
    case nil: nil
    }
  }
}
