extension Involvement: DescribedRecord {
  package static var blank: Involvement {
    Involvement(
      client: .unassigned, practitioner: nil, agency: .unassigned, role: "",
      from: CivilDate(dayNumber: 0))
  }

  package static let fields: [Field<Involvement>] = [
    Field(
      .client, required: \.client,
      columns: [Column("client", isRequired: true, "an id of clients.csv")]),
    Field(
      .practitioner, \.practitioner,
      columns: [Column("practitioner", "an id of practitioners.csv; empty: nobody is named")]),
    Field(
      .agency, required: \.agency,
      columns: [Column("agency", "an id of agencies.csv; empty: the practitioner's")]),
    Field(
      .role, required: \.role,
      column: ValueColumn(
        "role", required: true, "what they do for this client", as: .plain.required)),
    Field(
      .from, required: \.from,
      column: ValueColumn("from", required: true, "first day", as: .coded.required)),
    Field(.until, \.until, column: ValueColumn("until", "last day", as: .coded)),
    Field(
      .isLead, \.isLead, empty: false,
      column: ValueColumn("lead", "yes for the lead professional", as: .yesOrEmpty)),
    Field(
      .lastContact, \.lastContact,
      column: ValueColumn("last_contact", "day of the last contact", as: .coded)),
    Field(
      .nextVisit, \.nextVisit,
      column: ValueColumn("next_visit", "day of the next planned visit", as: .coded)),
    Field(.confidential, \.confidential, column: Confidentiality.column),
    Field(
      .expectedEnd, \.expectedEnd,
      column: ValueColumn("expected_end", "day on which it is expected to end", as: .coded)),
  ]
}
