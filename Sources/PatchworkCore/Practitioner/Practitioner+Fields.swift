extension Practitioner: DescribedRecord {
  package static var blank: Practitioner {
    Practitioner(name: PersonName(given: ""), role: "", agency: .unassigned)
  }

  package static let fields: [Field<Practitioner>] = [
    Field(
      .name, required: \.name,
      columns: [
        nameColumn("given", "given name", \.given, about: [.givenName, .name]),
        nameColumn("middle", "middle names", \.middle, about: [.middleNames]),
        nameColumn("family", "family name", \.family, about: [.familyName]),
      ]),
    Field(
      .role, required: \.role,
      column: ValueColumn(
        "role", required: true, "what they do: health visitor", as: .plain.required)),
    Field(
      .agency, \.agency, empty: .unassigned,
      columns: [Column("agency", isRequired: true, "an id of agencies.csv")]),
    Field(.contactPoints, \.contactPoints, empty: []),
    Field(
      .hours, \.hours, empty: WorkingPattern(),
      column: ValueColumn(
        "hours", "their usual hours, written as for agencies", as: .coded.empty(WorkingPattern()))),
    Field(
      .leave, \.leave, empty: [],
      columns: [
        Column(
          "leave", "2026-11-23/2026-11-30 cover P12 | 2026-12-24/2026-12-31",
          about: [.leave, .practitioner])
      ]),
    Field(.leftOn, \.leftOn, column: ValueColumn("left", "the day they left", as: .coded)),
    // The directory says it of an entry; nobody else does.
    Field(
      .provisionalSince, \.provisionalSince,
      column: ValueColumn(
        "provisional_since",
        "since when an entry of another agency waits for their own to confirm it", as: .coded),
      isSent: false),
  ]

  private static func nameColumn(
    _ name: String, _ summary: Phrase, _ part: WritableKeyPath<PersonName, String> & Sendable,
    about: [FieldID]
  ) -> Column<Practitioner> {
    Column(name, summary, about: about) { (text, person) throws(BrokenForm) in
      person.name[keyPath: part] = text
    } write: { person in
      person.name[keyPath: part]
    }
  }
}
