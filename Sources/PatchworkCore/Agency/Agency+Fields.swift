extension Agency: DescribedRecord {
  package static var blank: Agency { Agency(name: "", kind: .other) }

  package static let fields: [Field<Agency>] = [
    Field(
      .name, required: \.name,
      column: ValueColumn("name", required: true, "what people call it", as: .plain.required)),
    Field(
      .kind, required: \.kind,
      column: ValueColumn(
        "kind", required: true,
        "council, district, fire, police, health, school, housing, voluntary or other",
        as: .choice.required)),
    Field(.area, \.area, empty: "", column: ValueColumn("area", "the area it serves", as: .plain)),
    Field(
      .mainLine, \.mainLine, empty: "",
      column: ValueColumn(
        "main_line", "the switchboard's number", as: .plain, about: [.number])),
    Field(
      .hours, \.hours, empty: WorkingPattern(),
      column: ValueColumn(
        "hours", "when that is answered: Mon-Fri 09:00-17:00; Sat 10:00-12:00",
        as: .coded.empty(WorkingPattern()))),
    Field(
      .dutyDesk, \.dutyDesk, empty: [],
      column: ValueColumn(
        "duty_desk",
        "Mon-Fri 17:00-09:00 = 01632 960431 | Sat,Sun 09:00-09:00 = 01632 960432 +holidays",
        as: .dutyDesk)),
    Field(
      .division, \.division,
      column: ValueColumn(
        "division",
        """
        whose bank holidays it keeps: england-and-wales (as when empty), scotland or \
        northern-ireland
        """, as: .choice)),
    Field(
      .emergencyAreas, \.emergencyAreas, empty: .none,
      column: ValueColumn(
        "emergency_areas",
        "where its duty desk is the emergency duty team: postcode areas and districts, QM ST16",
        as: .coded.empty(.none))),
    Field(.confidential, \.confidential, column: Confidentiality.column),
    Field(
      .gapRules, \.gapRules, empty: .none,
      column: ValueColumn(
        "gap_rules", "what counts as a gap, where it differs: \(GapAdjustments.form)",
        as: .coded.empty(.none))),
  ]
}

extension Confidentiality {
  /// The column of a mark, of an agency or of one involvement.
  static var column: ValueColumn<Confidentiality> {
    ValueColumn(
      "confidential",
      "noted: others see that a confidential service is involved; hidden: they see nothing",
      as: .choice)
  }
}

extension TextForm<[DutyHours]> {
  fileprivate static var dutyDesk: TextForm {
    TextForm {
      DutyDeskText.text($0)
    } read: { (text) throws(BrokenForm) in
      guard let desk = DutyDeskText.read(text) else { throw BrokenForm(DutyDeskText.form) }
      return desk
    }
  }
}
