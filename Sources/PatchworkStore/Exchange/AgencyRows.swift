import PatchworkCore

/// Rows of `agencies.csv`.
struct AgencyRows: RowImporter {
  private let stored: Records
  private var records: ImportedRecords
  private let id, name, kind, area, mainLine, hours, dutyDesk: CSVColumn
  private let division, emergencyAreas, confidential, gapRules: CSVColumn

  init(_ header: CSVHeader, into stored: Records, today: CivilDate) throws {
    self.stored = stored
    (id, name, kind) = (header["id"], header["name"], header["kind"])
    (area, mainLine) = (header["area"], header["main_line"])
    (hours, dutyDesk) = (header["hours"], header["duty_desk"])
    (division, emergencyAreas) = (header["division"], header["emergency_areas"])
    (confidential, gapRules) = (header["confidential"], header["gap_rules"])
    records = try ImportedRecords(.agency, named: id, in: stored)
  }

  mutating func take(_ row: CSVRow) throws -> RowResult {
    let source = try row.identifier(id)
    let before = try records.known(source, row).flatMap {
      try stored.agencies.read(Identifier(rawValue: $0))
    }
    var agency = before ?? Agency(version: 1, name: "", kind: .other)
    agency.name = try row.required(name)
    agency.kind = try row.requiredChoice(kind)
    if area.isPresent { agency.area = row[area] }
    if mainLine.isPresent { agency.mainLine = row[mainLine] }
    if hours.isPresent { agency.hours = try row.value(hours) ?? WorkingPattern() }
    if dutyDesk.isPresent {
      guard let desk = DutyDeskText.read(row[dutyDesk]) else {
        throw row.problem(dutyDesk, DutyDeskText.form)
      }
      agency.dutyDesk = desk
    }
    if division.isPresent { agency.division = try row.choice(division) }
    if emergencyAreas.isPresent { agency.emergencyAreas = try row.value(emergencyAreas) ?? .none }
    if gapRules.isPresent { agency.gapRules = try row.value(gapRules) ?? .none }
    if confidential.isPresent { agency.confidential = try row.choice(confidential) }
    // A number that is none may stand in either column.
    let isDeskWrong = !agency.dutyDesk.map(\.phone).allSatisfy(TelephoneNumber.isPlausible)
    try row.require(
      agency.problems(),
      [
        .name: name, .area: area, .number: isDeskWrong ? dutyDesk : mainLine, .hours: hours,
        .dutyDesk: dutyDesk,
      ])
    if before == nil { agency.id = try records.nextID() }
    return try records.store(
      agency, over: before, from: source, insert: stored.agencies.insert,
      update: stored.agencies.update)
  }
}
