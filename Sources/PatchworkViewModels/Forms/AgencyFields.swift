import PatchworkCore

/// The fields that choose an agency, found or new.
enum AgencyFields {
  private static let kinds = Agency.Kind.allCases

  static func fields() -> [FormField] {
    [
      FormField(
        "agency", about: .agency, label: "Agency", hint: "type part of its name", isRequired: true,
        control: .chooser(Chooser(.agencyOrNew))),
      FormField(
        "kind", label: "Kind of agency", hint: "only for a new agency: ← →",
        control: .choice(ChoiceControl(kinds.map(\.words), chosen: kinds.count - 1))),
    ]
  }

  /// The agency chosen: its identifier alone, or a draft where it is new.
  static func read(_ reader: inout FormReader) -> Agency? {
    switch reader.pick("agency")?.subject {
    case .agency(let id): return Agency(id: id, name: reader.text("agency"), kind: .other)
    case .newAgency(let name):
      return Agency(name: name, kind: kinds[min(reader.choice("kind"), kinds.count - 1)])
    default:
      reader.refuse("agency", "choose the agency, or add it as a new one")
      return nil
    }
  }
}
